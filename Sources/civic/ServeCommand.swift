// `civic serve` and `civic demo`: opens the folder, starts the beat and the server, ends when told to.
import Record
import Acts
import Demonstration
import Foundation
import HTTP
import Languages
import Store
import Web

enum ServeCommand {
    private static let help = """
        civic serve --data DIR [--listen HOST:PORT] [--address URL] [--files DIR]
        civic demo  --data DIR [--listen HOST:PORT] [--ahead DAYS] [--files DIR]    without --listen it only makes the folder

          --data DIR       the folder of the coalition (civic init makes one)
          --listen         where to listen; localhost:8080 if not said. Put nginx or Caddy in front of it.
          --address URL    how people reach the site, for example https://example.org
          --ahead DAYS     a demonstration whose clock goes ahead by so many days, to see how periods end
          --files DIR      the folder Data of the project, if it is not found by itself
        """

    static func run(_ arguments: [String], demonstration: Bool) -> Int32 {
        guard let options = Options(arguments, known: ["data", "listen", "address", "ahead", "files"]) else { return 2 }
        if options.wantsHelp {
            print(help)
            return 0
        }
        guard let folder = options.folder, let listen = options.listen, let shipped = Shipped.find(options["files"])
        else {
            return 2
        }
        guard let days = Int64(options["ahead"] ?? "0"), (0...3650).contains(days), days == 0 || demonstration else {
            Complaint.write("--ahead takes a number of days, and only for a demonstration")
            return 2
        }
        do {
            if demonstration { try renew(folder, shipped) }
            if demonstration && options["listen"] == nil { return 0 }
            let store = try Store.open(folder, clock: ahead(days))
            try serve(store, shipped, listen, options["address"])
            return 0
        } catch {
            Complaint.write(StartWords.text(error, folder))
            return 1
        }
    }

    private static func ahead(_ days: Int64) -> Clock { Clock { Clock.system.now().adding(seconds: days * 86_400) } }

    /// Makes the demonstration when there is none, and anew when it is a day old. A real coalition is never touched.
    private static func renew(_ folder: DataFolder, _ shipped: ShippedFiles) throws {
        if FileManager.default.fileExists(atPath: folder.database) {
            guard FileManager.default.fileExists(atPath: folder.path + "/demonstration") else {
                throw StoreFault.inUse("\(folder.path) holds a real coalition")
            }
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/demonstration")
            let made = attributes[.modificationDate] as? Date ?? .distantPast
            guard Date().timeIntervalSince(made) > 86_400 else { return }
            try FileManager.default.removeItem(atPath: folder.path)
        }
        Announce.line("Making the demonstration (a few seconds) …")
        try Demonstration.found(in: folder, material: shipped.folder, now: Clock.system.now())
        try DurableFile.write(Array("invented\n".utf8), to: folder.path + "/demonstration")
    }

    private static func serve(
        _ store: Store, _ shipped: ShippedFiles, _ listen: (host: String, port: Int), _ address: String?
    ) throws {
        let catalogues = try Catalogues(folder: shipped.folder + "/catalogues")
        if catalogues.languages.count == 1 {
            Complaint.write(
                "no catalogue of translations was found, so the pages are in English only (make build makes them)")
        }
        if store.halted == nil { try Rules.adopt(Rules.usual, shipped, in: store) }
        let roles = store.facts.isDemonstration ? try Demonstration.roles(in: store, material: shipped.folder) : [:]
        let named = Dictionary(
            uniqueKeysWithValues: roles.compactMap { role in
                DemonstrationRole(rawValue: role.key).map { ($0, role.value) }
            })
        let site = try Site(
            store: store, catalogues: catalogues, shipped: shipped,
            address: address ?? "http://\(listen.host):\(listen.port)", roles: named)
        let beat = Heartbeat(site: site, readme: try shipped.read("bundle/README.txt"))
        site.mill.start(site)
        let server = try Server.start(
            listen: listen.host, port: listen.port, workers: 32, ready: { site.ready($0) },
            bodyLimit: { site.bodyLimit($0, $1) }, refusal: { site.refusal($0) }, handle: { site.answer($0) })
        Announce.line("\(store.facts.name) is served on http://\(listen.host):\(server.port)")
        if let halted = store.halted { Complaint.write("reading only, nothing is recorded: \(halted)") }
        Signals.wait()
        server.stop()
        beat.stop()
        site.mill.stop()
        store.close()
    }
}
