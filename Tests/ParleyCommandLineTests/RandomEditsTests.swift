import ParleyModel
import Testing

@testable import ParleyCommandLine

/// A running preview against clean builds, over five hundred edits of every kind.
struct RandomEditsTests {
  @Test(.timeLimit(.minutes(10)), arguments: [7 as UInt64, 2026])
  func everyPageIsThatOfACleanBuild(_ seed: UInt64) async throws {
    var author = Author(try ServedProject.folder(), seed: seed)
    try author.begin()
    let preview = try await RunningPreview(author.folder)
    var clean = 0
    var broken = 0
    for round in 1...50 {
      for _ in 0..<10 { try author.edit() }
      var plan = try await build(author.folder)
      if plan.files == nil {
        broken += 1
        try await expectErrors(of: plan, in: preview, "seed \(seed), round \(round)")
        // Only a site without errors has pages to compare, so most mistakes are fixed.
        guard round % 2 == 0 || round == 50 else { continue }
        try author.mend(plan.diagnostics)
        plan = try await build(author.folder)
        var attempts = 0
        while plan.files == nil {
          attempts += 1
          try #require(attempts < 10, "\(plan.diagnostics.map(\.message))")
          try author.mend(plan.diagnostics)
          plan = try await build(author.folder)
        }
      }
      clean += 1
      try await expectPages(of: plan, in: preview, "seed \(seed), round \(round)")
    }
    #expect(clean >= 25 && broken >= 5, "\(clean) clean, \(broken) broken")
  }

  private func build(_ folder: TemporaryFolder) async throws -> SiteBuilder.Plan {
    try await SiteBuilder(contentRoot: folder.path, templates: .alone(folder.path)).plan()
  }

  private func expectPages(
    of plan: SiteBuilder.Plan, in preview: RunningPreview, _ when: Comment
  ) async throws {
    let files = try #require(plan.files)
    let end = ContinuousClock.now + .seconds(20)
    var rest = files.map(\.path)[...]
    let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.render()) })
    // The preview may need a moment to see the last edit; then every page must be right.
    while let path = rest.first {
      let answer = try preview.get("/\(path)")
      if answer.status == 200, ServedProject.withoutScript(answer.body) == bytes[path] {
        rest = rest.dropFirst()
      } else {
        try #require(
          ContinuousClock.now < end, "\(when): \(path) is not as built (\(answer.status))")
        try await Task.sleep(for: .milliseconds(20))
        rest = files.map(\.path)[...]
      }
    }
    #expect(try preview.pageErrors().contains("\"errors\": []"), when)
    #expect(try preview.get("/events/never/").status == 404)
  }

  private func expectErrors(
    of plan: SiteBuilder.Plan, in preview: RunningPreview, _ when: Comment
  ) async throws {
    let json = PreviewErrors(plan.diagnostics).json
    let expected = json.split(separator: "\n").map { "data: \($0)\n" }.joined() + "\n"
    let end = ContinuousClock.now + .seconds(20)
    while try preview.pageErrors() != expected {
      try #require(ContinuousClock.now < end, "\(when): other errors than those of a build")
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}

/// Someone who edits a project in every way, always the same for one seed.
private struct Author {
  let folder: TemporaryFolder
  private var state: UInt64
  private var files: [String] = []
  private var count = 0

  private static let sentences = [
    "the sides agreed to meet again in May", "no list of prisoners was exchanged",
    "Grace Hopper spoke of a pause of strikes", "the corridor stays open until Friday",
    "Ada Lovelace said the talks were useful", "the monitors were let into Springfield",
  ]

  init(_ folder: TemporaryFolder, seed: UInt64) {
    self.folder = folder
    state = seed
  }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func one(of list: [String]) -> String { list[below(list.count)] }

  private mutating func write(_ text: String, to path: String) throws {
    try folder.write(text, to: path)
    if !files.contains(path) { files.append(path) }
  }

  /// A project with something of every kind.
  mutating func begin() throws {
    files = [
      "content/actors/ada.md", "content/articles/report.txt", "content/events/first.md",
      "content/events/second.md",
    ]
    for _ in 0..<12 { try create() }
  }

  /// One edit.
  mutating func edit() throws {
    switch below(20) {
    case 0..<5: try create()
    case 5..<11: try change()
    case 11..<13: try delete()
    case 13..<15: try rename()
    case 15:
      try write(
        "title: Talks \(below(9))\nas-of: 2031-04-0\(below(8) + 1)\n", to: "content/site.yml")
    case 16: try write("/* \(below(1000)) */\n", to: "templates/assets/extra-\(below(3)).css")
    case 17:
      let name = one(of: ["event-row", "mention", "not-found", "event", "footer"])
      let path = "templates/\(name).mustache"
      let text = try folder.read(path)
      let mark = "<!-- "
      let plain = text.firstRange(of: mark).map { String(text[..<$0.lowerBound]) } ?? text
      // Some templates are complete pages, whose text ends with their layout.
      try folder.write(
        plain.hasSuffix("{{/base}}\n")
          ? plain.replacing("</h1>", with: " </h1>") : plain + "\(mark)\(below(50)) -->",
        to: path)
    case 18:
      let strings = try folder.read("templates/strings/en.yml")
      try folder.write(
        strings.replacing(/title: *\n  home: .*\n/, with: "title:\n  home: Front \(below(9))\n"),
        to: "templates/strings/en.yml")
    default: try moveFolder()
    }
  }

  private mutating func create() throws {
    count += 1
    try write(
      text(
        of: one(of: [
          "event", "event", "event", "actor", "article", "place", "issue", "page", "round",
        ])), "\(count)")
  }

  private mutating func write(_ made: (kind: String, text: String), _ number: String) throws {
    let ending = made.kind == "article" ? "txt" : "md"
    let inner = one(of: ["", "", "a/", "b/c/"])
    try write(made.text, to: "content/\(made.kind)s/\(inner)\(made.kind)-\(number).\(ending)")
  }

  private mutating func text(of kind: String) -> (kind: String, text: String) {
    let title = one(of: ["A meeting", "A statement", "The visit", "A pause"]) + " \(below(100))"
    let sentence = one(of: Self.sentences)
    switch kind {
    case "event":
      let article = below(8) == 0 ? "nothing" : "report"
      let quoted = below(12) == 0 ? "words nobody said" : "agreed to meet again in May"
      let other = below(3) == 0 ? "relations: [{follows: first}]\n" : ""
      let place = below(3) == 0 ? "place: Springfield\n" : ""
      return (
        kind,
        """
        ---
        title: \(title)
        date: 2031-0\(below(3) + 1)-0\(below(9) + 1)
        kind: \(one(of: ["talks", "statement", "visit"]))
        actors: [\(below(15) == 0 ? "nobody" : "ada")]
        \(other)\(place)---

        Then \(sentence), as [](event:first) shows.

        > \(quoted)
        >
        > — [source](article:\(article))

        """
      )
    case "actor":
      return (
        kind,
        "---\ntitle: \(one(of: ["Grace Hopper", "Alan Turing", "Emmy Noether"])) \(below(30))\n"
          + "aliases: [\(one(of: ["Hopper", "Turing", "Springfielder"]))\(below(40))]\n---\n\n\(sentence).\n"
      )
    case "article":
      return (kind, "date 2031-03-0\(below(9) + 1)\n\n\(title)\n\nIt is said that \(sentence).\n")
    case "place":
      return (
        kind,
        "---\ntitle: Springfield\(below(4) == 0 ? "" : " \(below(50))")\n---\n\n\(sentence).\n"
      )
    case "round":
      return (
        kind,
        "---\ntitle: Round \(below(50))\ndate: 2031-03-0\(below(9) + 1)\n---\n\n\(sentence).\n"
      )
    default:
      return (kind, "---\ntitle: \(title)\n---\n\n\(sentence), says [report](article:report).\n")
    }
  }

  private mutating func change() throws {
    let path = one(of: files)
    guard folder.exists(path) else { return }
    switch below(4) {
    case 0:
      try folder.write(
        try folder.read(path) + "\nMore of it: \(one(of: Self.sentences)).\n", to: path)
    case 1 where path.hasSuffix(".md"):
      let text = try folder.read(path)
      try folder.write(
        text.replacing("title: ", with: "title: \(below(9)) ", maxReplacements: 1), to: path)
    case 2 where path.contains("/events/"):
      try folder.write(text(of: "event").text, to: path)
    default:
      // As an editor saves: beside, then onto its place.
      let text = try folder.read(path)
      try folder.write(text + "\n", to: "content/.saving")
      folder.rename("content/.saving", to: path)
    }
  }

  private mutating func delete() throws {
    let index = below(files.count)
    guard folder.exists(files[index]) else { return }
    // What everything rests on goes seldom.
    if ["report", "ada", "first"].contains(where: { files[index].contains($0) }), below(6) != 0 {
      return
    }
    try folder.remove(files[index])
    files.remove(at: index)
  }

  private mutating func rename() throws {
    let index = below(files.count)
    let path = files[index]
    guard folder.exists(path), !path.hasSuffix("site.yml"), !path.hasPrefix("templates"),
      let dot = path.lastIndex(of: ".")
    else { return }
    if ["report", "ada", "first"].contains(where: { path.contains($0) }), below(6) != 0 { return }
    count += 1
    let target = "\(path[..<dot])-\(count)\(path[dot...])"
    folder.rename(path, to: target)
    files[index] = target
  }

  private mutating func moveFolder() throws {
    let kind = one(of: ["events", "actors"])
    let (from, to) = below(2) == 0 ? ("a", "moved") : ("moved", "a")
    guard folder.exists("content/\(kind)/\(from)"), !folder.exists("content/\(kind)/\(to)") else {
      return
    }
    folder.rename("content/\(kind)/\(from)", to: "content/\(kind)/\(to)")
    files = files.map { $0.replacing("content/\(kind)/\(from)/", with: "content/\(kind)/\(to)/") }
  }

  /// Takes mistakes away: restores what everything rests on, and removes files that are wrong.
  mutating func mend(_ diagnostics: [Diagnostic]) throws {
    try write(
      "date 2031-03-05\n\nThe sides met\n\nThey agreed to meet again in May.\n",
      to: "content/articles/report.txt")
    try write("---\ntitle: Ada Lovelace\n---\n\nA negotiator.\n", to: "content/actors/ada.md")
    try write(ServedProject.event("The first meeting"), to: "content/events/first.md")
    try write("title: The talks\n", to: "content/site.yml")
    let kept = ["report.txt", "ada.md", "first.md", "site.yml"]
    let errors = diagnostics.filter { $0.severity == .error }
    // A mistake may be in the other place that it mentions, as with a name that two records own.
    let paths = errors.map(\.span.path) + errors.flatMap { $0.notes.map(\.span.path) }
    for path in Set(paths).sorted()
    where folder.exists(path) && path.hasPrefix("content/")
      && !kept.contains(where: path.hasSuffix)
    {
      try folder.remove(path)
      files.removeAll { $0 == path }
    }
  }
}
