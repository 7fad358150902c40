// The parts of forms: label, hint, problem, input, in this order (docs/look).
import HTML
import Languages

/// Writes the fields of one form.
struct Fields {
    let words: Words
    let entered: Entered

    /// The summary of problems, before the heading of the page.
    func summary(_ html: inout HTML) {
        guard !entered.problems.isEmpty else { return }
        html.element(
            "div", .class("summary-of-problems"), .role("alert"), .attr("aria-labelledby", "problems"),
            .attr("tabindex", "-1")
        ) { html in
            html.element(
                "h2", .id("problems"),
                text: words.count("There is a problem", "There are {n} problems", entered.problems.count))
            html.element("ul") { html in
                for problem in entered.problems {
                    html.element("li") { $0.element("a", .href("#" + problem.field), text: problem.text) }
                }
            }
        }
    }

    /// One line of text.
    func line(
        _ html: inout HTML, _ name: String, _ label: String, hint: String? = nil, type: String = "text",
        short: Bool = false, isCode: Bool = false, autocomplete: String? = nil, more: Attribute = .none
    ) {
        box(&html, name, short: short) { html in
            html.element("label", .for(name), text: label)
            explain(&html, name, hint)
            html.void(
                "input", .id(name), .name(name), .type(type), .value(type == "password" ? "" : entered[name]),
                isCode ? .class("code") : .none, autocomplete.map { .autocomplete($0) } ?? .none, invalid(name),
                described(name, hint), more)
        }
    }

    /// Several lines of text.
    func lines(
        _ html: inout HTML, _ name: String, _ label: String, hint: String? = nil, rows: Int, isText: Bool = false
    ) {
        box(&html, name) { html in
            html.element("label", .for(name), text: label)
            explain(&html, name, hint)
            html.element(
                "textarea", .id(name), .name(name), .attr("rows", String(rows)), isText ? .class("text") : .none,
                invalid(name), described(name, hint), text: entered[name])
        }
    }

    func file(_ html: inout HTML, _ name: String, _ label: String, hint: String, accept: String) {
        box(&html, name) { html in
            html.element("label", .for(name), text: label)
            explain(&html, name, hint)
            html.void(
                "input", .id(name), .name(name), .type("file"), .attr("accept", accept), invalid(name),
                described(name, hint))
        }
    }

    func select(
        _ html: inout HTML, _ name: String, _ label: String, hint: String? = nil,
        options: [(value: String, text: String)],
        short: Bool = true
    ) {
        box(&html, name, short: short) { html in
            html.element("label", .for(name), text: label)
            explain(&html, name, hint)
            html.element("select", .id(name), .name(name), invalid(name), described(name, hint)) { html in
                self.options(&html, name, options)
            }
        }
    }

    func options(_ html: inout HTML, _ name: String, _ options: [(value: String, text: String)]) {
        for option in options {
            html.element(
                "option", .value(option.value), .flag("selected", if: entered[name] == option.value), text: option.text)
        }
    }

    /// A group with one question: radio buttons or check boxes, or whatever `content` writes.
    func group(
        _ html: inout HTML, _ name: String, _ legend: String, hint: String? = nil, id: String? = nil,
        content: (inout HTML) -> Void
    ) {
        let wrong = entered.problem(name) != nil
        html.element(
            "fieldset", .class(wrong ? "field wrong" : "field"), id.map { .id($0) } ?? .none,
            id == nil ? .none : .attr("tabindex", "-1"), described(name, hint)
        ) { html in
            html.element("legend", text: legend)
            explain(&html, name, hint)
            content(&html)
        }
    }

    enum ChoiceType: String { case radio, checkbox }

    /// One radio button or check box; the first of a group has the id that the summary leads to.
    func choice(
        _ html: inout HTML, _ name: String, _ value: String, _ label: String, hint: String? = nil,
        type: ChoiceType = .radio, isFirst: Bool = false, id given: String? = nil
    ) {
        let id = given ?? (isFirst ? name : name + "-" + value)
        html.element("div", .class("choice")) { html in
            html.void(
                "input", .id(id), .name(name), .type(type.rawValue), .value(value),
                .flag("checked", if: entered.has(name, value)), hint == nil ? .none : .ariaDescribedBy(id + "-hint"))
            html.element("label", .for(id), text: label)
            if let hint { html.element("p", .class("hint"), .id(id + "-hint"), text: hint) }
        }
    }

    /// The one filled button of a form, and a quiet way back.
    func buttons(_ html: inout HTML, _ text: String, back: (address: String, text: String)? = nil, danger: Bool = false)
    {
        html.element("p", .class("actions")) { html in
            html.element("button", .class(danger ? "button danger" : "button"), text: text)
            if let back {
                html.text(" ")
                html.element("a", .class("button quiet"), .href(back.address), text: back.text)
            }
        }
    }

    private func box(_ html: inout HTML, _ name: String, short: Bool = false, content: (inout HTML) -> Void) {
        let wrong = entered.problem(name) != nil
        let classes = "field" + (short ? " short" : "") + (wrong ? " wrong" : "")
        html.element("div", .class(classes), content: content)
    }

    private func explain(_ html: inout HTML, _ name: String, _ hint: String?) {
        if let hint { html.element("p", .class("hint"), .id(name + "-hint"), text: hint) }
        guard let problem = entered.problem(name) else { return }
        html.element("p", .class("problem"), .id(name + "-problem")) { html in
            html.element("span", .class("out-of-sight"), text: words("Problem:") + " ")
            html.text(problem)
        }
    }

    private func invalid(_ name: String) -> Attribute {
        entered.problem(name) == nil ? .none : .attr("aria-invalid", "true")
    }

    private func described(_ name: String, _ hint: String?) -> Attribute {
        var ids: [String] = []
        if hint != nil { ids.append(name + "-hint") }
        if entered.problem(name) != nil { ids.append(name + "-problem") }
        return ids.isEmpty ? .none : .ariaDescribedBy(ids.joined(separator: " "))
    }
}
