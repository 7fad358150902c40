// A file that a person attached to a form.

/// A file as it came. Name and type are the sender's words: neither is proved by the bytes.
package struct UploadedFile: Sendable, Equatable {
    /// The sender's file name without any folder; may be empty.
    package let name: String
    /// The sender's media type; "application/octet-stream" if none was given.
    package let type: String
    package let bytes: [UInt8]

    package init(name: String, type: String, bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
    }
}
