import ParleyModel
import Testing

@testable import ParleySite

@Suite("Languages")
struct LanguageTests {
  /// The samples that CLDR gives for whole numbers.
  @Test(
    "have the plural forms of CLDR",
    arguments: [
      ("en", "other one other other other other"), ("nb", "other one other other other other"),
      ("uk", "many one few few many many"), ("ru-RU", "many one few few many many"),
      ("ar", "zero one two few few few"), ("fr", "one one other other other other"),
      ("pl", "many one few few many many"), ("ja", "other other other other other other"),
      ("cs", "other one few few other other"), ("he", "other one two other other other"),
      ("lt", "other one few few few other"), ("sl", "other one two few other other"),
      ("xx", "other one other other other other"),
    ])
  func forms(language: String, forms: String) {
    let rule = PluralRule(language: language)
    let found = [0, 1, 2, 3, 5, 10].map { rule.category(of: $0).rawValue }
    // The last two differ only where a rule ends at four or at ten.
    let expected = forms.split(separator: " ").map(String.init)
    #expect(Array(found.prefix(4)) == Array(expected.prefix(4)))
    #expect([found[4], found[5]] == Array(expected.suffix(2)))
  }

  @Test(
    "count on beyond ten",
    arguments: [
      ("uk", [11, 12, 14, 15, 111, 112], PluralCategory.many), ("uk", [21, 31, 101, 1001], .one),
      ("ru", [22, 34, 103, 1002], .few), ("ru", [5, 20, 25, 100, 1_000_000], .many),
      ("ar", [3, 10, 103, 110, 1003], .few), ("ar", [11, 26, 99, 111, 1011], .many),
      ("ar", [100, 101, 102, 200, 202, 1000], .other), ("en", [0, 2, 11, 21, 101], .other),
      ("nb", [0, 2, 11, 21, 101], .other), ("pl", [21, 101, 112], .many),
      ("lt", [21, 101], .one), ("lt", [11, 20, 111], .other), ("lv", [0, 10, 11, 30], .zero),
      ("ro", [0, 2, 19, 101, 119], .few), ("sl", [102, 202], .two), ("ru", [-21], .one),
    ])
  func larger(language: String, numbers: [Int], form: PluralCategory) {
    for number in numbers {
      #expect(PluralRule(language: language).category(of: number) == form, "\(language) \(number)")
    }
  }

  @Test("need only the forms that whole numbers take")
  func categories() {
    func names(_ language: String) -> String {
      PluralRule(language: language).categories.map(\.rawValue).joined(separator: " ")
    }
    #expect(names("en") == "one other")
    #expect(names("uk") == "one few many")
    #expect(names("ar") == "zero one two few many other")
    #expect(names("ja") == "other")
    #expect(PluralRule(language: "uk").examples(of: .few) == [2, 3, 4])
  }

  @Test(
    "are written with their own digits",
    arguments: [
      ("en", "314"), ("uk", "314"), ("ar", "٣١٤"), ("ar-EG", "٣١٤"), ("ar-AE", "314"),
      ("ar-MA", "314"), ("ar-u-nu-latn", "314"), ("ar-AE-u-nu-arab", "٣١٤"), ("fa", "۳۱۴"),
      ("ur", "314"), ("hi", "314"),
    ])
  func digits(language: String, written: String) {
    #expect(Numerals(language: language).number(314) == written)
  }

  @Test(
    "run from left to right or from right to left",
    arguments: [
      ("en", LanguageTag.Direction.ltr), ("ar", .rtl), ("AR-eg", .rtl), ("he", .rtl), ("fa", .rtl),
      ("uk", .ltr), ("ar-Latn", .ltr), ("az-Arab", .rtl), ("ar-u-nu-latn", .rtl), ("", .ltr),
    ])
  func direction(language: String, direction: LanguageTag.Direction) {
    #expect(LanguageTag(language).direction == direction)
  }

  private func load(
    _ language: String, _ pairs: [(String, String)]
  ) -> [String] {
    let path = "templates/strings/\(language).yml"
    let text = pairs.map { "\($0): \($1)" }.joined(separator: "\n")
    let source = SourceText(path: path, text: text)
    let spanned = pairs.enumerated().map { number, pair in
      let start = pairs[..<number].reduce(0) { $0 + $1.0.utf8.count + $1.1.utf8.count + 3 }
      return (
        key: pair.0,
        value: Spanned(
          pair.1,
          at: source.span(
            start + pair.0.utf8.count + 2..<start + pair.0.utf8.count + 2 + pair.1.utf8.count))
      )
    }
    return Templates.load(
      [], strings: StringLayers(spanned, language: language), schemas: [], required: [],
      counted: ["count.events"], gaps: [:]
    ).diagnostics.map { "\($0.severity) \(line($0)) (\($0.help))" }
  }

  @Test("that lack a form get an error that says which numbers need it")
  func missingForm() {
    let found = load(
      "uk", [("count.events.one", "{count} подія"), ("count.events.few", "{count} події")])
    #expect(found.contains { $0.hasPrefix("error templates/strings/uk.yml:1:1: missing-string: ") })
    #expect(found.contains { $0.contains("`count.events.many` is missing") })
    #expect(found.contains { $0.contains("such as 0, 5, 6") })
  }

  @Test("have no forms of other languages")
  func unknownForm() {
    let found = load(
      "nb",
      [
        ("count.events.one", "x"), ("count.events.other", "x"), ("count.events.few", "hendelser"),
      ])
    #expect(
      found.contains { $0.hasPrefix("warning templates/strings/nb.yml:3:19: unknown-name: ") })
    #expect(found.contains { $0.contains("`one`, `other`") })
  }

  @Test("name all months in a form, or none")
  func missingMonth() {
    let found = load(
      "ru",
      [
        ("count.events.one", "x"), ("count.events.few", "x"), ("count.events.many", "x"),
        ("date.month-inflected.1", "января"),
      ])
    #expect(found.count == 11)
    #expect(found.contains { $0.contains("`date.month-inflected.12` is missing") })
  }
}

@Suite("Words beside numbers")
struct CountedWordsTests {
  @Test(
    "after \"of\" have the form that the language asks for there",
    arguments: [
      ("en", 2, "{shown} of 2 events", "2 of 2 rounds"),
      ("nb", 1, "{shown} av 1 hendelse", "2 av 1 runde"),
      ("uk", 51, "{shown} з 51 події", "2 з 51 раунду"),
      ("uk", 2, "{shown} з 2 подій", "2 з 2 раундів"),
      ("ru", 51, "{shown} из 51 события", "2 из 51 раунда"),
      ("ru", 2, "{shown} из 2 событий", "2 из 2 раундов"),
      ("ar", 2, "{shown} من أصل حدثين", "٢ من أصل جولتين"),
      ("ar", 51, "{shown} من أصل ٥١ حدثًا", "٢ من أصل ٥١ جولة"),
    ])
  func afterOf(language: String, count: Int, events: String, rounds: String) throws {
    let strings = TemplateStrings(
      StringLayers(try SampleSite.strings(language), language: language))
    #expect(
      strings.counted("filter.count", count, beside: (gap: "shown", words: "{shown}")) == events)
    let number = (gap: "number", words: strings.number(2))
    #expect(strings.counted("round.number", count, beside: number) == rounds)
  }

  @Test(
    "of dates with one end say what is known of it",
    arguments: [
      ("nb", "senest X", "fra X"),
      ("uk", "не пізніше X", "з X"),
      ("ru", "не позднее X", "с X"),
      ("ar", "في X أو قبله", "اعتبارًا من X"),
    ])
  func openEnds(language: String, by: String, from: String) throws {
    let strings = TemplateStrings(
      StringLayers(try SampleSite.strings(language), language: language))
    #expect(Phrase(strings["date.by"]).text(["date": "X"]) == by)
    #expect(Phrase(strings["date.from"]).text(["date": "X"]) == from)
  }
}
