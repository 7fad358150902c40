// From a body to a form, by the media type the browser named.

extension Form {
    /// Reads the body as what `type` (the value of Content-Type) says it is.
    init(type: String, body: [UInt8]) throws(FormError) {
        guard let media = MediaType(type) else { throw .notAForm }
        switch media.name {
        case "application/x-www-form-urlencoded":
            guard (media["charset"] ?? "utf-8").lowercased() == "utf-8" else { throw .notAForm }
            self.init(fields: try FormEncoding.parse(body))
        case "multipart/form-data":
            guard let boundary = media["boundary"], var reader = Multipart(boundary: boundary, body: body) else {
                throw .malformed
            }
            self = try reader.form()
        default: throw .notAForm
        }
    }
}
