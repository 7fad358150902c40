// What a person typed or attached: the fields of one form in the order they were sent.
// Source: WHATWG URL (application/x-www-form-urlencoded), RFC 7578 (multipart/form-data).

/// The fields and files of one form.
package struct Form: Sendable {
    /// Fields and files together, per form.
    package static let maximumFields = 2000
    /// Bytes of a decoded name.
    package static let maximumNameLength = 100

    /// Name and value in the order sent; line ends are LF.
    package var fields: [(String, String)]
    private var files: [(String, UploadedFile)]

    /// For tests and for forms kept across a sign-in.
    package init(fields: [(String, String)] = [], files: [(String, UploadedFile)] = []) {
        self.fields = fields.map { ($0.0, LineEnds.unified($0.1)) }
        self.files = files
    }

    /// The first value of this field, nil if it was not sent.
    package subscript(_ name: String) -> String? { fields.first { $0.0 == name }?.1 }

    /// Every value of this field, in order.
    package func all(_ name: String) -> [String] { fields.filter { $0.0 == name }.map(\.1) }

    /// The first file sent under this name; nil if none was chosen.
    package func file(_ name: String) -> UploadedFile? { files.first { $0.0 == name }?.1 }
}
