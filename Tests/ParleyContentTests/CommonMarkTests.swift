import Foundation
import ParleyContent
import ParleyModel
import Testing

/// The examples of the CommonMark specification, in its own words.
@Suite struct CommonMarkTests {
  private struct Fixture: Decodable {
    let examples: [Example]
  }

  private struct Example: Decodable {
    let number: Int
    let markdown: String
    let html: String

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      number = try fields.decode(Int.self)
      markdown = try fields.decode(String.self)
      html = try fields.decode(String.self)
    }
  }

  @Test func everyExampleOfTheSpecificationIsReadUnharmed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "Fixtures/commonmark-0.30.json"))
    let examples = try JSONDecoder().decode(Fixture.self, from: data).examples
    #expect(examples.count == 652)
    for example in examples {
      let read = prose(example.markdown, path: "example.md", options: .unsafe)
      // An example may contain a block quote, which Parley has an opinion on, but nothing worse.
      #expect(!read.diagnostics.hasErrors, "example \(example.number)")
      // The anchors of headings are Parley's own, and so are references for apostrophes in text.
      var html = read.value.html.replacing("&#39;", with: "'")
      for heading in read.value.headings {
        html = html.replacing(
          "<h\(heading.level) id=\"\(heading.anchor)\"", with: "<h\(heading.level)")
      }
      #expect(html == example.html, "example \(example.number)")
    }
  }
}
