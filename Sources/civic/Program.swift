// The program: finds the command and runs it. Everything that it does stands in the rooms.
import Foundation

@main
enum Program {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let name = arguments.first else {
            print(help)
            exit(2)
        }
        let rest = Array(arguments.dropFirst())
        switch name {
        case "--help", "-h", "help": print(help)
        case "serve": exit(ServeCommand.run(rest, demonstration: false))
        case "demo": exit(ServeCommand.run(rest, demonstration: true))
        case "init": exit(InitCommand.run(rest))
        case "verify": exit(VerifyCommand.run(rest))
        case "procedure": exit(ProcedureCommand.run(rest))
        case "archive": exit(ArchiveCommand.run(rest))
        case "check": exit(CheckCommand.run(rest))
        case "bench": exit(BenchCommand.run(rest))
        default:
            Complaint.write("there is no command \"\(name)\"; civic --help lists them")
            exit(2)
        }
    }

    private static let help = """
        civic: the platform of a coalition, and the tool to check what it published.

          civic demo   --data DIR [--listen HOST:PORT]   a filled demonstration, made anew when it is a day old; served with --listen
          civic init   --data DIR                        founds a coalition; asks a few questions
          civic serve  --data DIR [--listen HOST:PORT] [--address URL]
          civic check  --data DIR                        recomputes the record and says what does not hold
          civic archive FILE --data DIR [--try]          takes statements from before the platform into the archive
          civic verify BUNDLE [--trust FILE] [--json]    checks a proof file, without network
          civic procedure evaluate FILE [--json]         recomputes the outcome of a procedure from its file
          civic bench sign --data DIR                    measures signing, in a folder that can be thrown away

        civic COMMAND --help says more. Exit status: 0 good, 1 no, 2 wrong usage.
        """
}

/// Messages to the person at the keyboard.
enum Complaint {
    static func write(_ text: String) { FileHandle.standardError.write(Data("civic: \(text)\n".utf8)) }
}

/// Lines for whoever started the program, written at once even into a pipe.
enum Announce {
    static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
