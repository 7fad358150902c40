// Bytes for tests: counted up, not random, so that a failure is the same each time.

/// `count` bytes: start, start + 1, …
func counted(_ count: Int, from start: UInt8 = 0) -> [UInt8] {
    (0..<count).map { start &+ UInt8(truncatingIfNeeded: $0) }
}

func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }
