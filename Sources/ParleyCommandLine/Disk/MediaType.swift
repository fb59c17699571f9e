/// What a file is, as a host of static files declares it to browsers.
struct MediaType: Hashable, Sendable {
  /// For the `Content-Type` header.
  let text: String

  /// A file's type by the ending of its name.
  init(path: String) {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    text =
      switch ending {
      case "html", "htm": "text/html; charset=utf-8"
      case "css": "text/css; charset=utf-8"
      case "js", "mjs": "text/javascript; charset=utf-8"
      case "txt": "text/plain; charset=utf-8"
      case "md": "text/markdown; charset=utf-8"
      case "csv": "text/csv; charset=utf-8"
      case "ics": "text/calendar; charset=utf-8"
      case "vtt": "text/vtt; charset=utf-8"
      case "xml", "graphml": "application/xml; charset=utf-8"
      case "dot": "text/vnd.graphviz; charset=utf-8"
      case "cff", "yml", "yaml": "application/yaml; charset=utf-8"
      case "atom": "application/atom+xml; charset=utf-8"
      case "rss": "application/rss+xml; charset=utf-8"
      case "json", "map": "application/json; charset=utf-8"
      case "jsonld": "application/ld+json; charset=utf-8"
      case "geojson": "application/geo+json; charset=utf-8"
      case "webmanifest": "application/manifest+json; charset=utf-8"
      case "svg": "image/svg+xml; charset=utf-8"
      case "png": "image/png"
      case "jpg", "jpeg": "image/jpeg"
      case "gif": "image/gif"
      case "webp": "image/webp"
      case "avif": "image/avif"
      case "ico": "image/vnd.microsoft.icon"
      case "woff": "font/woff"
      case "woff2": "font/woff2"
      case "ttf": "font/ttf"
      case "otf": "font/otf"
      case "pdf": "application/pdf"
      case "zip": "application/zip"
      case "gz": "application/gzip"
      case "mp4": "video/mp4"
      case "webm": "video/webm"
      case "mp3": "audio/mpeg"
      case "ogg": "audio/ogg"
      case "wasm": "application/wasm"
      default: "application/octet-stream"
      }
  }

  /// A page.
  static let html = MediaType(path: "page.html")

  /// Whether it is a page, which leads to other files: those must be there first.
  var isPage: Bool { text.hasPrefix("text/html") }
}
