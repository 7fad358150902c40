// What each reader learns from a minute, and what nobody but the keepers does.
import Foundation
import Languages
import Papers
import Procedures
import Record
import Testing

@Suite struct MinuteTests {
    @Test("An applicant cannot tell two objections from none")
    func applicant() throws {
        let digest = Digest(of: [UInt8]())
        let none = try SampleMinute("01").text(for: .applicant, digest: digest)
        let two = try SampleMinute("04").text(for: .applicant, digest: digest)
        #expect(none == two)
        #expect(none.contains("Admitted"))
        #expect(!none.contains("objected") && !none.contains("Objections that counted"))
    }

    @Test("A blocked applicant learns that it is blocked, not by how many")
    func blockedApplicant() throws {
        let text = try SampleMinute("03").text(for: .applicant)
        #expect(text.contains("Blocked: as many objections as the rules ask for."))
        #expect(!text.contains("objected") && !text.contains("see letter") && !text.contains("alpha"))
    }

    /// Objectors, times and reasons of two blocked cases, each with others.
    static let exchanged: [(String, [(String, String)])] = [
        (
            "03",
            [
                (
                    #""2026-03-10T10:00:00+01:00", "kind": "objection", "by": "alpha""#,
                    #""2026-03-05T17:31:02+01:00", "kind": "objection", "by": "eta""#
                ),
                (#""by": "beta", "reason": "see letter""#, #""by": "zeta", "reason": "we know them""#),
            ]
        ),
        (
            "45",
            [
                (
                    #""2026-03-04T10:00:00+01:00", "kind": "objection", "by": "delta""#,
                    #""2026-03-03T08:15:09+01:00", "kind": "objection", "by": "beta""#
                ),
                (#""by": "zeta", "reason": "see letter""#, #""by": "eta", "reason": "too early""#),
            ]
        ),
    ]

    @Test("A member's minute is the same whoever objected, when and why", arguments: exchanged)
    func members(_ name: String, _ exchange: [(String, String)]) throws {
        let digest = Digest(of: [UInt8]())
        let text = try SampleMinute(name).text(for: .members, digest: digest)
        #expect(try SampleMinute(name, exchanging: exchange).text(for: .members, digest: digest) == text)
        #expect(text.contains("Blocked: 3 objections, and 3 block."))
        for word in ["see letter", "Organisation delta", "Organisation epsilon", "Organisation zeta", "objected"] {
            #expect(!text.contains(word), "\(word)")
        }
        let keepers = try SampleMinute(name, exchanging: exchange).text(for: .keepers)
        #expect(try keepers != SampleMinute(name).text(for: .keepers))
    }

    @Test("The keepers read who objected and why")
    func keepers() throws {
        let text = try SampleMinute("45").text(for: .keepers)
        for organisation in ["delta", "epsilon", "zeta"] {
            #expect(text.contains("Organisation \(organisation) – objected “see letter”"), "\(organisation)")
        }
    }

    @Test("A member's minute is the same whichever of two supporters declared an interest")
    func interest() throws {
        let digest = Digest(of: [UInt8]())
        let notice = #""kind": "notice", "by": "alpha"}"#
        let minutes = try ["beta", "gamma"].map { by in
            let event = #"{"id": "i", "at": "2026-03-03T10:00:00+01:00", "kind": "interest", "by": "\#(by)"}"#
            return try SampleMinute("44", exchanging: [(notice, notice + ", " + event)])
        }
        let texts = try minutes.map { try $0.text(for: .members, digest: digest) }
        #expect(texts[0] == texts[1])
        #expect(!texts[0].contains("concern") && !texts[0].contains("standing was lost"))
        #expect(try minutes[0].text(for: .keepers).contains("the matter concerns this organisation"))
    }

    @Test("Signatures, and who was there in a secret vote, are no member's to read")
    func sealed() throws {
        #expect(try !SampleMinute("73").text(for: .members).contains("– signed"))
        #expect(try SampleMinute("73").text(for: .keepers).contains("– signed"))
        #expect(try !SampleMinute("70").text(for: .members).contains("was present"))
    }
}
