import HTTP
import Procedures

enum MinutePage {
    static func response(_ visit: Visit, _ id: ProcedureID) throws -> Response? { nil }
    static func paper(_ visit: Visit, _ id: ProcedureID) throws -> Response? { nil }
    static func file(_ visit: Visit, _ id: ProcedureID) throws -> Response? { nil }
}
