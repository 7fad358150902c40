// swift-tools-version: 6.1
// The map of the house: rooms named by the coalition's life, arrows only downwards (docs/map.md).
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-warnings-as-errors"]),
]

func library(_ name: String, _ needs: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: needs, swiftSettings: strict)
}

func tests(_ name: String, _ needs: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: needs, exclude: exclude, swiftSettings: strict)
}

func system(_ name: String) -> Target { .systemLibrary(name: name) }

let package = Package(
    name: "civic-solidarity",
    products: [.executable(name: "civic", targets: ["civic"])],
    targets: [
        system("CSQLite"), system("CSodium"), system("CCrypto"), system("CFido"), system("COath"),
        system("CQR"), system("CMarkdown"), system("CZlib"),
        .target(name: "CMicrohttpd", linkerSettings: [.linkedLibrary("microhttpd")]),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

        // Rooms: pure values and functions.
        library("Record", ["CSodium", "CCrypto", "CFido"]),
        library("Membership", ["Record"]),
        library("Procedures", ["Membership", "Record"]),
        library("Statements", ["Membership", "Record", "CMarkdown"]),
        library("Accountability", ["Statements", "Record"]),

        // Tools that know no room.
        library("HTML", []),
        library("HTTP", ["CMicrohttpd"]),
        library("Languages", ["CICU"]),
        library("Access", ["Record", "CSodium", "COath", "CFido", "CQR", "CZlib"]),

        // What goes on paper.
        library("Papers", ["Statements", "Procedures", "Membership", "Record", "HTML", "Languages", "Access"]),

        // What is kept, what is done, what is shown.
        library(
            "Store",
            ["Statements", "Procedures", "Membership", "Accountability", "Record", "Access", "CSQLite", "CSodium"]),
        library("Acts", ["Store", "Statements", "Procedures", "Membership", "Accountability", "Record", "Access"]),
        library(
            "Demonstration",
            ["Acts", "Store", "Statements", "Procedures", "Membership", "Accountability", "Record", "Access"]),
        library(
            "Web",
            [
                "Acts", "Store", "Papers", "HTML", "HTTP", "Languages", "Access",
                "Statements", "Procedures", "Membership", "Accountability", "Record", "CZlib",
            ]),
        .executableTarget(
            name: "civic",
            dependencies: [
                "Web", "Acts", "Demonstration", "Store", "Statements", "Procedures", "Membership",
                "Accountability", "Record", "Access", "HTTP", "Languages",
            ],
            swiftSettings: strict),

        tests("RecordTests", ["Record"], exclude: ["Vectors"]),
        tests("MembershipTests", ["Membership", "Record"]),
        tests("ProceduresTests", ["Procedures", "Membership", "Record", "civic"]),
        tests("StatementsTests", ["Statements", "Membership", "Record", "CSodium", "civic"]),
        tests("AccessTests", ["Access", "Record", "CSodium", "CZlib"]),
        tests("HTTPTests", ["HTTP"]),
        tests("LanguagesTests", ["Languages", "HTML"]),
        tests("PapersTests", ["Papers", "Statements", "Procedures", "Membership", "Record", "Languages"]),
        tests("StoreTests", ["Store", "Record", "CSQLite"]),
        tests(
            "ActsTests",
            [
                "Acts", "Demonstration", "Accountability", "Store", "Statements", "Procedures", "Membership", "Record",
                "Access", "CSodium", "COath",
            ]),
        tests(
            "WebTests",
            [
                "Web", "Acts", "Demonstration", "Accountability", "Store", "HTTP", "Statements", "Procedures",
                "Membership", "Record", "Access", "Languages",
            ]),
    ]
)
