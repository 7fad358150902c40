// What the register's refusals say.
import Record
import Languages
import Membership

extension RefusalWords {
    init(membership: MembershipRefusal, _ visit: Visit) {
        let words = visit.words
        let secretariat = words("Ask the secretariat.")
        switch membership {
        case .unknownOrganisation, .unknownPerson:
            self.init(
                words("This is not in the register"), words("Only what the register knows can be changed."),
                secretariat, status: 404)
        case .mandateEnded:
            self.init(
                words("You have no mandate for this"),
                words("A person acts for an organisation under a mandate that holds today."),
                words("Choose for whom you act, or ask your organisation."), status: 403)
        case .rightMissing:
            self.init(
                words("Your mandate does not include this"),
                words("What a person may do for an organisation stands in the mandate."),
                words("Ask whoever represents your organisation."), status: 403)
        case .notMember:
            self.init(
                words("This is for members"),
                words("Associate and Full Members take part; others do not yet, or no longer."),
                secretariat, status: 403)
        case .standingUnchanged:
            self.init(
                words("This standing holds already"), words("A change of standing says something new."),
                words("Choose another one."))
        case .standingBeforeLast(let day):
            self.init(
                words("The day is too early"), words("A change begins on or after the day of the one before."),
                words("Choose {day} or a later day.", ["day": visit.calendars.dayOf(day.text)]))
        case .secretariatTooSmall:
            self.init(
                words("The secretariat would be too small"), words("The secretariat has two people at least."),
                words("Name a third person first."))
        case .mandateExists:
            self.init(
                words("There is a mandate already"), words("One person has one mandate for an organisation."),
                words("End the old mandate, or replace it."))
        case .stillMember:
            self.init(
                words("It is still a member"), words("Data of a member are not erased."),
                words("Change its standing to “left” first."))
        case .alreadyAdhered, .notAdhered:
            self.init(
                words("This holds already"), words("An organisation adheres once."), words("Nothing needs to be done."))
        }
    }
}
