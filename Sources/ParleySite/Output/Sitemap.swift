import ParleyModel

/// What the site tells robots: every page's canonical address (sitemaps.org 0.9), and that they are
/// welcome (RFC 9309).
///
/// It does not say when pages were changed: content tells when something happened or was published, not
/// when a page began to say so.
enum Sitemap {
  /// What one file may hold; a site with more has several, and an index of them.
  struct Limits {
    /// How many addresses.
    var addresses = 50_000
    /// How many bytes: 50 MB.
    var bytes = 52_428_800
  }

  /// The files; no sitemap where the settings give no address to build on, or there are no pages.
  static func files(
    for pages: [SitePage], of site: SiteSettings, limits: Limits = Limits()
  ) -> [SitePage] {
    let paths = pages.map(\.path)
      .filter { $0.text == "index.html" || $0.text.hasSuffix("/index.html") }.sorted()
    guard let base = site.baseURL, !paths.isEmpty else {
      return [file("robots.txt") { "User-agent: *\nAllow: /\n" }]
    }
    let robots = file("robots.txt") { "User-agent: *\nAllow: /\nSitemap: \(base)sitemap.xml\n" }
    let parts = parts(of: paths.map(\.canonical), base: base, limits: limits)
    guard parts.count > 1 else {
      let part = parts.first ?? []
      return [robots, file("sitemap.xml") { urls(part, base: base) }]
    }
    let count = parts.count
    return [robots, file("sitemap.xml") { index(count, base: base) }]
      + parts.enumerated().map { number, part in
        file(name(ofPart: number)) { urls(part, base: base) }
      }
  }

  private static func file(_ path: String, _ text: @escaping @Sendable () -> String) -> SitePage {
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    return SitePage(path: SitePath(path), origin: origin) { Array(text().utf8) }
  }

  private static func name(ofPart number: Int) -> String { "sitemap-\(number + 1).xml" }

  /// The pages of each file, as many as fit.
  private static func parts(
    of pages: [String], base: String, limits: Limits
  ) -> [ArraySlice<String>] {
    let frame = urls([], base: base).utf8.count
    var parts: [ArraySlice<String>] = []
    var start = 0
    var bytes = frame
    for (number, page) in pages.enumerated() {
      let size = url(base + page).utf8.count
      if number > start, number - start == limits.addresses || bytes + size > limits.bytes {
        parts.append(pages[start..<number])
        (start, bytes) = (number, frame)
      }
      bytes += size
    }
    return parts + [pages[start...]]
  }

  private static let head = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
  private static let space = #" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9""#

  private static func urls(_ pages: ArraySlice<String>, base: String) -> String {
    var xml = "\(head)<urlset\(space)>\n"
    for page in pages { xml += url(base + page) }
    return xml + "</urlset>\n"
  }

  private static func url(_ address: String) -> String {
    "<url><loc>\(XMLText.escaped(address))</loc></url>\n"
  }

  private static func index(_ count: Int, base: String) -> String {
    var xml = "\(head)<sitemapindex\(space)>\n"
    for number in 0..<count {
      let address = XMLText.escaped(base + name(ofPart: number))
      xml += "<sitemap><loc>\(address)</loc></sitemap>\n"
    }
    return xml + "</sitemapindex>\n"
  }
}
