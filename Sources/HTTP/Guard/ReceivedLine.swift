// Where the request line lies in the library's memory. The library puts a NUL over each separator it believes in, so a
// NUL, a second space or anything else that it passed over shows as a gap between the parts.

internal import Glibc

/// Method, target and version by their places.
struct ReceivedLine {
    let method: String
    let methodCount: Int
    /// Bytes of the target, as told before the library took it apart.
    let targetCount: Int
    let version: String
    /// The place of the method's first byte: the head starts here.
    let start: UnsafeRawPointer
    /// The place of the first header line if the parts touch each other as "GET /x HTTP/1.1" CR LF must; else nil.
    let end: UnsafeRawPointer?

    init(
        method: UnsafePointer<CChar>, target: UnsafePointer<CChar>, targetCount: Int, version: UnsafePointer<CChar>
    ) {
        self.method = String(cString: method)
        methodCount = strlen(method)
        self.targetCount = targetCount
        self.version = String(cString: version)
        start = UnsafeRawPointer(method)
        let touching = target == method + methodCount + 1 && version == target + targetCount + 1
        end = touching ? UnsafeRawPointer(version) + self.version.utf8.count + 2 : nil
    }
}
