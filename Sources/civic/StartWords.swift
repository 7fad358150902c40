// Why a start is refused, in words that say what to do.
import Foundation
import HTTP
import Store

enum StartWords {
    static func text(_ error: any Error, _ folder: DataFolder) -> String {
        switch error {
        case StoreFault.missing(let what):
            "\(what) is missing. Is \(folder.path) the right folder? civic init makes a new one."
        case StoreFault.inUse(let what):
            "\(what) is in use: another server runs on this folder, or it is not a demonstration. Nothing was changed."
        case StoreFault.damaged(let what):
            "this does not hold: \(what). Nothing was changed; look at it before you start."
        case StoreFault.readOnly: "\(folder.path) cannot be written by this user."
        case StoreFault.diskFull: "the disk of \(folder.path) is full."
        case let error as ServerError: listening(error)
        case Questions.Problem.noAnswer(let question): "this question was not answered: \(question)Nothing was made."
        case Questions.Problem.notUnderstood(let typed): "this was not understood: \(typed). Nothing was made."
        default: "\(error)"
        }
    }

    private static func listening(_ error: ServerError) -> String {
        guard case .cannotListen(let number) = error else { return "the server cannot start: \(error)" }
        return switch number {
        case EADDRINUSE: "another program listens at this address and port already; choose another one with --listen"
        case EACCES: "this user may not listen at that port; choose one above 1023, with a proxy in front"
        case EADDRNOTAVAIL: "this machine has no such address; choose another one with --listen"
        default: "the server cannot listen there: \(String(cString: strerror(number)))"
        }
    }
}
