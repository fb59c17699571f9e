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
      !RequiredStrings.all.contains(key) && !all.contains("{{strings.\(key)}}")
    }
    #expect(unused == [])
  }

  @Test("ask nothing of other hosts, and hold neither scripts nor inline styles")
  func selfContained() throws {
    for file in try SampleSite.files() {
      guard case .bytes(let bytes) = file.contents else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["<script", " style=", "@import", "url(http", "src=\"http", "onclick"] {
        #expect(!text.contains(word), "\(file.path) holds \(word)")
      }
    }
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
