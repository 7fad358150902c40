import Record
import Testing

@Suite("Signed with the organisation's key") struct KeyEvidenceTests {
    private func key(_ signer: NoteSigner) throws -> DeviceKey {
        try #require(DeviceKey(.ed25519, signer.key.publicKey))
    }

    @Test("a note over the intent, or a pasted signature, counts under the registered key")
    func counts() throws {
        let (signer, intent) = (try Samples.receipts(), try Samples.intent())
        let line = signer.sign(String(decoding: intent.bytes, as: UTF8.self))
        let evidence = try KeyEvidence(
            intent: intent, rawSignature: line.signature, name: "organisation.example", key: try key(signer))
        try KeyEvidence(parsing: evidence.bytes).verify(intent: intent, key: try key(signer))
        let note = try SignedNote(text: String(decoding: intent.bytes, as: UTF8.self), lines: [line])
        try KeyEvidence(parsing: note.bytes).verify(intent: intent, key: try key(signer))
    }

    @Test("another key, another intent or another signature does not count")
    func refused() throws {
        let (signer, intent) = (try Samples.receipts(), try Samples.intent())
        let line = signer.sign(String(decoding: intent.bytes, as: UTF8.self))
        let evidence = try KeyEvidence(
            intent: intent, rawSignature: line.signature, name: "o.example", key: try key(signer))
        let other = try Samples.intent(.statementClose, [("version", "1")])
        #expect(throws: KeyEvidenceError.otherText) { try evidence.verify(intent: other, key: try key(signer)) }
        #expect(throws: KeyEvidenceError.note(.noKnownKey)) {
            try evidence.verify(intent: intent, key: try key(try Samples.log()))
        }
        var bad = line.signature
        bad[0] ^= 1
        for signature in [bad, [1], Array(bad.dropLast())] {
            let forged = try KeyEvidence(
                intent: intent, rawSignature: signature, name: "o.example", key: try key(signer))
            #expect(throws: KeyEvidenceError.note(.badSignature("o.example"))) {
                try forged.verify(intent: intent, key: try key(signer))
            }
        }
        let p256 = try #require(DeviceKey(.es256, Base64.decode(Assertions.all.es256) ?? []))
        #expect(throws: KeyEvidenceError.key) { try evidence.verify(intent: intent, key: p256) }
        #expect(throws: KeyEvidenceError.key) {
            try KeyEvidence(intent: intent, rawSignature: bad, name: "o example", key: try key(signer))
        }
        #expect(throws: KeyEvidenceError.note(.noSignatures)) { try KeyEvidence(parsing: intent.bytes) }
    }
}
