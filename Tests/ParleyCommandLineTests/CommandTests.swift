import ParleyModel
import Testing

@testable import ParleyCommandLine

/// The commands as one types them.
struct CommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "date 2031-03-05 Sailors to go home\n\nBoth sides will free 12 sailors each, an envoy said.\n",
      to: "content/articles/wire.txt")
    try folder.write(
      """
      ---
      title: Sailors are freed
      date: 2031-03-05
      kind: agreement
      ---

      Both sides free sailors.

      > Both sides will free 12 sailors each
      >
      > — [wire](article:wire)

      """, to: "content/events/sailors.md")
  }

  private func parley(_ arguments: String..., in inner: String = "") throws -> RunningProgram.Result
  {
    try RunningProgram.run(arguments, in: inner.isEmpty ? folder.path : folder(inner))
  }

  private func breakIt() throws {
    try folder.write("---\ntitle: x\n", to: "content/events/broken.md")
  }

  @Test func aCleanBuildEndsWithZeroAndOneLine() throws {
    let result = try parley("build")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("public: 2 records, "))
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(try folder.read("public/events/sailors/index.html").contains("Sailors are freed"))
    let again = try parley("build")
    #expect(again.output.contains("none changed"))
  }

  @Test func aBuildWithErrorsEndsWithOneAndLeavesTheSiteAsItWas() throws {
    #expect(try parley("build").status == 0)
    let before = try folder.tree("public")
    try breakIt()
    try folder.write(
      "---\ntitle: Another title\ndate: 2031-03-05\nkind: agreement\n---\n\nNo evidence.\n",
      to: "content/events/sailors.md")
    let result = try parley("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("content/events/broken.md:1:1: error[unclosed-front-matter]: "))
    #expect(try folder.tree("public") == before)
  }

  @Test func aFirstBuildWithErrorsMakesNoFolder() throws {
    try breakIt()
    #expect(try parley("build").status == 1)
    #expect(!folder.exists("public"))
  }

  @Test func warningsPassUnlessOneIsStrict() throws {
    try folder.write(
      "---\ntitle: Rumour\ndate: 2031-03-06\nkind: other\n---\n\nWords.\n",
      to: "content/events/rumour.md")
    let lax = try parley("build")
    #expect(lax.status == 0)
    #expect(lax.errors.contains("content/events/rumour.md:2:8: warning[unsourced]: "))
    let strict = try parley("check", "--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("content/events/rumour.md:2:8: error[unsourced]: "))
  }

  @Test func checkSaysTheSameAndWritesNothing() throws {
    let before = try folder.tree()
    #expect(try parley("check").status == 0)
    try breakIt()
    #expect(try parley("check").status == 1)
    #expect(try folder.tree().count == before.count + 1)
  }

  @Test func machinesGetReportsOnStandardOutput() throws {
    try breakIt()
    let json = try parley("check", "--format", "json")
    #expect(json.status == 1)
    #expect(json.errors == "")
    #expect(json.output.hasPrefix("{\n  \"version\": 1,\n"))
    #expect(json.output.contains("\"code\": \"unclosed-front-matter\""))
    let sarif = try parley("check", "--format", "sarif")
    #expect(sarif.output.contains("\"ruleId\": \"unclosed-front-matter\""))
    #expect(sarif.output.contains("\"uri\": \"content/events/broken.md\""))
  }

  @Test func theProjectIsFoundFromBelow() throws {
    #expect(try parley("build", in: "content/events").status == 0)
    #expect(folder.exists("public/index.html"))
  }

  @Test func wrongUsageEndsWithTwo() throws {
    let elsewhere = try TemporaryFolder()
    let lost = try RunningProgram.run(["build"], in: elsewhere.path)
    #expect(lost.status == 2)
    #expect(
      lost.errors == """
        parley: there is no content/ in \(elsewhere.path), or in any folder above it
          help: go to a project, or name one with --root

        """)
    #expect(try parley("bild").status == 2)
    #expect(try parley("build", "--formt", "json").status == 2)
    #expect(try parley("build", "--root", "/nowhere").status == 2)
    #expect(try parley("--help").status == 0)
    for output in ["content/public", "content", "templates/x/../y", ".", "..", "/"] {
      let result = try parley("build", "--output", output)
      #expect(result.status == 2, "\(output): \(result.errors)\(result.output)")
    }
    #expect(!folder.exists("content/public"))
  }

  @Test func troubleWithTheMachineEndsWithThree() throws {
    try folder.write("x", to: "public")
    let result = try parley("build")
    #expect(result.status == 3)
    #expect(
      result.errors == """
        parley: public: is a file, and the site needs a folder
          help: move it away, or name another folder with --output

        """)
  }

  #if os(Linux)
    @Test(
      arguments: [
        ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["build"],
        ["build", "--format", "json"], ["explain"], ["explain", "unused"],
        ["explain", "--markdown"], ["new", "event", "x"],
      ])
    func outputThatIsLostEndsWithThree(arguments: [String]) throws {
      let result = try RunningProgram.run(arguments, in: folder.path, output: "/dev/full")
      #expect(result.status == 3)
      #expect(
        result.errors.hasSuffix(
          """
          parley: standard output: cannot be written to: No space left on device
            help: free some space, or send it elsewhere

          """), "\(result.errors)")
    }
  #endif

  @Test func theVersionIsPrinted() throws {
    let result = try parley("--version")
    #expect(result.status == 0)
    #expect(result.output == "\(Parley.version)\n")
    #expect(Parley.version.split(separator: ".").compactMap { Int($0) }.count == 3)
  }

  /// Writes words of one's own where a new record has none.
  private func fillIn(_ path: String) throws {
    var lines = try folder.read(path).split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.lastIndex { !$0.isEmpty })
    lines[place] = "Words of one's own."
    try folder.write(lines.joined(separator: "\n"), to: path)
  }

  @Test func everyNewRecordPassesTheCheckOnceItsTextIsWritten() throws {
    for kind in RecordKind.allCases {
      let path = "content/\(kind.folder)/fresh-\(kind.rawValue).md"
      let result = try parley("new", kind.rawValue, "fresh-\(kind.rawValue)", "--date", "2031-03~")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == "\(path)\n")
      let line = try folder.read(path).split(separator: "\n", omittingEmptySubsequences: false)
        .count
      // The text that nobody has written yet is all that is wrong.
      let unwritten = try parley("check")
      #expect(unwritten.status == 1)
      #expect(unwritten.errors.occurrences(of: "error[") == 1, "\(unwritten.errors)")
      #expect(
        unwritten.errors.contains(
          "\(path):\(line - 1):1: error[placeholder]: the words that a new \(kind.rawValue) begins with "
            + "are still here"), "\(unwritten.errors)")
      try fillIn(path)
      let check = try parley("check")
      #expect(check.status == 0, "\(check.errors)")
    }
    // All there is to say is that the new event has no source yet, and that nothing refers to the rest.
    let check = try parley("check")
    #expect(check.errors.occurrences(of: "warning[") == 1, "\(check.errors)")
    #expect(check.errors.contains("content/events/fresh-event.md:2:8: warning[unsourced]"))
  }

  @Test func aNewArticleIsNotDatedToday() throws {
    #expect(try parley("new", "article", "report").status == 0)
    try fillIn("content/articles/report.md")
    let check = try parley("check", "--strict")
    #expect(check.status == 1)
    #expect(check.errors.contains("content/articles/report.md:1:1: error[undated-article]"))
    #expect(try parley("new", "article", "dated", "--date", "2031-03-04").status == 0)
    let dated = try folder.read("content/articles/dated.md")
    #expect(dated.contains("\npublished: 2031-03-04\n"))
    // The day of entry is today's, whatever the record's own date is.
    #expect(dated.contains(/\nadded: 20\d\d-\d\d-\d\d\n---\n/))
    #expect(!dated.contains("added: 2031"))
  }

  @Test func newKeepsWhatIsThereAndSuggestsWhatMayBe() throws {
    let before = try folder.tree("content")
    let taken = try parley("new", "event", "sailors")
    #expect(taken.status == 2)
    #expect(
      taken.errors.hasPrefix(
        "parley: there is already an event `sailors`: content/events/sailors.md\n"))
    let bad = try parley("new", "actor", "Ana Vidić")
    #expect(bad.status == 2)
    #expect(bad.errors.contains("help: try `ana-vidi"))
    let kind = try parley("new", "evnt", "x")
    #expect(kind.status == 2)
    #expect(kind.errors.contains("help: did you mean `event`?"))
    let date = try parley("new", "event", "x", "--date", "5 March")
    #expect(date.status == 2)
    #expect(try parley("new", "event", "../../x").status == 2)
    #expect(try folder.tree("content") == before)
  }

  @Test func newTakesATitleOfAnyKind() throws {
    let title = "A \"quoted\": title\\ # with [everything]"
    #expect(try parley("new", "event", "odd", "--title", title, "--date", "2031").status == 0)
    try fillIn("content/events/odd.md")
    let check = try parley("check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(try parley("build").status == 0)
    #expect(
      try folder.read("public/events/odd/index.html").contains(
        "A &quot;quoted&quot;: title\\ # with [everything]"))
  }

  @Test func explainKnowsAllAndGuessesTheRest() throws {
    let known = try parley("explain", "quotation-not-found")
    #expect(known.status == 0)
    #expect(known.output.hasPrefix("error[quotation-not-found]\n\nThe quoted words are not"))
    let misspelt = try parley("explain", "quotation-not-fund")
    #expect(misspelt.status == 2)
    #expect(misspelt.errors.contains("did you mean `quotation-not-found`?"))
    let all = try parley("explain").output
    for code in DiagnosticCode.allCases { #expect(all.contains("\(code.rawValue) ")) }
  }

  @Test func theSiteIsTheSameEverywhere() throws {
    let places: [(folder: String, environment: [String: String])] = [
      (folder.path, ["TZ": "UTC", "LC_ALL": "C"]),
      (folder("content/articles"), ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"]),
      ("/", ["TZ": "America/Los_Angeles", "LANG": "uk_UA.UTF-8", "HOME": "/nowhere"]),
    ]
    var sites: [[String: [UInt8]?]] = []
    for (index, place) in places.enumerated() {
      let result = try RunningProgram.run(
        ["build", "--root", folder.path, "--output", folder("site-\(index)")], in: place.folder,
        environment: place.environment)
      #expect(result.status == 0, "\(result.errors)")
      sites.append(try folder.tree("site-\(index)"))
    }
    #expect(sites[0].count > 10)
    #expect(sites[0] == sites[1])
    #expect(sites[0] == sites[2])
  }
}

extension String {
  /// How often some words are in the text.
  fileprivate func occurrences(of words: String) -> Int { ranges(of: words).count }
}
