// What the standing of an organisation is called in a minute; the words are those of the register.
import Languages
import Membership

enum StandingNames {
    static func name(_ standing: Standing, _ words: Words) -> String {
        switch standing {
        case .applicant: words("Applicant")
        case .associate: words("Associate Member")
        case .full: words("Full Member")
        case .suspended: words("Suspended")
        case .left: words("Left")
        case .excluded: words("Excluded")
        }
    }
}
