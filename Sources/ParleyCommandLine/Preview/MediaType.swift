/// The media types of files, by the ends of their names.
enum MediaType {
  /// With the charset where the type has one. What is not known is bytes, which browsers download.
  static func of(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else {
      return "application/octet-stream"
    }
    return switch path[path.index(after: dot)...].lowercased() {
    case "html", "htm": html
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "md": "text/markdown; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "ics": "text/calendar; charset=utf-8"
    case "vtt": "text/vtt; charset=utf-8"
    case "xml", "graphml": "application/xml; charset=utf-8"
    case "json", "map": "application/json"
    case "jsonld": "application/ld+json"
    case "geojson": "application/geo+json"
    case "webmanifest": "application/manifest+json"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "ico": "image/x-icon"
    case "woff": "font/woff"
    case "woff2": "font/woff2"
    case "ttf": "font/ttf"
    case "otf": "font/otf"
    case "pdf": "application/pdf"
    case "wasm": "application/wasm"
    case "zip": "application/zip"
    case "gz": "application/gzip"
    case "mp3": "audio/mpeg"
    case "ogg": "audio/ogg"
    case "mp4": "video/mp4"
    case "webm": "video/webm"
    default: "application/octet-stream"
    }
  }

  static let html = "text/html; charset=utf-8"
}
