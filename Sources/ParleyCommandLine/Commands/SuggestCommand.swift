import ArgumentParser
import ParleyContent
import ParleyModel
import ParleySite
import ParleySuggest

/// `parley suggest`: drafts of what an article reports.
struct SuggestCommand: AsyncParsableCommand {
  /// The readers that the suggestions are printed for.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Reads articles and suggests events, actors and citations.",
    discussion: """
      By rules only: the same article and content give the same suggestions, and each says why it is \
      made. What the content already quotes, and what was rejected, is not suggested again.
      """)

  @Argument(
    help: ArgumentHelp(
      "Articles by their ids or paths; by default all that no record cites.", valueName: "article"))
  var articles: [String] = []

  @Flag(help: "Write drafts of events and actors; existing files are never changed.")
  var write = false

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Suggestions, by their keys, that are not to be made again; kept in content/.parley-ignored.",
      valueName: "key"))
  var reject: [String] = []

  @Flag(name: .shortAndLong, help: "Print only the files that were written, and the last line.")
  var quiet = false

  @Option(help: "For people (text) or machines (json).")
  var format = Format.text

  @OptionGroup var place: ProjectOptions

  func run() async throws {
    try await reporting {
      let project = try Project(root: place.root)
      let files = try await FolderReader(project: project.root).files(in: "content")
      let content = await ContentReader.read(files)
      let root = try Folder(at: project.root)
      var rejections = try Rejections(in: root)
      var suggester = Suggester(content.value)
      let chosen = try chosen(from: content.value, suggester)
      var suggestions = await suggester.suggestions(for: chosen, rejecting: rejections.keys)
      if !reject.isEmpty {
        try rejections.add(reject, from: suggestions, to: root)
        suggester = Suggester(content.value)
        suggestions = await suggester.suggestions(for: chosen, rejecting: rejections.keys)
      }
      let drafts = SuggestedFiles(write ? suggestions : [])
      if write {
        try await drafts.check(with: files)
        for file in drafts.files { try root.create(file.path, with: Array(file.text.utf8)) }
      }
      let listing = SuggestionListing(
        suggestions, root: project.root, written: write ? drafts.files.map(\.path) : nil,
        isBrief: quiet, isForMachines: format == .json)
      try Terminal.output.deliver(format == .json ? listing.json.text + "\n" : listing.text)
      try warn(of: content.diagnostics, drafts)
    }
  }

  /// Errors of the content, which hide some of it, and events that could not be written.
  private func warn(of diagnostics: [Diagnostic], _ drafts: SuggestedFiles) throws {
    if diagnostics.hasErrors {
      Terminal.errors.write(
        "the content has errors, so what they hide is suggested again: see parley check\n")
    }
    guard write, drafts.undated > 0 else { return }
    Terminal.errors.write(
      "\(NumberFormat.count(drafts.undated, "event")) not written, of \(drafts.undatedArticles.joined(separator: ", ")): "
        + "the article has no date, and neither does site.yml\n  help: give the article a line `published:` in its front matter, or "
        + "`date YYYY-MM-DD` as its first words\n")
    throw ExitStatus.content
  }

  private func chosen(from content: Content, _ suggester: Suggester) throws -> [Article] {
    guard !articles.isEmpty else { return suggester.newArticles }
    var seen: Set<String> = []
    let ids = articles.map(Self.id).filter { seen.insert($0).inserted }
    return try ids.map { id in
      if let article = content.articles.first(where: { $0.id.name == id }) { return article }
      let nearest = NearestNames.nearest(to: id, among: content.articles.map(\.id.name))
      throw UsageError(
        "there is no article `\(id)` in content/articles/",
        help: nearest.isEmpty
          ? "save the article below content/articles/ first, as it is"
          : "did you mean \(NearestNames.sentence(nearest))?")
    }
  }

  /// The id that a path or an id names.
  private static func id(of name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    for ending in [".txt", ".md"] where file.hasSuffix(ending) {
      return String(file.dropLast(ending.count))
    }
    return file
  }
}
