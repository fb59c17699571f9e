import ParleyModel
import Testing

@testable import ParleyCommandLine

extension TemplateFolders {
  /// A folder whose `templates/` are all there is.
  static func alone(_ root: String) -> TemplateFolders { TemplateFolders(own: root, program: nil) }
}

/// A small project, beside a copy of the program's templates that can be changed as an upgrade would.
struct ThemeProject {
  let site: TemporaryFolder
  let program: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
    program = try TemporaryFolder()
    try program.copyTemplates()
    try site.write(
      "title: Talks\nas-of-views: [2031-03-05]\nlicense: CC0\n", to: "content/site.yml")
    try site.write(
      "date 2031-03-05\n\nThe sides met\n\nThey agreed to meet again in May.\n",
      to: "content/articles/report.txt")
    try site.write(
      """
      ---
      title: They met
      date: 2031-03-05
      kind: talks
      ---

      They met.

      > agreed to meet again in May
      >
      > — [report](article:report)

      """, to: "content/events/met.md")
  }

  var folders: TemplateFolders {
    TemplateFolders(own: site.exists("templates") ? site.path : nil, program: program.path)
  }

  func plan() async throws -> SiteBuilder.Plan {
    try await SiteBuilder(contentRoot: site.path, templates: folders).plan()
  }

  /// What there is to say, without the help.
  func diagnostics() async throws -> [String] { Self.lines(try await plan()) }

  static func lines(_ plan: SiteBuilder.Plan) -> [String] {
    plan.diagnostics.map {
      "\($0.span.path):\($0.span.start.line):\($0.span.start.column): \($0.severity)[\($0.code)]: \($0.message)"
    }
  }

  /// A page of the site, which has no errors.
  func page(_ path: String) async throws -> String {
    let plan = try await plan()
    let files = try #require(plan.files, "\(Self.lines(plan))")
    return String(decoding: try #require(files.first { $0.path == path }).render(), as: UTF8.self)
  }

  func catalog() async throws -> ThemeCatalog { try await ThemeCatalog(of: site.path, folders) }

  func copy(_ names: String...) async throws {
    let catalog = try await catalog()
    for name in names { try ThemeFiles(at: site.path).copy(catalog.entry(name)) }
  }

  /// Changes a file of the program or the site.
  static func change(
    _ inner: String, in folder: TemporaryFolder, _ old: String, to new: String
  ) throws {
    let text = try folder.read(inner)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: inner)
  }
}
