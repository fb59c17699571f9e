import ArgumentParser
import ParleyModel

/// `parley publish`: takes the site to where it is read.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Renders the site and publishes it to a target that site.yml names.",
    discussion: """
      Shows what will change and asks before it changes anything; without a terminal, it needs \
      --yes or --dry-run. It may be interrupted at any moment and repeated. Files that Parley did not \
      publish are left alone. It does not read or write public/.
      """)

  @Argument(help: "The target's name; may be left out where there is only one.")
  var target: String?

  @Flag(name: .shortAndLong, help: "Publish without asking.")
  var yes = false

  @Flag(name: [.customShort("n"), .long], help: "Only show what would change.")
  var dryRun = false

  @Flag(
    help: "Replace files, and build on commits, that Parley did not make. Their other files stay.")
  var takeOver = false

  @Flag(name: .shortAndLong, help: "List every file that changes, not just the first of them.")
  var verbose = false

  @OptionGroup var place: ProjectOptions
  @OptionGroup var options: ReportOptions

  func run() async throws {
    try await reporting {
      let start = ContinuousClock.now
      let project = try Project(root: place.root)
      let builder = SiteBuilder(
        contentRoot: project.root, templates: try project.templateFolders(),
        isStrict: options.strict)
      let progress = Progress(on: .errors, isWanted: options.format == .text && !options.quiet)
      defer { progress.end() }
      let site = try await builder.plan { progress.begin($0) }
      progress.end()
      try options.report(site.diagnostics, least: .warning)
      guard let files = site.files else {
        try options.conclude("\(DiagnosticPrinter.count(site.diagnostics)); nothing was published")
        throw ExitStatus.content
      }
      let target = try choose(among: site.settings.publish)
      let destination = try destination(of: target, in: project, title: site.settings.title)
      guard yes || dryRun || Terminal.canAsk else {
        throw UsageError(
          "cannot ask whether to publish, because this is not a terminal",
          help: "publish without asking with --yes, or see what would change with --dry-run")
      }
      progress.begin(destination.stage, isShownAtOnce: true)
      let plan = try await destination.plan(for: files, in: try ScratchFolder())
      progress.end()
      let name = target.name.value
      if plan.changes.isEmpty {
        try options.conclude("\(name): \(destination.title) is up to date, nothing to publish")
        return
      }
      for line in plan.changes.lines(limit: verbose ? .max : 20) { try options.conclude(line) }
      try options.conclude("\(name): \(plan.changes.summary), to \(destination.title)")
      for remark in plan.remarks { try options.conclude("\(name): \(remark)") }
      if dryRun {
        try options.conclude("nothing was published: this was a dry run")
        return
      }
      if !yes, !Terminal.asks("Publish? [y/N] ") {
        try options.conclude("nothing was published")
        throw ExitStatus.content
      }
      let outcome = try await plan.carryOut { progress.begin($0) }
      progress.end()
      try options.conclude("\(name): \(outcome), \(NumberFormat.time(ContinuousClock.now - start))")
    }
  }

  private func choose(among targets: [PublishTarget]) throws(UsageError) -> PublishTarget {
    let names = targets.map(\.name.value)
    if let name = target {
      if let target = targets.first(where: { $0.name.value == name }) { return target }
      let nearest = NearestNames.nearest(to: name, among: names, limit: 1).first
      throw UsageError(
        "content/site.yml names no target `\(name)`",
        help: nearest.map { "did you mean `\($0)`?" } ?? Self.help(names))
    }
    if let only = targets.first, targets.count == 1 { return only }
    throw UsageError(
      targets.isEmpty
        ? "content/site.yml does not say where to publish" : "there is more than one target",
      help: Self.help(names))
  }

  private static func help(_ names: [String]) -> String {
    names.isEmpty
      ? "add `publish: { pages: { to: branch } }` for a branch, or see docs/publish.md"
      : "say which: \(names.map { "`parley publish \($0)`" }.joined(separator: ", "))"
  }

  private func destination(
    of target: PublishTarget, in project: Project, title: String
  ) throws(UsageError) -> any PublishDestination {
    switch target.place {
    case .branch(let branch):
      return BranchDestination(
        branch, project: project.root, siteTitle: title, isTakingOver: takeOver)
    case .rsync(let path):
      if RsyncDestination.isLocal(path.value) { try check(path, in: project) }
      return RsyncDestination(path: path.value, project: project.root, isTakingOver: takeOver)
    case .bucket(let bucket): return BucketDestination(bucket: bucket, isTakingOver: takeOver)
    case .folder(let path):
      try check(path, in: project)
      return FolderDestination(path: project.path(path.value))
    case .archive(let path, let format):
      try check(path, in: project)
      return ArchiveDestination(
        path: project.path(path.value), format: format, isTakingOver: takeOver)
    }
  }

  /// What is refused to `build --output` is refused here.
  private func check(_ path: Spanned<String>, in project: Project) throws(UsageError) {
    do throws(UsageError) {
      try project.check(output: project.path(path.value))
    } catch {
      let start = path.span.start
      throw UsageError(
        "\(path.span.path):\(start.line):\(start.column): \(error)",
        help: "name another place there")
    }
  }
}
