extension MediaType {
  /// For the `Cache-Control` header. Pages and data are requested again each time, which costs little
  /// where nothing has changed; names of images and style sheets do not change with their bytes, so
  /// that they too are kept for an hour only.
  var cacheControl: String {
    let isData = [
      "text/html", "text/plain", "text/csv", "text/calendar", "text/vnd.graphviz", "application/",
    ]
    .contains { text.hasPrefix($0) }
    return isData ? "no-cache" : "public, max-age=3600"
  }
}
