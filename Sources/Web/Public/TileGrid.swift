// The region as a grid: one tile a country, with the number of organisations, each leading to that country in the list of
// organisations (Data/reference/tile-grid.json).
import Foundation
import HTML
import Languages

struct TileGrid: Decodable, Sendable {
    struct Tile: Decodable, Sendable {
        let code: String
        let row: Int
        let column: Int
    }

    let rows: Int
    let columns: Int
    let tiles: [Tile]

    init(json: [UInt8]) throws { self = try JSONDecoder().decode(TileGrid.self, from: Data(json)) }

    /// `list` is the address of the page on which the organisations stand; empty: this one.
    func write(_ html: inout HTML, _ visit: Visit, counts: [String: Int], label: String, list: String = "") {
        html.element("table", .class("tiles"), .role("group"), .ariaLabel(label)) { html in
            html.element(
                "caption", text: visit.words("Countries with organisations: one tile a country, with their number"))
            html.element("tbody") { html in
                for row in 0..<rows { self.row(&html, visit, row, counts, list) }
            }
        }
    }

    private func row(_ html: inout HTML, _ visit: Visit, _ row: Int, _ counts: [String: Int], _ list: String) {
        let here = tiles.filter { $0.row == row }
        html.element("tr") { html in
            for column in 0..<columns {
                guard let tile = here.first(where: { $0.column == column }) else {
                    html.raw("<td></td>")
                    continue
                }
                let count = counts[tile.code] ?? 0
                if tile.code == "XK" && count == 0 {
                    html.raw("<td></td>")
                    continue
                }
                let name = visit.country(tile.code)
                guard count > 0 else {
                    html.element("td", .class("tile"), .title(name), text: tile.code)
                    continue
                }
                html.element("td", .class("tile here"), .title(name)) { html in
                    html.element(
                        "a", .href("\(list)#country-\(tile.code)"), .ariaLabel("\(name): \(tile.code) \(count)")
                    ) { html in
                        html.text(tile.code)
                        html.element("b", text: String(count))
                    }
                }
            }
        }
    }
}
