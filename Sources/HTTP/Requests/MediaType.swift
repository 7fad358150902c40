// "multipart/form-data; boundary=x": a media type with its parameters. Source: RFC 9110, section 8.3.1.

/// A media type as read from a header.
struct MediaType {
    /// type/subtype in lower case.
    let name: String
    private let parameters: [(name: String, value: String)]

    /// Nil if it does not keep to the grammar or names a parameter twice.
    init?(_ text: String) {
        guard let fields = ParameterList(text), fields.first.utf8.allSatisfy({ $0.isTokenByte || $0 == 0x2F }) else {
            return nil
        }
        name = fields.first.lowercased()
        parameters = fields.parameters
    }

    /// The parameter's value, nil if it is not there. The name in lower case.
    subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
}
