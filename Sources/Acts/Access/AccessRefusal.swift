// Why somebody is not let in. What is shown never tells whether a name is known.

package enum AccessRefusal: Error, Hashable, Sendable {
    /// Name, passphrase or code does not fit.
    case wrong
    /// Whole seconds until the next attempt.
    case wait(seconds: Int64)
    /// The invitation was used, is over, or never was.
    case invitationOver
    /// The session ended, or belongs to another step.
    case sessionOver
    case unknownDevice
    case deviceSaidSomethingElse
    /// Readmission needs two different people of the secretariat, neither of them the person.
    case needsAnotherPerson
    case readmissionOver
    /// The waiting day has not passed.
    case readmissionWaits
}
