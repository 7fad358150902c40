// What changed between two versions of a text, for those who signed the earlier one.

/// Compares texts by their blocks, and blocks by their words.
package enum TextDifference {
    /// A word of a changed block.
    package enum Piece: Hashable, Sendable {
        case same(String), added(String), removed(String)
    }

    /// What became of a block.
    package enum Change: Hashable, Sendable {
        case same(Block)
        case added(Block)
        case removed(Block)
        /// The same block in other words, word by word.
        case changed(Block, pieces: [Piece])
    }

    /// Gives the blocks of `new` the ids of `old` where they are the same block: first those with the same words, in
    /// order, then what stands between the same neighbours and is of the same kind. The rest get ids never used before.
    package static func carryingIDs(from old: [Block], to new: [Block]) -> [Block] {
        var ids = [String?](repeating: nil, count: new.count)
        var gapOld: [Int] = []
        var gapNew: [Int] = []
        func closeGap() {
            for (left, right) in zip(gapOld, gapNew) where old[left].kind == new[right].kind {
                ids[right] = old[left].id
            }
            gapOld = []
            gapNew = []
        }
        for step in steps(old.map { "\($0.kind) \($0.text)" }, new.map { "\($0.kind) \($0.text)" }) {
            switch step {
            case .both(let left, let right):
                closeGap()
                ids[right] = old[left].id
            case .left(let left): gapOld.append(left)
            case .right(let right): gapNew.append(right)
            }
        }
        closeGap()
        var next = (old.compactMap { Int($0.id.dropFirst()) }.max() ?? 0) + 1
        return new.enumerated().map { index, block in
            if let id = ids[index] { return Block(id: id, kind: block.kind, text: block.text) }
            defer { next += 1 }
            return Block(id: "b\(next)", kind: block.kind, text: block.text)
        }
    }

    /// The changes in the order of `new`, with removed blocks where they stood.
    package static func changes(from old: [Block], to new: [Block]) -> [Change] {
        steps(old.map(\.id), new.map(\.id)).compactMap { step in
            switch step {
            case .left(let left): .removed(old[left])
            case .right(let right): .added(new[right])
            case .both(let left, let right):
                old[left].text == new[right].text && old[left].kind == new[right].kind
                    ? .same(new[right]) : .changed(new[right], pieces: words(from: old[left].text, to: new[right].text))
            }
        }
    }

    /// What differs in more words than this is shown as a whole: comparing it would take too long.
    private static let mostComparisons = 40_000

    /// Two texts of one part, word by word.
    package static func words(from old: String, to new: String) -> [Piece] {
        let before = old.split(separator: " ").map(String.init)
        let after = new.split(separator: " ").map(String.init)
        let same = zip(before, after).prefix { $0 == $1 }.count
        let sameEnd = zip(before[same...].reversed(), after[same...].reversed()).prefix { $0 == $1 }.count
        let (left, right) = (before.count - same - sameEnd, after.count - same - sameEnd)
        guard left * right <= mostComparisons else {
            return before.prefix(same).map { .same($0) } + before[same..<(same + left)].map { .removed($0) }
                + after[same..<(same + right)].map { .added($0) } + before.suffix(sameEnd).map { .same($0) }
        }
        return steps(before, after).map { step in
            switch step {
            case .left(let left): .removed(before[left])
            case .right(let right): .added(after[right])
            case .both(let left, _): .same(before[left])
            }
        }
    }

    private enum Step { case left(Int), right(Int), both(Int, Int) }

    /// An alignment by the shortest edit script.
    private static func steps(_ old: [String], _ new: [String]) -> [Step] {
        let difference = new.difference(from: old)
        let removed = Set(
            difference.removals.map { change in if case .remove(let at, _, _) = change { at } else { -1 } })
        let added = Set(
            difference.insertions.map { change in if case .insert(let at, _, _) = change { at } else { -1 } })
        var result: [Step] = []
        var left = 0
        var right = 0
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                result.append(.left(left))
                left += 1
            } else if right < new.count, added.contains(right) {
                result.append(.right(right))
                right += 1
            } else {
                result.append(.both(left, right))
                left += 1
                right += 1
            }
        }
        return result
    }
}
