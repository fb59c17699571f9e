import ParleyContent
import ParleyModel
import Testing

@Suite struct CoverageReaderTests {
  private static func read(_ setting: String) async -> Outcome<SiteSettings> {
    let file = SourceFile(path: "content/site.yml", contents: .bytes(Array(setting.utf8)))
    let content = await ContentReader.read([file])
    return Outcome(content.value.site, content.diagnostics)
  }

  @Test func gapsWithAndWithoutNumbers() async {
    let read = await Self.read(
      """
      coverage:
        missing-party: error
        single-origin: {at-most: 12, as: note}
        silent-days: {as: warning}
        quotation-share: {at-least: 30, as: warning}
      """)
    #expect(read.diagnostics.isEmpty)
    #expect(
      read.value.coverage.map { "\($0.gap.value.rawValue) \($0.severity.rawValue) \($0.limit)" }
        == [
          "missing-party error 0", "single-origin note 12", "silent-days warning 0",
          "quotation-share warning 30",
        ])
  }

  @Test(arguments: [
    ("coverage: warning", "1:11 `coverage` must be a map of gaps, but it is text"),
    (
      "coverage: {single-orgin: note}",
      "1:12 an item of `coverage` cannot be `single-orgin`; did you mean `single-origin`?"
    ),
    ("coverage: {missing-party: fatal}", "1:27 `missing-party` cannot be `fatal`"),
    (
      "coverage: {missing-party: [note]}",
      "1:27 `missing-party` must be a map of keys and values, but it is a list"
    ),
    ("coverage: {missing-party: }", "1:12 `missing-party` has no value"),
    (
      "coverage: {quotation-share: note}",
      "1:29 `quotation-share` must be a map of keys and values, but it is text"
    ),
    ("coverage: {quotation-share: {as: note}}", "1:29 a threshold needs the key `at-least`"),
    (
      "coverage: {quotation-share: {at-least: 101, as: note}}",
      "1:40 `at-least` must be a whole number from 1 to 100, but it is `101`"
    ),
    (
      "coverage: {single-origin: {at-most: few, as: note}}",
      "1:37 `at-most` must be a whole number from 0 to 999999, but it is `few`"
    ),
    (
      "coverage: {single-origin: {at-least: 3, as: note}}",
      "1:28 unknown key `at-least`"
    ),
    ("coverage: {single-origin: {at-most: 3}}", "1:27 a threshold needs the key `as`"),
  ])
  func whatCannotBeReadIsNoThreshold(_ setting: String, _ expected: String) async {
    let read = await Self.read(setting)
    let said = read.diagnostics.map { diagnostic in
      let start = diagnostic.span.start
      return "\(start.line):\(start.column) \(diagnostic.message)"
    }
    #expect(said == [expected])
    #expect(read.diagnostics.allSatisfy { $0.severity == .error })
  }
}
