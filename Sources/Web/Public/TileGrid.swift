// The region as a grid: one tile a country, with the number of organisations. A picture made of a table; the same stands
// in words beside it (Data/reference/tile-grid.json).
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

    func write(_ html: inout HTML, _ visit: Visit, counts: [String: Int], label: String) {
        html.element("table", .class("tiles"), .role("img"), .ariaLabel(label)) { html in
            html.element(
                "caption", text: visit.words("Countries with organisations: one tile a country, with their number"))
            html.element("tbody") { html in
                for row in 0..<rows { self.row(&html, visit, row, counts) }
            }
        }
    }

    private func row(_ html: inout HTML, _ visit: Visit, _ row: Int, _ counts: [String: Int]) {
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
                html.element(
                    "td", .class(count > 0 ? "tile here" : "tile"), .title(visit.country(tile.code))
                ) { html in
                    html.text(tile.code)
                    if count > 0 { html.element("b", text: String(count)) }
                }
            }
        }
    }
}
