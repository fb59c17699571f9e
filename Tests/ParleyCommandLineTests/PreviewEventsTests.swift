import ParleyModel
import ParleySite
import Testing

@testable import ParleyCommandLine

/// What open pages are sent, and what the preview makes of drafts and mistakes.
struct PreviewEventsTests {
  /// A client that looks at a page.
  private func reader(_ path: String, of project: ServedProject) throws -> (RawClient, String) {
    let client = try RawClient(port: project.port)
    client.send(project.request("/.parley/events?page=\(path)"))
    let text = try client.receive(until: "event: page\ndata: ")
    #expect(text.contains("Content-Type: text/event-stream"))
    #expect(text.contains("\"errors\": []"))
    return (client, try client.receive(until: "\n\n"))
  }

  @Test func onlyPagesThatShowWhatHasChangedAreReloaded() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let (first, before) = try reader("/events/first/", of: project)
    let (second, _) = try reader("/articles/report/", of: project)
    let (third, _) = try reader("/robots.txt", of: project)
    try project.folder.write(
      ServedProject.event("The first meeting", text: "They sat long."),
      to: "content/events/first.md")
    try await project.update()
    let after = try first.receiveEvent()
    #expect(after.hasPrefix("event: page\ndata: ") && !after.contains(before))
    // The words are on the event's own page alone. All pages show the title of the site.
    try project.folder.write("title: Other talks\n", to: "content/site.yml")
    try await project.update()
    #expect(try first.receiveEvent().hasPrefix("event: page"))
    let told = try second.receiveEvent()
    #expect(told.hasPrefix("event: page"))
    // What the pages look like is a change to all of them, and the script's own stamp says the same.
    try project.folder.write("body { color: red }\n", to: "templates/assets/site.css")
    try await project.update()
    let stamp = try second.receiveEvent().dropFirst("event: page\ndata: ".count)
    let page = try project.get("/articles/report/").text
    #expect(page.contains("data-page=\"\(stamp.dropLast(2))\""))
    #expect(try third.receiveEvent().hasPrefix("event: page"))
  }

  @Test func mistakesAreSentWithTheirPlaceAndThePageStays() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let (client, _) = try reader("/events/first/", of: project)
    try project.folder.write(
      ServedProject.event("Broken", keys: "round: nowhere\n"), to: "content/events/first.md")
    try await project.update()
    let told = try client.receiveEvent()
    #expect(told.hasPrefix("event: errors\n"))
    for part in [
      "\"file\": \"content/events/first.md\"", "\"line\": 6,", "\"column\": 8,",
      "\"code\": \"unknown-reference\"", "\"source\": \"round: nowhere\"",
      "\"mark\": \"       ^~~~~~~\"",
    ] {
      #expect(told.contains(part), "\(part) is not in \(told)")
    }
    #expect(try project.get("/events/first/").text.contains("<h1>The first meeting</h1>"))

    try project.folder.write(ServedProject.event("Mended"), to: "content/events/first.md")
    try await project.update()
    #expect(try client.receiveEvent().contains("\"errors\": []"))
    #expect(try client.receiveEvent().hasPrefix("event: page"))
    #expect(try project.get("/events/first/").text.contains("<h1>Mended</h1>"))
  }

  @Test func aProjectThatIsWrongFromTheStartIsShownOnceItIsFixed() async throws {
    let folder = try ServedProject.folder()
    try folder.write("title: [\n", to: "content/site.yml")
    let project = try await ServedProject(folder)
    let answer = try project.get("/")
    #expect(answer.status == 503)
    #expect(answer.text.contains("data-page=\"none\""))
    try folder.write("title: The talks\n", to: "content/site.yml")
    try await project.update()
    #expect(try project.get("/").status == 200)
  }

  @Test func thoseWhoListenHearThatTheyAreNotAlone() async throws {
    var limits = PreviewServer.Limits()
    limits.heartbeat = .milliseconds(100)
    let project = try await ServedProject(ServedProject.folder(), limits: limits)
    let (client, _) = try reader("/", of: project)
    for _ in 0..<3 { #expect(try client.receive(until: "\n\n") == ": still here\n\n") }
  }

  @Test func aFolderThatIsGoneForAWhileIsAMistakeLikeOthers() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let folder = project.folder
    let (client, stamp) = try reader("/", of: project)
    folder.rename("content", to: "elsewhere")
    try await project.update()
    #expect(try client.receiveEvent().contains("there is no such folder"))
    #expect(try project.get("/").status == 200)
    folder.rename("elsewhere", to: "content")
    try await project.update()
    #expect(try client.receiveEvent().contains("\"errors\": []"))
    #expect(try project.get("/").text.contains("data-page=\"\(stamp.dropLast(2))\""))
  }

  @Test func draftsAreShownAndMarkedHereAndNowhereElse() async throws {
    let folder = try ServedProject.folder()
    try folder.write(
      ServedProject.event("Not yet", day: 5, keys: "draft: true\nrelations: [{follows: first}]\n"),
      to: "content/events/not-yet.md")
    let project = try await ServedProject(folder)
    let mark = "<strong class=\"draft\">draft</strong>"
    #expect(try project.get("/events/not-yet/").text.contains(mark))
    #expect(try project.get("/timeline/").text.contains(mark))
    #expect(try project.get("/").text.contains(mark))
    #expect(try project.get("/events/first/").text.contains("Not yet"))
    #expect(try !project.get("/events/first/").text.contains(mark))

    let plan = try await SiteBuilder(contentRoot: folder.path, templates: .alone(folder.path))
      .plan()
    let files = try #require(plan.files)
    #expect(!files.contains { $0.path.contains("not-yet") })
    for file in files {
      let text = String(decoding: file.render(), as: UTF8.self)
      #expect(!text.contains("Not yet") && !text.contains("class=\"draft\""), "\(file.path)")
    }
  }

  @Test func nothingIsReadAgainThatHasNotChanged() async throws {
    let folder = try ServedProject.folder()
    var reader = PreviewProject(try Project(root: folder.path))
    #expect(await reader.edition()?.site != nil)
    #expect(await reader.edition() == nil)
    try folder.write(ServedProject.event("The first meeting"), to: "content/events/first.md")
    // Written again, with the same bytes.
    #expect(await reader.edition() == nil)
    try folder.write("junk", to: "content/events/.first.md.swp")
    #expect(await reader.edition() == nil)
  }

  /// A file that is changed twice within one tick of the clock, and not in its size, is seen twice.
  @Test func quickChangesOfOneSizeAreSeen() async throws {
    let folder = try ServedProject.folder()
    var reader = PreviewProject(try Project(root: folder.path))
    for number in 0..<50 {
      let title = "Meeting \(10 + number)"
      try folder.write(ServedProject.event(title), to: "content/events/first.md")
      let page = await reader.edition()?.site?.page(at: "events/first/index.html")
      let text = try #require(page.map { String(decoding: $0.render(), as: UTF8.self) })
      #expect(text.contains("<h1>\(title)</h1>"))
    }
  }
}
