// Why a body is no form that the platform reads.

/// A form that cannot be read has no meaning at all: nothing of it is used.
package enum FormError: Error, Equatable, Sendable {
    /// Content-Type is missing, or neither application/x-www-form-urlencoded nor multipart/form-data.
    case notAForm
    /// The body does not keep to its own encoding, has NUL in a name, or holds bytes that are no UTF-8.
    case malformed
    /// More than ``Form/maximumFields`` fields and files.
    case tooManyFields
    /// A field's name is longer than ``Form/maximumNameLength`` bytes.
    case nameTooLong
}
