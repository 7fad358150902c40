// One attribute of a start tag. Addresses that somebody typed may lead to web pages, letters and places of this
// site, never to script. Source: HTML Living Standard, "Attributes"; WHATWG URL, "URL parsing".

/// Name and value of an attribute; the value is escaped when it is written.
package struct Attribute: Sendable {
    private let name: StaticString
    private let content: Content

    private enum Content: Sendable {
        case nothing
        case flag
        case value(String)
        case address(String)
    }

    /// Writes nothing; for the other branch of a condition.
    package static let none = Attribute(name: "", content: .nothing)

    /// Any attribute. A value of href, src, action and the like goes through the same gate as `href(_:)`.
    package static func attr(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(name: name, content: leadsSomewhere(name) ? .address(value) : .value(value))
    }

    /// An attribute that is there or not: required, checked, hidden.
    package static func flag(_ name: StaticString, if condition: Bool = true) -> Attribute {
        condition ? Attribute(name: name, content: .flag) : none
    }

    private static func leadsSomewhere(_ name: StaticString) -> Bool {
        switch name.description.lowercased() {
        case "href", "src", "action", "formaction", "poster", "cite", "data", "background", "manifest", "ping",
            "xlink:href":
            true
        default: false
        }
    }

    /// Appends a space, the name and the quoted value.
    func write(to bytes: inout [UInt8]) {
        if case .nothing = content { return }
        bytes.append(UInt8(ascii: " "))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        switch content {
        case .nothing, .flag: break
        case .value(let value): Self.quote(value, to: &bytes)
        case .address(let value): Self.quote(Address.isSafe(value) ? value : "#", to: &bytes)
        }
    }

    private static func quote(_ value: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        Escaping.append(value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}
