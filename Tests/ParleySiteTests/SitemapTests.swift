import ParleyModel
import Testing

@testable import ParleySite

@Suite("The sitemap")
struct SitemapTests {
  private func files(
    _ paths: [String], base: String?, _ limits: Sitemap.Limits = Sitemap.Limits()
  ) -> [String: String] {
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    let pages = paths.map { SitePage(path: SitePath($0), origin: origin) { [] } }
    let files = Sitemap.files(for: pages, of: SiteSettings(baseURL: base), limits: limits)
    return Dictionary(
      uniqueKeysWithValues: files.map {
        ($0.path.text, String(decoding: $0.render(), as: UTF8.self))
      })
  }

  private let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private let space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

  @Test("is one file as long as all addresses fit, and names pages only")
  func whole() {
    let files = files(
      ["index.html", "b/index.html", "a/index.html", "a/feed.xml", "404.html"],
      base: "https://example.org/x'&y/")
    #expect(files.keys.sorted() == ["robots.txt", "sitemap.xml"])
    #expect(
      files["sitemap.xml"] == head + """
        <urlset \(space)>
        <url><loc>https://example.org/x&#39;&amp;y/a/</loc></url>
        <url><loc>https://example.org/x&#39;&amp;y/b/</loc></url>
        <url><loc>https://example.org/x&#39;&amp;y/</loc></url>
        </urlset>

        """)
  }

  @Test("is cut after so many addresses, and an index names the parts")
  func count() {
    let paths = (1...5).map { "p\($0)/index.html" }
    let files = files(paths, base: "https://e.org/", Sitemap.Limits(addresses: 2))
    #expect(
      files.keys.sorted() == [
        "robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml",
      ])
    #expect(
      files["sitemap.xml"] == head + """
        <sitemapindex \(space)>
        <sitemap><loc>https://e.org/sitemap-1.xml</loc></sitemap>
        <sitemap><loc>https://e.org/sitemap-2.xml</loc></sitemap>
        <sitemap><loc>https://e.org/sitemap-3.xml</loc></sitemap>
        </sitemapindex>

        """)
    #expect(
      files["sitemap-2.xml"] == head + """
        <urlset \(space)>
        <url><loc>https://e.org/p3/</loc></url>
        <url><loc>https://e.org/p4/</loc></url>
        </urlset>

        """)
    #expect(files["sitemap-3.xml"]?.contains("p5/") == true)
    #expect(files["robots.txt"]?.hasSuffix("Sitemap: https://e.org/sitemap.xml\n") == true)
    let exact = self.files(
      Array(paths.prefix(2)), base: "https://e.org/", Sitemap.Limits(addresses: 2))
    #expect(exact.keys.sorted() == ["robots.txt", "sitemap.xml"])
  }

  @Test("is cut so that no part is larger than so many bytes", arguments: [180, 220, 300, 10_000])
  func size(limit: Int) throws {
    let paths = (10...29).map { "page-\($0)/index.html" }
    let files = files(paths, base: "https://e.org/", Sitemap.Limits(bytes: limit))
    let parts = files.filter { $0.value.contains("<urlset") }
    #expect((limit < 10_000) == (parts.count > 1))
    for (path, text) in parts { #expect(text.utf8.count <= limit, "\(path)") }
    let all = parts.sorted { $0.key < $1.key }.map(\.value).joined()
    for number in 10...29 { #expect(all.contains("page-\(number)/</loc>")) }
  }

  @Test("does not exist without an address, and robots are welcome all the same")
  func withoutAddress() {
    #expect(files(["index.html"], base: nil) == ["robots.txt": "User-agent: *\nAllow: /\n"])
  }
}
