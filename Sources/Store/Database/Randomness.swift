// Randomness comes from libsodium and is handed to the rooms as bytes.
import CSodium
package import Record

package enum Randomness {
    package static func bytes(_ count: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: count)
        randombytes_buf(&result, count)
        return result
    }

    package static func id<Of>() -> Identifier<Of> { Identifier(bytes: bytes(16)) }
}
