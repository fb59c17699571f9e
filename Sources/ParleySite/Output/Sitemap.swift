import ParleyModel

/// What the site says to robots: every page's canonical address (sitemaps.org 0.9), and that they are
/// welcome (RFC 9309).
///
/// It does not say when pages were changed: content says when something happened or was published, not
/// when a page began to say so.
enum Sitemap {
  /// What one file may contain; a site with more has several, and an index of them.
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
    let paths = pages.map(\.path).filter(\.isIndex)
    guard let base = site.baseURL, !paths.isEmpty else {
      return [file("robots.txt") { $0.append("User-agent: *\nAllow: /\n") }]
    }
    let robots = file("robots.txt") { sink in
      sink.append("User-agent: *\nAllow: /\nSitemap: \(base)sitemap.xml\n")
    }
    if isOneFile(paths, base: base, limits) {
      // Put in order only when it is written: the preview lays out a site for each edit.
      return [
        robots,
        file("sitemap.xml") {
          writeAddresses(paths.sorted().map(\.canonical)[...], base: base, to: &$0)
        },
      ]
    }
    let parts = parts(of: paths.sorted().map(\.canonical), base: base, limits: limits)
    guard parts.count > 1 else {
      let part = parts.first ?? []
      return [robots, file("sitemap.xml") { writeAddresses(part, base: base, to: &$0) }]
    }
    let count = parts.count
    return [robots, file("sitemap.xml") { writeIndex(count, base: base, to: &$0) }]
      + parts.enumerated().map { number, part in
        file(name(ofPart: number)) { writeAddresses(part, base: base, to: &$0) }
      }
  }

  private static func file(
    _ path: String, _ write: @escaping @Sendable (inout ByteSink) -> Void
  ) -> SitePage {
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    return SitePage(path: SitePath(path), origin: origin, write: write)
  }

  private static func name(ofPart number: Int) -> String { "sitemap-\(number + 1).xml" }

  /// Whether one file can hold all pages, even if every byte of their addresses had to be escaped. `false` says
  /// nothing.
  private static func isOneFile(_ paths: [SitePath], base: String, _ limits: Limits) -> Bool {
    let longestEscape = "&quot;".utf8.count
    let frame = 200
    let entry = 60 + base.utf8.count * longestEscape
    let bytes = paths.reduce(frame) { $0 + entry + $1.text.utf8.count * longestEscape }
    return paths.count <= limits.addresses && bytes <= limits.bytes
  }

  /// The pages of each file, as many as fit.
  private static func parts(
    of pages: [String], base: String, limits: Limits
  ) -> [ArraySlice<String>] {
    var sink = ByteSink()
    writeAddresses([], base: base, to: &sink)
    let frame = sink.bytes.count
    var parts: [ArraySlice<String>] = []
    var start = 0
    var bytes = frame
    for (number, page) in pages.enumerated() {
      sink.removeAll()
      sink.xml { write(base + page, to: &$0) }
      let size = sink.bytes.count
      if number > start, number - start == limits.addresses || bytes + size > limits.bytes {
        parts.append(pages[start..<number])
        (start, bytes) = (number, frame)
      }
      bytes += size
    }
    return parts + [pages[start...]]
  }

  private static let space = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private static func writeAddresses(
    _ pages: ArraySlice<String>, base: String, to sink: inout ByteSink
  ) {
    sink.xml { xml in
      xml.declaration()
      xml.element("urlset", ["xmlns": space]) { xml in
        xml.lineBreak()
        for page in pages {
          write(base + page, to: &xml)
          xml.passOn()
        }
      }
      xml.lineBreak()
    }
  }

  private static func write(_ address: String, to xml: inout XMLWriter) {
    xml.element("url") { $0.element("loc", text: address) }
    xml.lineBreak()
  }

  private static func writeIndex(_ count: Int, base: String, to sink: inout ByteSink) {
    sink.xml { xml in
      xml.declaration()
      xml.element("sitemapindex", ["xmlns": space]) { xml in
        xml.lineBreak()
        for number in 0..<count {
          xml.element("sitemap") { $0.element("loc", text: base + name(ofPart: number)) }
          xml.lineBreak()
        }
      }
      xml.lineBreak()
    }
  }
}
