import ParleyContent
import ParleyModel
import Testing

@testable import ParleyCommandLine

/// The words of the site in every language that Parley speaks.
struct StringsFilesTests {
  static let languages = ["en", "uk", "ru", "nb", "ar"]
  /// Forms that words take beside numbers, and with which languages differ.
  private static let forms: Set<String> = ["zero", "one", "two", "few", "many", "other"]

  private static func pairs(_ language: String) throws -> [StringsReader.Entry] {
    let path = "templates/strings/\(language).yml"
    let outcome = StringsReader.read(
      SourceFile(path: path, contents: .bytes(Array(try Repository.read(path).utf8))))
    #expect(outcome.diagnostics.isEmpty)
    return outcome.value
  }

  /// The keys, except for what only some languages need: forms of plurals, cases and short names of months.
  private static func keys(_ language: String) throws -> Set<String> {
    let pairs = try pairs(language)
    let counted = Set(
      pairs.filter { $0.key.hasSuffix(".other") && $0.value.value.contains("{count}") }
        .map { String($0.key.dropLast(".other".count)) }
        + pairs.filter { $0.key.hasSuffix(".many") }.map { String($0.key.dropLast(".many".count)) })
    return Set(
      pairs.map(\.key).filter { !$0.hasPrefix("date.month-") }.map { key in
        guard let dot = key.lastIndex(of: "."),
          forms.contains(String(key[key.index(after: dot)...]))
        else { return key }
        let whole = String(key[..<dot])
        return counted.contains(whole) ? whole : key
      })
  }

  @Test(arguments: languages) func sayAllThatTheEnglishOnesSay(_ language: String) throws {
    let english = try Self.keys("en")
    let own = try Self.keys(language)
    let missing = english.subtracting(own).sorted()
    let extra = own.subtracting(english).sorted()
    #expect(missing == [], "templates/strings/\(language).yml lacks \(missing)")
    #expect(extra == [], "templates/strings/\(language).yml has what en.yml lacks: \(extra)")
  }

  @Test(arguments: languages) func fillThePagesWithoutAComplaint(_ language: String) throws {
    let files = try TemporaryFolder.tree(at: "\(Repository.path)/templates")
      .compactMap { path, bytes in
        bytes.map { SourceFile(path: "templates/\(path)", contents: .bytes($0)) }
      }
    let found = SiteBuilder.templates(for: language, from: TemplateFiles(own: files)).diagnostics
      .map { "\($0.span.path):\($0.span.start.line): \($0.message)" }
    #expect(found == [])
  }

  @Test(arguments: languages) func haveTheGapsOfTheEnglishOnes(_ language: String) throws {
    func gaps(_ text: String) -> Set<Substring> {
      Set(
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
          .map { $0.prefix { $0 != "}" } })
    }
    var english: [String: Set<Substring>] = [:]
    for pair in try Self.pairs("en") { english[pair.key] = gaps(pair.value.value) }
    for pair in try Self.pairs(language) {
      // Forms for one and two may say the number in words.
      guard let expected = english[pair.key], !pair.key.hasSuffix(".one"),
        !pair.key.hasSuffix(".two")
      else { continue }
      #expect(gaps(pair.value.value) == expected, "\(language).yml: \(pair.key)")
    }
  }

  /// Words of one language that were left in another's file.
  @Test func areInTheirOwnScripts() throws {
    func letters(_ text: String, in range: ClosedRange<UInt32>) -> Int {
      text.unicodeScalars.count { range.contains($0.value) }
    }
    // Formats and programs have one name in all languages; the longer ones come first.
    let names = [
      "Citation File Format", "TimelineJS3", "TimelineJS", "Frictionless", "JSON Schema",
      "graph.json", "GeoJSON", "GraphML", "Graphviz", "Cytoscape", "networkx", "Gephi", "yEd",
      "Web Annotations", "Web Annotation", "W3C", "Parley", "JSON Feed", "JSON", "Atom",
    ]
    func words(_ text: String) -> String {
      var isGap = false
      return String(
        names.reduce(text) { $0.replacing($1, with: "") }.filter { character in
          if character == "{" { isGap = true }
          defer { if character == "}" { isGap = false } }
          return !isGap
        })
    }
    for (language, script) in [
      ("uk", 0x400...0x4FF as ClosedRange<UInt32>), ("ru", 0x400...0x4FF), ("ar", 0x600...0x6FF),
    ] {
      for pair in try Self.pairs(language) {
        let latin = letters(words(pair.value.value), in: 0x41...0x7A)
        #expect(latin <= 3, "\(language).yml: \(pair.key): \(pair.value.value)")
        let own = letters(pair.value.value, in: script)
        #expect(
          own > 0 || words(pair.value.value).allSatisfy { !$0.isLetter || "UTC".contains($0) },
          "\(language).yml: \(pair.key)")
      }
    }
    for pair in try Self.pairs("ru") {
      #expect(!pair.value.value.contains { "іїєґІЇЄҐ’".contains($0) }, "ru.yml: \(pair.key)")
    }
    for pair in try Self.pairs("uk") {
      #expect(!pair.value.value.contains { "ыэъёЫЭЪЁ'".contains($0) }, "uk.yml: \(pair.key)")
    }
  }
}
