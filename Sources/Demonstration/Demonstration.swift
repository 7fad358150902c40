// An invented coalition, made through the same acts as a real one, with a clock that is set back in time. Everything in it
// is invented and says so.
package import Acts
import Accountability
import Foundation
import Membership
package import Record
import Statements
package import Store

package enum Demonstration {
    /// Founds it in an empty folder. `material` is the folder Data; the newest things happen at `now`.
    package static func found(in folder: DataFolder, material: String, now: Instant) throws {
        let material = try Material(folder: material)
        let clock = SetClock(now.adding(seconds: -4000 * 86400))
        let facts = CoalitionFacts(
            name: "Civic Solidarity (demonstration)", zone: "Europe/Vienna", beat: 5, isDemonstration: true)
        let store = try Store.found(facts, origin: "demonstration.example/log", in: folder, clock: clock.clock)
        defer { store.close() }
        let rules = try ["csp-council-older", "csp-current"].map {
            Array(try Material.data(material.folder + "/profiles/\($0).json"))
        }
        var script = Script()
        let cast = try Cast(material, store: store, clock: clock, now: now, script: &script)
        try store.perform { try AdoptRules(files: rules).perform(in: $0) }
        let lists = try ReferenceLists(
            institutions: try Material.data(material.folder + "/reference/institutions.json"),
            states: try Material.data(material.folder + "/reference/states.json"))
        let letter = try store.keepSealed(
            Array("We sign. (An invented letter of the demonstration.)\n".utf8), .letterDocument, name: "document")
        for work in material.works {
            try StatementScript(work: work, material: material, cast: cast, lists: lists, now: now, letter: letter)
                .write(into: &script)
        }
        let states = Set(lists.states.keys)
        let archived = try material.archive().map {
            try ArchiveLine.read($0, states: states, themes: material.themes)
        }
        script.at(now.adding(seconds: -3900 * 86400)) { work in
            for older in archived { _ = try KeepArchived(archived: older, stamp: Cast.stamp(work)).perform(in: work) }
        }
        let decisions = try DecisionMaterial.read(material.folder)
        DecisionScript.council(decisions.council, cast, now: now, &script)
        for decision in decisions.decisions {
            DecisionScript(decision: decision, cast: cast, now: now).write(into: &script)
        }
        try script.perform(on: store, clock: clock)
        clock.set(now)
        _ = try store.beat()
    }

    /// The people behind the one-tap sign-ins, by the name of the role.
    package static func roles(in store: Store, material: String) throws -> [String: Acting] {
        let roles = try Material(folder: material).organisations.roles
        return try store.read { reads in
            try roles.compactMapValues { mail in
                guard let person = try reads.person(mail: mail),
                    let mandate = try reads.mandates(of: person.id).first(where: { $0.ended == nil })
                else { return nil }
                return Acting(person: person.id, mandate: mandate.id)
            }
        }
    }
}
