// What is wrong with typed words, in the reader's language.
import Languages
import Membership

extension Entered {
    /// The line in its kept form; notes a problem at the field when it is missing or cannot be kept.
    mutating func line(_ field: String, limit: Int, missing: String, _ words: Words) -> String {
        do {
            return try WrittenText.line(self[field], limit: limit)
        } catch {
            wrong(field, error == .missing ? missing : error.explained(words))
            return ""
        }
    }

    /// As `line`; nil when nothing was typed.
    mutating func optionalLine(_ field: String, limit: Int, _ words: Words) -> String? {
        do {
            return try WrittenText.line(self[field], limit: limit)
        } catch .missing {
            return nil
        } catch {
            wrong(field, error.explained(words))
            return nil
        }
    }
}

extension TextProblem {
    func explained(_ words: Words) -> String {
        switch self {
        case .missing: words("This must not be empty")
        case .tooLong(let limit): words.count("Keep this to {n} character", "Keep this to {n} characters", limit)
        case .forbiddenCharacter(let code):
            words(
                "There is a character that cannot be seen or that changes the direction of writing ({code}). Please remove it.",
                ["code": code])
        }
    }
}
