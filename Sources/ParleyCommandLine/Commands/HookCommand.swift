import ArgumentParser
import ParleyModel

/// `parley hook`: has git render the site with every commit.
struct HookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Has git render the site with every commit that touches content or templates.",
    discussion: """
      Where public/ is tracked, what is staged is rendered and becomes part of the same commit, and a \
      commit whose content has errors is refused. Where public/ is ignored, it is written after the \
      commit. Hooks that exist already keep working.
      """,
    subcommands: [Install.self, Uninstall.self, Run.self])

  /// `parley hook install`.
  struct Install: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Installs the hooks in the repository; may be repeated.")

    @OptionGroup var place: ProjectOptions

    func run() async throws {
      try await reporting {
        let site = try await HookSite(root: place.root)
        guard let program = ProgramPath.asCalled() else {
          throw DiskError("parley", "cannot find out where this program is")
        }
        guard let folder = try HookFolder(at: site.folder, making: true) else { return }
        for change in try folder.install(site.project, program: program) {
          HookCommand.report(change, in: site.folder)
        }
        Terminal.output.write("\(site.folder): hooks installed, calling \(program)\n")
        Terminal.output.write("\(try await site.promise())\n")
      }
    }
  }

  /// `parley hook uninstall`.
  struct Uninstall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Removes the hooks and restores what was there before.")

    @OptionGroup var place: ProjectOptions

    func run() async throws {
      try await reporting {
        let site = try await HookSite(root: place.root)
        let changes =
          try HookFolder(at: site.folder, making: false)?.uninstall(site.project) ?? []
        for change in changes { HookCommand.report(change, in: site.folder) }
        let isRemoved = changes.contains { if case .removed = $0 { true } else { false } }
        Terminal.output.write(
          "\(site.folder): \(isRemoved ? "hooks taken out" : "there were no hooks of this project")\n"
        )
      }
    }
  }

  /// `parley hook run`, which the hooks call.
  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Does what a hook does.", shouldDisplay: false)

    @Argument var kind: HookKind

    @Option(
      parsing: .unconditionalSingleValue,
      help: "A project's folder, relative to the top of the repository; may be repeated.")
    var project: [String] = []

    @OptionGroup var place: ProjectOptions

    func run() async throws {
      try await reporting {
        let repository: GitRepository
        var prefixes = project
        if prefixes.isEmpty {
          let site = try await HookSite(root: place.root, isHook: true)
          repository = site.repository
          prefixes = [site.project.prefix]
          // The installed hooks have looked before they called.
          guard try await repository.hasContent(in: site.project.prefix, at: kind) else { return }
        } else {
          repository = try await GitRepository(containing: ".", isHook: true)
        }
        let printer = DiagnosticPrinter(
          showsSource: Terminal.errors.isTerminal, usesColor: Terminal.errors.usesColor,
          width: Terminal.errors.width)
        let projects = prefixes.map { prefix in
          HookRun(
            repository: repository, prefix: prefix,
            say: { Terminal.errors.write("\(VisibleText.escaping($0))\n") },
            report: { diagnostics in
              for diagnostic in diagnostics where diagnostic.severity == .error {
                Terminal.errors.write(printer.text(of: diagnostic))
              }
            })
        }
        try await HookRun.answer(kind, for: projects)
      }
    }
  }

  private static func report(_ change: HookFolder.Change, in folder: String) {
    switch change {
    case .installed(let kind, .some(let before)):
      Terminal.output.write(
        "\(kind.rawValue): the hook that was there is now \(before) and runs first\n")
    case .asleep(let kind, let before):
      Terminal.output.write(
        "\(kind.rawValue): the hook that was there is now \(before); it is not executable, "
          + "so it is not run, as before\n")
    case .removed(let kind, true):
      Terminal.output.write("\(kind.rawValue): the hook that was there before is back\n")
    case .kept(let kind, let name):
      Terminal.errors.write(
        "\(kind.rawValue): was changed by hand; that version is in \(folder)/\(name)\n")
    case .foreign(let kind, let before):
      Terminal.errors.write(
        "\(kind.rawValue): is no longer ours; the earlier hook is still \(folder)/\(before)\n")
    case .installed, .removed: break
    }
  }
}

extension HookKind: ExpressibleByArgument {}

/// The repository a project is in, and where its hooks go.
private struct HookSite {
  let repository: GitRepository
  let folder: String
  let project: HookScript.Project

  init(root: String?, isHook: Bool = false) async throws {
    let root = try Project(root: root).root
    repository = try await GitRepository(containing: root, isHook: isHook)
    folder = try await repository.hooksFolder()
    guard let prefix = repository.prefix(of: root) else {
      throw UsageError("\(root) is not below \(repository.top)")
    }
    // Hooks that are neither in the repository nor in its working tree are those of others, too.
    let common = try await repository.commonFolder()
    let path = ProgramPath.resolving(folder) ?? folder
    let isOwn = [common, repository.top].contains { path.hasPrefix("\($0)/") }
    project = HookScript.Project(prefix: prefix, repository: isOwn ? "" : common)
  }

  /// What will happen from now on, in one sentence.
  func promise() async throws -> String {
    let folder = "\(project.prefix)\(CommittedSite.folder)"
    let manifest = "\(folder)/\(SiteManifest.name)"
    let tracked = try await repository.tryGit(["ls-files", "--error-unmatch", "--", manifest])
    if tracked.isSuccess {
      return
        "\(folder)/ is tracked: it is rendered from what is staged and goes into the same commit"
    }
    let root = try Folder(at: "\(repository.top)/\(project.prefix)")
    let staged = try await repository.git(
      ["ls-files", "-s", "-z", "--", folder], doing: "list what is staged"
    ).text
    let isOneEntry = staged.hasSuffix("\t\(folder)\0")
    if root.kind(of: CommittedSite.folder) == .link || isOneEntry && staged.hasPrefix("120000") {
      return "\(folder) is a symbolic link, so nothing happens: "
        + "Parley does not write through links; put a real folder in its place"
    }
    if try await repository.ignores("\(folder)/index.html") {
      return "\(folder)/ is ignored: it is rendered after each commit, from what was committed"
    }
    let isRepository = try root.existingFolder(CommittedSite.folder)?.kind(of: ".git") != nil
    if isRepository || isOneEntry && staged.hasPrefix("160000") {
      return "\(folder)/ is a separate repository, so nothing happens: commits here do not contain "
        + "its files; build into it and commit there, or let `parley publish` do it"
    }
    return "\(folder)/ is neither tracked nor ignored, so nothing happens yet: "
      + "either build it and `git add \(folder)`, or add it to .gitignore"
  }
}
