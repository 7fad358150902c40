// Why a start is refused, in words that say what to do.
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
        case let error as ServerError: "the server cannot listen there: \(error)"
        default: "\(error)"
        }
    }
}
