// The attributes that our pages use most, by their own names.

extension Attribute {
    /// Classes of the style sheet, separated by spaces.
    package static func `class`(_ value: String) -> Attribute { attr("class", value) }
    /// The element's name within the page.
    package static func id(_ value: String) -> Attribute { attr("id", value) }
    /// Where a link leads: http(s), mailto, a path of this site, or a place in the page; anything else becomes "#".
    package static func href(_ value: String) -> Attribute { attr("href", value) }
    /// Where a picture or script comes from; same gate as `href(_:)`.
    package static func src(_ value: String) -> Attribute { attr("src", value) }
    /// Where a form is sent; same gate as `href(_:)`.
    package static func action(_ value: String) -> Attribute { attr("action", value) }
    /// How a form is sent: get or post.
    package static func method(_ value: String) -> Attribute { attr("method", value) }
    /// How a form is encoded.
    package static func enctype(_ value: String) -> Attribute { attr("enctype", value) }
    /// BCP 47 tag of the language inside.
    package static func lang(_ value: String) -> Attribute { attr("lang", value) }
    /// Direction of the text inside: ltr, rtl, auto.
    package static func dir(_ value: String) -> Attribute { attr("dir", value) }
    /// Name of a field in the form.
    package static func name(_ value: String) -> Attribute { attr("name", value) }
    /// Kind of a field, button, link or script.
    package static func type(_ value: String) -> Attribute { attr("type", value) }
    /// What a field holds.
    package static func value(_ value: String) -> Attribute { attr("value", value) }
    /// The id of the field that a label belongs to.
    package static func `for`(_ value: String) -> Attribute { attr("for", value) }
    /// What the linked thing is to this page.
    package static func rel(_ value: String) -> Attribute { attr("rel", value) }
    /// Language of the linked page.
    package static func hreflang(_ value: String) -> Attribute { attr("hreflang", value) }
    /// A picture in words.
    package static func alt(_ value: String) -> Attribute { attr("alt", value) }
    /// A hint; never the only place where something is said.
    package static func title(_ value: String) -> Attribute { attr("title", value) }
    /// The part an element plays, for assistive technology.
    package static func role(_ value: String) -> Attribute { attr("role", value) }
    /// What assistive technology says instead of the content.
    package static func ariaLabel(_ value: String) -> Attribute { attr("aria-label", value) }
    /// Ids of the elements that describe this one.
    package static func ariaDescribedBy(_ value: String) -> Attribute { attr("aria-describedby", value) }
    /// What a browser may fill in.
    /// On a form: the browser keeps nothing of what is typed, not even to restore the page.
    package static var keepsNothing: Attribute { attr("autocomplete", "off") }
    package static func autocomplete(_ value: String) -> Attribute { attr("autocomplete", value) }
    /// A date or instant for machines.
    package static func datetime(_ value: String) -> Attribute { attr("datetime", value) }
    /// How a table's heading reaches: col, row.
    package static func scope(_ value: String) -> Attribute { attr("scope", value) }
}
