// Passkey answers as Chromium gave them, once, with a virtual authenticator on http://localhost:PORT: real bytes, so
// that the tests do not agree with their own idea of the format.
import Access

enum Captured {
    static let rpID = "localhost"
    static let origin = "http://localhost:33605"
    /// SHA-256 of `civic-solidarity test challenge` and of `civic-solidarity test assertion`.
    static let challenge = bytes("AJ0EPy2kxo8-SunG_R0l1yYECrPorQRs2BnycZezYyA")
    static let assertionChallenge = bytes("EBwOrZPQ0n7yuiFTOc2x_dsrtns-x2GblPUHbiW-Yws")

    static let es256 = (
        authenticatorData: bytes(
            "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2NFAAAAAQECAwQFBgcIAQIDBAUGBwgAIOKw5o-JUTTp"
                + "1jIgSEvjP43cMQ9Z7-Pdf7ucIvN9dfTYpQECAyYgASFYIBiqv9JfZhE_V5B5H4DGK5PW7LOeTgtTTQAOzhEH"
                + "DMwkIlgg6K1YUQ27Sj8VnxVpPzdbZUwWMMAugaxZXwa87zbrFVo"),
        clientData: bytes(
            "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwiY2hhbGxlbmdlIjoiQUowRVB5Mmt4bzgtU3VuR19SMGwxeVlF"
                + "Q3JQb3JRUnMyQm55Y1plell5QSIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6MzM2MDUiLCJjcm9zc09y"
                + "aWdpbiI6ZmFsc2V9"),
        credential: bytes("4rDmj4lRNOnWMiBIS-M_jdwxD1nv491_u5wi83119Ng")
    )

    static let es256SignIn = (
        authenticatorData: bytes("SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAg"),
        clientData: bytes(
            "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiRUJ3T3JaUFEwbjd5dWlGVE9jMnhfZHNydG5z"
                + "LXgyR2JsUFVIYmlXLVl3cyIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6MzM2MDUiLCJjcm9zc09yaWdp"
                + "biI6ZmFsc2V9"),
        signature: bytes(
            "MEUCIA8pS7YzdMVfd28FnsF7vMFBgEVq-nbx7_nLzDRvrvuUAiEA4KuTPbXWArTd0rvKC9MtLfOP2_-MR_HJ"
                + "PjF4w00sso8")
    )

    static let es256Later = (
        authenticatorData: bytes("SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAw"),
        clientData: bytes(
            "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiRUJ3T3JaUFEwbjd5dWlGVE9jMnhfZHNydG5z"
                + "LXgyR2JsUFVIYmlXLVl3cyIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6MzM2MDUiLCJjcm9zc09yaWdp"
                + "biI6ZmFsc2UsIm90aGVyX2tleXNfY2FuX2JlX2FkZGVkX2hlcmUiOiJkbyBub3QgY29tcGFyZSBjbGllbnRE"
                + "YXRhSlNPTiBhZ2FpbnN0IGEgdGVtcGxhdGUuIFNlZSBodHRwczovL2dvby5nbC95YWJQZXgifQ"),
        signature: bytes(
            "MEUCIQD0qN0TJALtriQw-lHsQrh5mEBiDuQ9_CRkpiiy1DE6fgIgIS-2RqT5l_O-yV0TF-ecCeMNFTRd4HZx"
                + "NeHdDqHa0xk")
    )

    static let ed25519 = (
        authenticatorData: bytes(
            "SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2NFAAAAAQECAwQFBgcIAQIDBAUGBwgAIBTP0yOmA5dz"
                + "-N20weSiXpeEHkKYjSfz8ApKiemM9xqjpAEBAycgBiFYIA7jrj0BlJrhSXIAWJ8dA95AW-fDXEqZcIPgl7OT"
                + "e1U5"),
        clientData: bytes(
            "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwiY2hhbGxlbmdlIjoiQUowRVB5Mmt4bzgtU3VuR19SMGwxeVlF"
                + "Q3JQb3JRUnMyQm55Y1plell5QSIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6MzM2MDUiLCJjcm9zc09y"
                + "aWdpbiI6ZmFsc2V9"),
        credential: bytes("FM_TI6YDl3P43bTB5KJel4QeQpiNJ_PwCkqJ6Yz3GqM")
    )

    static let ed25519SignIn = (
        authenticatorData: bytes("SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAg"),
        clientData: bytes(
            "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiRUJ3T3JaUFEwbjd5dWlGVE9jMnhfZHNydG5z"
                + "LXgyR2JsUFVIYmlXLVl3cyIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6MzM2MDUiLCJjcm9zc09yaWdp"
                + "biI6ZmFsc2V9"),
        signature: bytes(
            "ZK4uHVuriH1hYBAPJFOxT4dNpkgZmHyOg7Khq-epjrcq_DiOXfRmN1PT934oUaX-pSRH_lDP6eipmaHIgwoU"
                + "Cw")
    )

    static let ed25519Later = (
        authenticatorData: bytes("SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAw"),
        clientData: bytes(
            "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiRUJ3T3JaUFEwbjd5dWlGVE9jMnhfZHNydG5z"
                + "LXgyR2JsUFVIYmlXLVl3cyIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6MzM2MDUiLCJjcm9zc09yaWdp"
                + "biI6ZmFsc2V9"),
        signature: bytes(
            "tHpDjv1pEovASp1pcMsElcbuScO2QGVeVLaGwq5aFwVwOgEGqeohXc2cnyVT4T9GmYHAeIk0d8wWnxwpFWMw"
                + "Cg")
    )

    private static func bytes(_ text: String) -> [UInt8] {
        guard let bytes = Base64URL.decode(text) else { preconditionFailure("captured text is base64url") }
        return bytes
    }
}
