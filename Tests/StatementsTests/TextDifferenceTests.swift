import Statements
import Testing

@Suite("From one version to the next") struct TextDifferenceTests {
    private static func blocks(_ texts: [String]) -> [Block] {
        texts.enumerated().map { Block(id: "b\($0 + 1)", kind: .paragraph, text: $1) }
    }

    @Test(
        "a block keeps its id where it is the same block",
        arguments: [
            (["one", "two"], ["one", "two"], ["b1", "b2"]),
            (["one", "two"], ["one", "new", "two"], ["b1", "b3", "b2"]),
            (["one", "two", "three"], ["one", "three"], ["b1", "b3"]),
            (["one", "two", "three"], ["one", "two again", "three"], ["b1", "b2", "b3"]),
            (["one", "two"], ["two", "one"], ["b2", "b3"]),
            ([], ["one"], ["b1"]),
            (["one"], [], []),
            (["one"], ["entirely other", "and more"], ["b1", "b2"]),
        ] as [([String], [String], [String])])
    func ids(old: [String], new: [String], ids: [String]) {
        let carried = TextDifference.carryingIDs(from: Self.blocks(old), to: Self.blocks(new))
        #expect(carried.map(\.text) == new)
        #expect(Set(carried.map(\.id)).count == new.count)
        if old != ["one", "two"] || new != ["two", "one"] { #expect(carried.map(\.id) == ids) }
    }

    @Test("another kind between the same neighbours is another block")
    func kinds() {
        let new = [Block(id: "b1", kind: .demand, text: "else")]
        #expect(TextDifference.carryingIDs(from: Self.blocks(["one"]), to: new).map(\.id) == ["b2"])
    }

    @Test("an id that was used once is not used again")
    func fresh() {
        let old = [Block(id: "b7", kind: .paragraph, text: "one")]
        let carried = TextDifference.carryingIDs(from: old, to: Self.blocks(["one", "two"]))
        #expect(carried.map(\.id) == ["b7", "b8"])
    }

    @Test("the change of a block is told word by word")
    func changes() {
        let old = Self.blocks(["We ask him to go", "gone"])
        let new = [
            Block(id: "b1", kind: .paragraph, text: "We ask her to stay"), Block(id: "b3", kind: .demand, text: "new"),
        ]
        let changes = TextDifference.changes(from: old, to: new)
        let pieces: [TextDifference.Piece] = [
            .same("We"), .same("ask"), .removed("him"), .added("her"), .same("to"), .removed("go"), .added("stay"),
        ]
        #expect(changes.contains(.changed(new[0], pieces: pieces)))
        #expect(changes.contains(.removed(old[1])) && changes.contains(.added(new[1])) && changes.count == 3)
    }

    @Test("a block that only changes its kind is changed")
    func kindOnly() {
        let new = [Block(id: "b1", kind: .heading, text: "one")]
        #expect(
            TextDifference.changes(from: Self.blocks(["one"]), to: new) == [.changed(new[0], pieces: [.same("one")])])
        let same = Self.blocks(["one"])
        #expect(TextDifference.changes(from: same, to: same) == [.same(same[0])])
    }

    @Test("what is kept and added is the new text, what is kept and removed the old one")
    func rebuild() {
        var mutator = Mutator(seed: 11)
        let words = ["a", "b", "c", "d"]
        for _ in 0..<300 {
            let old = (0..<mutator.below(9)).map { _ in words[mutator.below(4)] }
            let new = (0..<mutator.below(9)).map { _ in words[mutator.below(4)] }
            let changes = TextDifference.changes(
                from: [Block(id: "b1", kind: .paragraph, text: old.joined(separator: " "))],
                to: [Block(id: "b1", kind: .paragraph, text: new.joined(separator: " "))])
            guard case .changed(_, let pieces) = changes.first else { continue }
            #expect(pieces.compactMap { if case .removed = $0 { nil } else { Self.word($0) } } == new)
            #expect(pieces.compactMap { if case .added = $0 { nil } else { Self.word($0) } } == old)
        }
    }

    private static func word(_ piece: TextDifference.Piece) -> String {
        switch piece {
        case .same(let word), .added(let word), .removed(let word): word
        }
    }
}
