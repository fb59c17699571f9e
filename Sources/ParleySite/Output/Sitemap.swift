import ParleyModel

/// What the site tells robots: every page's canonical address (sitemaps.org 0.9), and that they are
/// welcome (RFC 9309).
enum Sitemap {
  /// The files; no sitemap where the settings give no address to build on, or there are no pages.
  static func files(for pages: [SitePage], of site: SiteSettings) -> [SitePage] {
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    guard let base = site.baseURL, !pages.isEmpty else {
      return [
        SitePage(path: SitePath("robots.txt"), origin: origin) {
          Array("User-agent: *\nAllow: /\n".utf8)
        }
      ]
    }
    let paths = pages.map(\.path)
      .filter { $0.text == "index.html" || $0.text.hasSuffix("/index.html") }.sorted()
    return [
      SitePage(path: SitePath("robots.txt"), origin: origin) {
        Array("User-agent: *\nAllow: /\nSitemap: \(base)sitemap.xml\n".utf8)
      },
      SitePage(path: SitePath("sitemap.xml"), origin: origin) {
        Array(xml(paths, base: base).utf8)
      },
    ]
  }

  private static func xml(_ paths: [SitePath], base: String) -> String {
    var xml = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    xml += #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"# + "\n"
    for path in paths {
      xml += "<url><loc>\(HTMLText.escaped(base + path.canonical))</loc></url>\n"
    }
    return xml + "</urlset>\n"
  }
}
