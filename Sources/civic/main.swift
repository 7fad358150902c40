import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "verify": exit(VerifyCommand.run(Array(arguments.dropFirst())))
default: print("usage: civic verify BUNDLE [--trust FILE] [--json]")
}
