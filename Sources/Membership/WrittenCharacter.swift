// Which characters may stand in a name or text: all that are seen, and of the unseen ones only those without which a
// language cannot be written (Unicode: General_Category, Default_Ignorable_Code_Point; Unicode Standard 23.2, 23.4).

/// The rule for one character and the one before it.
enum WrittenCharacter {
    /// Whether the scalar may follow `previous`, which is nil at the start of a line.
    static func isAllowed(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        case 0x200C, 0x200D:
            // The joiners, only in scripts that need them; elsewhere they are unseen and make two names of one look.
            return previous.map { before in joined.contains { $0.contains(before.value) } } ?? false
        case 0x180B...0x180D, 0x180F:
            return previous.map { (0x1820...0x18AA).contains($0.value) } ?? false
        case 0xFE0F:
            // Asks for the coloured form of a sign.
            return previous?.properties.generalCategory == .otherSymbol
        case 0x2800:
            // A pattern of dots without dots.
            return false
        default:
            return isSeen(scalar) && !(previous == nil && isMark(scalar))
        }
    }

    /// Arabic to Myanmar, Khmer and Mongolian, further scripts of India and Java, forms of Arabic, old and rare scripts of
    /// India.
    private static let joined: [ClosedRange<UInt32>] = [
        0x0600...0x109F, 0x1780...0x18AF, 0xA800...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x11000...0x11FFF,
    ]

    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// A mark at the start would sit on whatever stands before the name.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
