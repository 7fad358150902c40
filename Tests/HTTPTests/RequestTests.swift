// Addresses, queries and cookies: each has one reading or none.

import Testing

@testable import HTTP

private func request(_ path: String, _ query: String? = nil, _ headers: [(String, String)] = []) -> Request {
    Request(method: .get, path: path, query: query, headers: headers)
}

@Test(
    "a path is read once and strictly",
    arguments: [
        ("/", []), ("/en/statements/12-free-press", ["en", "statements", "12-free-press"]), ("/en/", ["en", ""]),
        ("//en", ["", "en"]), ("/%D0%96", ["Ж"]), ("/a%20b+c", ["a b+c"]), ("/%252F", ["%2F"]), ("/...", ["..."]),
        ("/%", nil), ("/%4", nil), ("/%4G", nil), ("/%+4", nil), ("/a%2Fb", nil), ("/a%2fb", nil), ("/%00", nil),
        ("/%0A", nil), ("/%7F", nil), ("/%C2%85", nil), ("/.", nil), ("/..", nil), ("/a/../b", nil), ("/%2E%2e", nil),
        ("/%2e", nil), ("/%FF", nil), ("/%C0%AF", nil), ("/%ED%A0%80", nil), ("en", nil), ("", nil),
    ] as [(String, [String]?)])
func segments(_ path: String, _ wanted: [String]?) {
    #expect(request(path).segments == wanted)
}

@Test(
    "a query is read as a form or not at all",
    arguments: [
        (nil, []), ("", []), ("q=a+b%20c&q=d", ["q", "a b c", "q", "d"]), ("a", ["a", ""]),
        ("a=&=b", ["a", "", "", "b"]),
        ("a=1=2", ["a", "1=2"]), ("&a=1&&", ["a", "1"]), ("%D0%96=%D0%AF", ["Ж", "Я"]), ("a=%0D%0A", ["a", "\r\n"]),
        ("a=%", nil), ("a=%4", nil), ("%zz=1", nil), ("%00=a", nil), ("a=%00", ["a", "\0"]), ("a=%FF", nil),
        (String(repeating: "a&", count: 2001), nil), ("\(String(repeating: "n", count: 101))=1", nil),
    ] as [(String?, [String]?)])
func queryItems(_ query: String?, _ wanted: [String]?) {
    #expect(request("/", query).queryItems.map { $0.flatMap { [$0.0, $0.1] } } == wanted)
}

@Test(
    "of two cookies with one name the first counts, and what is none is passed over",
    arguments: [
        ("s=1", ["s": "1"]), ("s=1; t=2", ["s": "1", "t": "2"]), ("s=1; s=2", ["s": "1"]),
        ("s=1;t=2", ["s": "1", "t": "2"]),
        ("s=", ["s": ""]), ("s=a=b", ["s": "a=b"]), ("=1; s=2", ["s": "2"]), ("s; t=2", ["t": "2"]),
        ("s=\"1\"; t=2", ["t": "2"]), ("s=a b; t=2", ["t": "2"]), ("s x=1; t=2", ["t": "2"]), ("", [:]),
        ("s=a,b; t=2", ["t": "2"]), ("s=Ж; t=2", ["t": "2"]), ("s=1 ; t=2", ["t": "2"]),
    ])
func cookies(_ header: String, _ wanted: [String: String]) {
    #expect(request("/", nil, [("Cookie", header)]).cookies == wanted)
}

@Test("cookies on two lines are read in order, and no more than fifty")
func manyCookies() {
    #expect(request("/", nil, [("cookie", "s=1"), ("COOKIE", "s=2; t=3")]).cookies == ["s": "1", "t": "3"])
    let many = (1...60).map { "c\($0)=1" }.joined(separator: "; ")
    #expect(request("/", nil, [("cookie", many)]).cookies.count == 50)
}

@Test("headers are found in any case, the first of two counts")
func headers() {
    let request = request("/", nil, [("X-A", "1"), ("x-a", "2")])
    #expect(request.header("x-A") == "1")
    #expect(request.header("x-b") == nil)
}
