import Foundation
import ParleyModel
import Testing

@testable import ParleyCommandLine

struct DiagnosticReportTests {
  private var report: DiagnosticReport {
    let swap = SourceText(path: "content/events/a b:ü.md", text: "title: «Обмін»\n")
    let other = SourceText(path: "content/actors/umerov.md", text: "x\n")
    return DiagnosticReport([
      Diagnostic(
        .duplicateAlias, at: swap.span(7..<21), "“Обмін” is \"taken\"", help: "choose another",
        notes: [.init("by this one", at: other.span(0..<1))]),
      Diagnostic(.unused, at: .start(of: other), "nothing refers to it"),
    ])
  }

  @Test func theJSONIsAsDocumented() {
    #expect(
      report.json == """
        {
          "version": 1,
          "diagnostics": [
            {
              "severity": "note",
              "code": "unused",
              "message": "nothing refers to it",
              "help": "",
              "file": "content/actors/umerov.md",
              "line": 1,
              "column": 1,
              "endLine": 1,
              "endColumn": 1,
              "notes": []
            },
            {
              "severity": "error",
              "code": "duplicate-alias",
              "message": "“Обмін” is \\"taken\\"",
              "help": "choose another",
              "file": "content/events/a b:ü.md",
              "line": 1,
              "column": 8,
              "endLine": 1,
              "endColumn": 15,
              "notes": [
                {
                  "message": "by this one",
                  "file": "content/actors/umerov.md",
                  "line": 1,
                  "column": 1,
                  "endLine": 1,
                  "endColumn": 2
                }
              ]
            }
          ],
          "counts": {
            "errors": 1,
            "warnings": 0,
            "notes": 1
          }
        }

        """)
  }

  @Test func nothingToSayIsStillADocument() throws {
    let object = try parsed(DiagnosticReport([]).json)
    #expect((object["diagnostics"] as? [Any])?.isEmpty == true)
    let sarif = try parsed(DiagnosticReport([]).sarif)
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  @Test func theSARIFNamesRulesPlacesAndRelatedPlaces() throws {
    let object = try parsed(report.sarif)
    #expect(object["version"] as? String == "2.1.0")
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["name"] as? String == "Parley")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == DiagnosticCode.allCases.map(\.rawValue))

    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["note", "error"])
    let result = results[1]
    #expect(result["ruleId"] as? String == "duplicate-alias")
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == "duplicate-alias")
    let message = try #require(result["message"] as? [String: String])
    #expect(message == ["text": "“Обмін” is \"taken\"\nchoose another"])
    let place = try physical(result["locations"])
    #expect(place.uri == "content/events/a%20b%3A%C3%BC.md")
    #expect(place.region == ["startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 15])
    let related = try physical(result["relatedLocations"])
    #expect(related.uri == "content/actors/umerov.md")
    #expect(related.region == ["startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2])
  }

  private func physical(_ value: Any?) throws -> (uri: String?, region: [String: Int]?) {
    let location = try #require((value as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    let artifact = physical["artifactLocation"] as? [String: String]
    #expect(artifact?["uriBaseId"] == "%SRCROOT%")
    return (artifact?["uri"], physical["region"] as? [String: Int])
  }

  private func parsed(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
