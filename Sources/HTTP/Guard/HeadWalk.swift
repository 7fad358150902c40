// The lines of a head one after the other. Besides what each line says, the walk watches where it lies: each line must
// begin two bytes (CR LF) behind the one before. Bare LF, folded lines, NUL in a value and lines that the library left
// out all show as a line that lies elsewhere. Source: RFC 9112, sections 2.2, 5.1, 5.2, 6.1, 6.3.

/// Collects what decides about a message, and the first reason to refuse it.
struct HeadWalk {
    private(set) var contentLength: Int?
    private(set) var expectsContinue = false
    private var refusal: Refusal?
    private var place: UnsafeRawPointer?
    private let start: UnsafeRawPointer
    private var linesLeft: Int
    private var hosts = 0
    private var types = 0

    init(line: ReceivedLine, maximumLines: Int) {
        start = line.start
        place = line.end
        linesLeft = maximumLines
        if place == nil { refusal = Refusal(400) }
        if line.version != "HTTP/1.1" && line.version != "HTTP/1.0" { refusal = Refusal(505) }
    }

    /// Takes the next line; false once the head is refused.
    mutating func step(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) -> Bool {
        if refusal == nil { refusal = judge(name: name, value: value) }
        return refusal == nil
    }

    /// After the last line: the head must end with the empty line behind it, and name its host.
    mutating func finish(size: Int) -> Refusal? {
        if let refusal { return refusal }
        guard let place, place + 2 == start + size, Self.isLineEnd(place), hosts == 1 else { return Refusal(400) }
        return nil
    }

    private mutating func judge(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) -> Refusal? {
        linesLeft -= 1
        guard linesLeft >= 0 else { return Refusal(431) }
        guard isInPlace(name: name, value: value), name.allSatisfy(\.isTokenByte), value.allSatisfy(\.isFieldByte)
        else { return Refusal(400) }
        switch name.count {
        case 4 where name.isName("host"):
            hosts += 1
            return hosts == 1 && Self.isHost(value) ? nil : Refusal(400)
        case 6 where name.isName("expect"):
            expectsContinue = value.isName("100-continue")
            return expectsContinue ? nil : Refusal(417)
        case 12 where name.isName("content-type"):
            types += 1
            return types == 1 ? nil : Refusal(400)
        case 14 where name.isName("content-length"): return readLength(value)
        case 17 where name.isName("transfer-encoding"): return Refusal(411)
        default: return nil
        }
    }

    private mutating func isInPlace(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) -> Bool {
        guard !name.isEmpty, let first = name.baseAddress, let text = value.baseAddress, first == place,
            text > first + name.count, Self.isLineEnd(text + value.count)
        else { return false }
        place = text + value.count + 2
        return true
    }

    /// The library has put NUL over CR and LF.
    private static func isLineEnd(_ place: UnsafeRawPointer) -> Bool {
        place.loadUnaligned(as: UInt16.self) == 0
    }

    private mutating func readLength(_ value: UnsafeRawBufferPointer) -> Refusal? {
        guard contentLength == nil, (1...15).contains(value.count), value.allSatisfy({ (0x30...0x39).contains($0) })
        else { return Refusal(400) }
        contentLength = value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return nil
    }

    /// A name or address with an optional port (RFC 3986, section 3.2.2), no user, nothing encoded.
    private static func isHost(_ value: UnsafeRawBufferPointer) -> Bool {
        !value.isEmpty && value.count <= 260
            && value.allSatisfy { $0.isAlphanumeric || [0x2D, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F].contains($0) }
    }
}

extension UnsafeRawBufferPointer {
    /// Equal to this lower-case name, in any case.
    func isName(_ name: StaticString) -> Bool {
        guard count == name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { wanted in
            indices.allSatisfy { index in
                let byte = self[index]
                return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == wanted[index]
            }
        }
    }
}
