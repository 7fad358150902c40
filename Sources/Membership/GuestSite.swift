// Whether a mail address belongs to the organisation whose web site was given: the only thing that anybody can show who
// has no access here.

package enum GuestSite {
    /// Mail of these is given to everybody, so it shows nothing.
    private static let providers: Set<String> = [
        "aol.com", "gmail.com", "gmx.de", "gmx.net", "googlemail.com", "hotmail.com", "i.ua", "icloud.com",
        "inbox.lv", "inbox.ru", "list.ru", "live.com", "mail.com", "mail.ru", "me.com", "outlook.com", "posteo.de",
        "proton.me", "protonmail.com", "rambler.ru", "tuta.io", "tutanota.com", "ukr.net", "web.de", "yahoo.com",
        "yandex.com", "yandex.ru", "ya.ru",
    ]

    /// The host of what somebody typed as a web site, without scheme, `www.` and path; nil if it can be none.
    package static func host(_ typed: String) -> String? {
        var text = typed.filter { !$0.isWhitespace }.lowercased()
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text.removeFirst(scheme.count) }
        text = String(text.prefix { $0 != "/" && $0 != ":" && $0 != "?" })
        if text.hasPrefix("www.") { text.removeFirst(4) }
        guard text.utf8.count <= 200, text.contains("."), let mail = MailAddress.normal("a@" + text) else { return nil }
        return String(mail.dropFirst(2))
    }

    /// True when the mail address (in the form of `MailAddress.normal`) is of that host or a part of it.
    package static func holds(_ host: String, mail: String) -> Bool {
        guard let at = mail.lastIndex(of: "@") else { return false }
        let domain = String(mail[mail.index(after: at)...])
        guard !providers.contains(domain), !providers.contains(host) else { return false }
        return domain == host || domain.hasSuffix("." + host)
    }
}
