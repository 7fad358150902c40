// What the interface says, in the visitor's language. The English words stand in the code and are the key; a
// translator's catalogue answers. Source: GNU gettext manual, "The Programmer's View".

/// The words of one language. A text that has no translation is said in English.
package struct Words: Sendable {
    /// The language that really answers; English where no catalogue was found.
    package let language: Language
    let catalogue: Catalogue?

    /// A text; every `{name}` in it is replaced by its value. A placeholder without value is a programmer's error:
    /// it stops a debug build and stays visible in a release build, because a page must not end the service.
    package func callAsFunction(_ english: String, _ values: [String: String] = [:]) -> String {
        Placeholders.fill(catalogue?.text(english) ?? english, values)
    }

    /// A text whose English words mean different things in different places ("Close" a window, a sign-on).
    /// `context` says where; translators see it, visitors do not.
    package func context(_ context: String, _ english: String, _ values: [String: String] = [:]) -> String {
        Placeholders.fill(catalogue?.text(english, context: context) ?? english, values)
    }

    /// A text with a number: `one` and `many` are the two English forms, `{n}` becomes the number as the language
    /// writes it. The language's own plural rule chooses the form.
    package func count(_ one: String, _ many: String, _ n: Int, _ values: [String: String] = [:]) -> String {
        var values = values
        values["n"] = Numbers.text(n, in: language)
        return Placeholders.fill(catalogue?.text(one, count: n) ?? (n == 1 ? one : many), values)
    }
}
