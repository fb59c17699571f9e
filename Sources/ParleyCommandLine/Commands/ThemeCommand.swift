import ArgumentParser
import ParleyModel

/// `parley theme`: the templates that come with Parley, and what a site changes of them.
struct ThemeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Lists, copies and compares the templates that come with Parley.",
    discussion: """
      A project's templates/ holds only what the site changes; all else comes with Parley. NAME is a \
      template (footer), an asset (site.css) or a file of strings (en).
      """,
    subcommands: [List.self, Show.self, Copy.self, Diff.self, Prune.self])

  /// `parley theme list`.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists templates, assets and strings, and what the site has of its own.")

    @OptionGroup var place: ProjectOptions

    func run() async throws {
      try await reporting {
        let catalog = try await ThemeCatalog(Project(root: place.root))
        try Terminal.output.deliver(ThemeListing.list(catalog))
      }
    }
  }

  /// `parley theme show`.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a file as it comes with Parley.")

    @Argument(help: "The file, as `parley theme list` names it.")
    var name: String

    @OptionGroup var place: ProjectOptions

    func run() async throws {
      try await reporting {
        let entry = try await ThemeCatalog(Project(root: place.root)).entry(name)
        let delivery = Terminal.Delivery(to: .output)
        delivery.add(entry.bytes)
        try delivery.end()
      }
    }
  }

  /// `parley theme copy`.
  struct Copy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copies files into templates/, to be changed there.",
      discussion: """
        What is copied is also kept in templates/.base/, so that `parley theme diff` can say later what \
        changed in Parley and what the site changed. Nothing is overwritten.
        """)

    @Argument(help: "The files, as `parley theme list` names them.")
    var names: [String]

    @Flag(
      help: ArgumentHelp(
        "Only keep the original in templates/.base/, once the site's own copy has what changed."))
    var baseOnly = false

    @OptionGroup var place: ProjectOptions

    func run() async throws {
      try await reporting {
        let catalog = try await ThemeCatalog(Project(root: place.root))
        try catalog.requireProject()
        let files = try ThemeFiles(at: catalog.root)
        let entries = try names.map(catalog.entry)
        // All are looked at before the first is copied.
        for entry in entries { try check(entry, files) }
        for entry in entries {
          try baseOnly ? files.keepBase(entry) : files.copy(entry)
          let path = baseOnly ? TemplateCopy.path(ofBase: entry.name) : path(entry.name)
          Terminal.output.write("\(path)\n")
        }
      }
    }

    private func check(_ entry: ThemeCatalog.Entry, _ files: ThemeFiles) throws {
      let isThere = try files.has(entry.name)
      if isThere, !baseOnly {
        throw UsageError(
          "\(path(entry.name)) is there already",
          help: "change it, or remove it first to begin again")
      }
      if !isThere, baseOnly {
        throw UsageError(
          "there is no \(path(entry.name))",
          help: "copy it with `parley theme copy \(ThemeCatalog.short(entry.name))`")
      }
    }

    private func path(_ name: String) -> String { "\(TemplateFolders.name)/\(name)" }
  }

  /// `parley theme diff`.
  struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what changed in Parley under the site's copies, and what the site changed.",
      discussion: """
        Exit codes: 0 no copy is out of date; 1 some are; 2 wrong usage; 3 the machine failed.
        """)

    @Argument(help: "Some of the site's files; else all.")
    var names: [String] = []

    @OptionGroup var place: ProjectOptions

    func run() async throws {
      try await reporting {
        let catalog = try await ThemeCatalog(Project(root: place.root))
        let chosen = names.isEmpty ? catalog.copies : try names.map(catalog.copy)
        // Copies without a difference, and what the site has of its own, are shown where they are asked for.
        let shown = chosen.filter {
          !names.isEmpty || ![.siteOwn, .current, .dropped].contains($0.state)
        }
        try Terminal.output.deliver(shown.map(ThemeListing.diff).joined(separator: "\n"))
        if chosen.contains(where: \.isOutOfDate) { throw ExitStatus.content }
      }
    }
  }

  /// `parley theme prune`.
  struct Prune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Removes copies that the site never changed.",
      discussion: """
        A copy goes that is what comes with Parley now, or came with an earlier version, or is what \
        was kept of it in templates/.base/. All others stay.
        """)

    @Flag(help: "Say what would be removed, and remove nothing.")
    var dryRun = false

    @OptionGroup var place: ProjectOptions

    func run() async throws {
      try await reporting {
        let catalog = try await ThemeCatalog(Project(root: place.root))
        let files = try ThemeFiles(at: catalog.root)
        var removed = 0
        for copy in catalog.copies {
          let reason = Self.reason(to: copy)
          if reason.isRemoved {
            removed += 1
            if !dryRun { try files.remove(copy.name) }
          }
          let verb = reason.isRemoved ? (dryRun ? "would remove" : "removed") : "kept"
          Terminal.output.write("\(verb) \(TemplateFolders.name)/\(copy.name): \(reason.words)\n")
        }
        if !dryRun {
          for name in try files.basesAlone() {
            try files.removeBase(of: name)
          }
        }
        Terminal.output.write(
          "\(NumberFormat.count(removed, "file")) \(dryRun ? "would be removed" : "removed"), "
            + "\(catalog.copies.count - removed) kept\n")
      }
    }

    /// Whether a copy is to be removed, and why, or why not.
    private static func reason(to copy: TemplateCopy) -> (isRemoved: Bool, words: String) {
      switch copy.state {
      case .current: (true, "the same comes with Parley")
      case .untouched:
        (
          true,
          copy.version.map { "the same came with \($0)" } ?? "never changed since it was copied"
        )
      case .strings(0): (true, "all its strings come with Parley")
      case .dropped: (false, "no longer comes with Parley, and other templates may use it")
      case .siteOwn, .changed, .withoutBase, .strings: (false, ThemeListing.words(for: copy))
      }
    }
  }
}
