import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("The repository's own templates")
struct OwnTemplates {
  @Test("are right: no unknown name, no missing partial or string")
  func lint() throws {
    #expect(try SampleSite.templates().diagnostics.map(line) == [])
  }

  @Test("have no string that nothing uses")
  func unusedStrings() throws {
    let files = try SampleSite.files().compactMap { file -> String? in
      guard case .bytes(let bytes) = file.contents else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    let all = files.joined()
    let unused = try SampleSite.strings().map(\.key).filter { key in
      !RequiredStrings.all.contains(key) && !key.hasPrefix("date.month-short.")
        && !RequiredStrings.counted.contains { key.hasPrefix($0 + ".") }
        && !all.contains("{{strings.\(key)}}")
    }
    #expect(unused == [])
  }

  @Test("load nothing from other hosts, and contain no script or style that the policy forbids")
  func selfContained() throws {
    for file in try SampleSite.files() {
      guard case .bytes(let bytes) = file.contents else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      // What is not a script to a browser is data to it.
      let own = text.replacingOccurrences(of: "<script src=\"{{root}}assets/", with: "")
        .replacingOccurrences(of: "<script type=\"application/ld+json\">", with: "")
      for word in ["<script", "<style", " style=", "@import", "url(http", "src=\"http", "onclick"] {
        #expect(!own.contains(word), "\(file.path) holds \(word)")
      }
    }
  }

  @Test("let pages load from their own site only, and run or draw nothing written into them")
  func contentSecurityPolicy() async throws {
    let policy =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; "
      + "script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
      + "form-action 'self'\">"
    let site = try await SampleContent.site()
    var pages = 0
    for page in site.value.pages where page.path.text.hasSuffix(".html") {
      let html = String(decoding: page.render(), as: UTF8.self)
      let head = try #require(html.firstRange(of: "<title>"))
      #expect(html[..<head.lowerBound].contains(policy), "\(page.path)")
      #expect(PageCheck(html).forbidden == [], "\(page.path)")
      pages += 1
    }
    #expect(pages > 20)
  }

  @Test("are documented in docs/templates.md as they are; RECORD=1 writes it again")
  func guide() throws {
    let url = SampleSite.root.appending(path: "docs/templates.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try TemplateGuide.markdown().write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == TemplateGuide.markdown())
  }
}
