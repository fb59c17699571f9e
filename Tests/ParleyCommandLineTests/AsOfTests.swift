import ParleyModel
import Testing

@testable import ParleyCommandLine

/// Sites of earlier days as one builds, checks and previews them.
struct AsOfTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try ServedProject.folder()
    try folder.write(
      "date 2031-03-08\n\nLater\n\nThey met a second time.\n", to: "content/articles/later.txt")
    try folder.write(
      "---\ntitle: The second meeting\ndate: 2031-03-07\nkind: talks\nactors: [ada]\n---\n\n"
        + "> They met a second time\n>\n> — [](article:later)\n", to: "content/events/second.md")
  }

  private func parley(_ arguments: String...) throws -> RunningProgram.Result {
    try RunningProgram.run(arguments, in: folder.path)
  }

  private func list(_ days: String) throws {
    try folder.write("title: The talks\nas-of-views: [\(days)]\n", to: "content/site.yml")
  }

  @Test func aBuildOfADayHasWhatWasKnownThen() throws {
    try list("2031-03-05")
    let result = try parley("build", "--as-of", "2031-03-06", "--output", "then")
    #expect(result.status == 0, "\(result.errors)")
    // Ada, the report and the first meeting.
    #expect(result.output.hasPrefix("then: 3 records known on 2031-03-06, "), "\(result.output)")
    let timeline = try folder.read("then/timeline/index.html")
    #expect(timeline.contains("The first meeting") && !timeline.contains("The second meeting"))
    #expect(!folder.exists("then/articles/later") && !folder.exists("then/as-of"))
    let before = try parley("build", "--as-of", "1999-12-31", "--output", "before")
    #expect(before.status == 0)
    #expect(
      try folder.read("before/index.html").contains(
        "Nothing that this site records was publicly known on"))
  }

  @Test func allContentIsCheckedOnce() throws {
    try list("2031-03-04, 2031-03-06, 2031-03-08")
    try folder.write(
      "---\ntitle: Rumour\ndate: 2031-03-04\nkind: other\n---\n\nSee [it](event:second).\n",
      to: "content/events/rumour.md")
    let built = try parley("check")
    #expect(built.status == 0, "\(built.errors)")
    #expect(built.errors.ranges(of: "warning[unsourced]").count == 1, "\(built.errors)")
    #expect(!built.errors.contains("unknown-reference"))
    let then = try parley("check", "--as-of", "2031-03-06")
    #expect(then.errors == built.errors)
    #expect(then.output.hasPrefix("4 records known on 2031-03-06, 1 warning"), "\(then.output)")
    // A mistake in what was not known yet is one all the same.
    try folder.write(
      "---\ntitle: x\ndate: 2031-03-07\nkind: other\nround: none\n---\n",
      to: "content/events/second.md")
    #expect(try parley("check", "--as-of", "2031-03-06").status == 1)
  }

  @Test func textsThatRestOnLaterSourcesAreLeftOutAndPagesSaySo() throws {
    try folder.write(
      "date 2031-03-05\n\nSooner\n\nThey mean to meet on the 7th.\n",
      to: "content/articles/sooner.txt")
    try folder.write(
      "---\ntitle: The second meeting\ndate: 2031-03-07\nkind: talks\nactors: [ada]\n---\n\n"
        + "In the end they agreed.\n\n> They mean to meet on the 7th\n>\n> — [](article:sooner)\n\n"
        + "> They met a second time\n>\n> — [](article:later)\n", to: "content/events/second.md")
    try folder.write(
      "---\ntitle: Round two\ndate: 2031-03-07\nhost: ada\nformat: bilateral\narticles: [sooner]\n"
        + "outcome: They agreed.\n---\nIt ended well.\n", to: "content/rounds/two.md")
    #expect(try parley("build", "--as-of", "2031-03-06", "--output", "then").status == 0)
    let sentence =
      "<p class=\"left-out\">The text of this entry is also based on later sources, and is left out here."
    let event = try folder.read("then/events/second/index.html")
    #expect(event.contains(sentence) && event.contains("They mean to meet on the 7th"))
    #expect(!event.contains("In the end") && !event.contains("a second time"))
    let round = try folder.read("then/rounds/two/index.html")
    #expect(round.contains(sentence))
    #expect(round.contains("<p class=\"tags\"><strong class=\"planned\">planned</strong></p>"))
    for word in ["ended well", "They agreed", "<dt>Host", "<dt>Format", "No account"] {
      #expect(!round.contains(word), "\(word)")
    }
    let list = try folder.read("then/rounds/index.html")
    #expect(list.contains("<strong class=\"planned\">planned</strong>"))
    #expect(!list.contains("They agreed"))

    #expect(try parley("build").status == 0)
    let now = try folder.read("public/rounds/two/index.html")
    #expect(now.contains("It ended well.") && now.contains("<dt>Host"))
    #expect(!now.contains("left-out") && !now.contains("class=\"planned\""))
    #expect(!(try folder.read("public/events/second/index.html").contains("left-out")))
  }

  @Test func theReportOfADayIsOfWhatWasKnownThen() throws {
    let now = try parley("check", "--report")
    #expect(now.output.contains("event:second") || now.output.contains("The second meeting"))
    let then = try parley("check", "--as-of", "2031-03-06", "--report")
    #expect(then.status == 0)
    #expect(!then.output.contains("second"), "\(then.output)")
    #expect(then.output.contains("first") || then.output.contains("The first meeting"))
  }

  @Test func aDayThatIsStillToComeIsWarnedOf() throws {
    try folder.write("title: The talks\n", to: "content/site.yml")
    #expect(!(try parley("check", "--as-of", "2031-03-08").errors.contains("view-ahead")))
    let result = try parley("check", "--as-of", "2031-03-09")
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        "warning[view-ahead]: the day to look back to (2031-03-09) is after the newest day in the "
          + "content (2031-03-08)"), "\(result.errors)")
    try list("2031-03-08, 2031-03-10")
    let listed = try parley("check")
    #expect(listed.errors.contains("content/site.yml:2:27"), "\(listed.errors)")
    #expect(listed.errors.ranges(of: "warning[view-ahead]").count == 1, "\(listed.errors)")
  }

  @Test func aDayMustBeADay() throws {
    for day in ["2031-03", "5 March", "2031-02-30", "2031-03-05?", "2031-03-05/2031-03-06"] {
      let result = try parley("build", "--as-of", day)
      #expect(result.status == 2, "\(day)")
      #expect(result.errors.contains("`\(day)` is not"), "\(result.errors)")
    }
    #expect(!folder.exists("public"))
  }

  @Test func daysThatAreListedComeAndGoWithTheSite() throws {
    try list("2031-03-06, 2031-03-08")
    #expect(try parley("build").status == 0)
    #expect(try folder.read("public/as-of/index.html").contains("as-of/2031-03-06/index.html"))
    let second = "events/second/index.html"
    #expect(folder.exists("public/as-of/2031-03-08/\(second)"))
    #expect(!folder.exists("public/as-of/2031-03-06/\(second)"))
    try list("2031-03-08")
    #expect(try parley("build").status == 0)
    #expect(!folder.exists("public/as-of/2031-03-06"))
    try folder.write("title: The talks\n", to: "content/site.yml")
    #expect(try parley("build").status == 0)
    #expect(!folder.exists("public/as-of"))
  }

  @Test func thePreviewShowsThemAsTheyWouldBeWritten() async throws {
    try list("2031-03-06, 2031-03-08")
    let project = try await ServedProject(folder)
    func compare() async throws {
      let plan = try await SiteBuilder(contentRoot: folder.path, templates: .alone(folder.path))
        .plan()
      let files = try #require(plan.files)
      #expect(files.contains { $0.path == "as-of/2031-03-08/events/second/index.html" })
      for file in files {
        let answer = try project.get("/\(file.path)")
        #expect(answer.status == 200, "\(file.path)")
        #expect(ServedProject.withoutScript(answer.body) == file.render(), "\(file.path)")
      }
    }
    try await compare()
    #expect(try project.get("/as-of/2031-03-06/events/second/").status == 404)
    // An edit of words alone is put into what is there.
    try folder.write(
      ServedProject.event("The very first meeting", text: "They sat long."),
      to: "content/events/first.md")
    try await project.update()
    #expect(project.reader.isRevised)
    try await compare()
    #expect(try project.get("/as-of/2031-03-06/events/first/").text.contains("They sat long."))
  }
}
