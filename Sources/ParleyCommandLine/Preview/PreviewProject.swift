import ParleyContent
import ParleyModel
import ParleySite

/// A project that is read again and again while its author writes.
///
/// What has not changed since the last reading is remembered, and only remembered: an edition is what a
/// build of the same files would come to, except for drafts, which are shown.
struct PreviewProject: Sendable {
  private let project: Project
  private var contentCache = FileCache()
  private var ownCache = FileCache()
  private var programCache = FileCache()
  private var content = ContentCache()
  private var templates: LoadedTemplates?
  private var graph: Outcome<EventGraph>?
  /// The site of the last edition; `nil` where it had none.
  private var site: Site?
  /// Whether the last edition was made of the one before by putting in events.
  private(set) var isRevised = false
  private var files: [SourceFile] = []
  /// Why nothing could be read the last time.
  private var trouble: String?

  private struct LoadedTemplates: Sendable {
    let language: String
    let files: TemplateFiles
    let outcome: Outcome<Templates>
  }

  /// A project in which nothing has been read yet.
  init(_ project: Project) { self.project = project }

  /// Reads the project. A folder that is not there, as while a branch is switched, is a diagnostic.
  ///
  /// - Parameter change: What may have changed since the last edition.
  /// - Returns: `nil` where nothing has.
  mutating func edition(after change: SeenChange = .anything) async -> Edition? {
    let contentFiles: [SourceFile]
    var templateFiles = TemplateFiles()
    do throws(DiskError) {
      let folder = try FolderReader(project: project.root)
      contentFiles = try await folder.files(in: "content", after: change, with: &contentCache)
      let folders = try Self.templateFolders(of: project)
      if folders.own != nil {
        templateFiles.own = try await folder.files(in: TemplateFolders.name, with: &ownCache)
      }
      if let program = folders.program {
        let reader = try FolderReader(project: program)
        templateFiles.setProgram(
          try await reader.files(in: TemplateFolders.name, with: &programCache), at: program)
      }
      templateFiles.notes =
        if let known = templates?.files, known.isSame(as: templateFiles) {
          known.notes
        } else {
          try TemplateCopy.notes(of: folders.copies(of: templateFiles))
        }
    } catch {
      files = []
      let said = trouble
      trouble = error.description
      guard trouble != said else { return nil }
      return Edition(diagnostics: [Self.diagnostic(error)], records: 0, site: nil)
    }
    trouble = nil
    let all = contentFiles + templateFiles.all
    guard !all.isSame(as: files) else { return nil }
    files = all
    let closed = SiteBuilder.closedFolders(in: templateFiles.all, contentFiles)
    guard closed.isEmpty else { return Edition(diagnostics: closed, records: 0, site: nil) }

    let content = await ContentReader.read(contentFiles, with: &self.content)
    let records = content.value.count
    let language = content.value.site.language
    let known = self.templates.flatMap { known in
      known.language == language && known.files.isSame(as: templateFiles) ? known.outcome : nil
    }
    async let loaded = known ?? SiteBuilder.templates(for: language, from: templateFiles)
    async let earlier = SiteBuilder.views(
      of: content.value, on: content.value.site.asOfViews.map(\.value), includesDrafts: true)
    let (graph, isGraphRevised) = resolve(content.value)
    let originals = await originals(of: graph.value)
    let templates = await loaded
    let views = await earlier
    self.templates = LoadedTemplates(language: language, files: templateFiles, outcome: templates)
    isRevised = isGraphRevised && known != nil
    var diagnostics = content.diagnostics + graph.diagnostics + templates.diagnostics
    diagnostics += originals.diagnostics
    var site: Site?
    if !diagnostics.hasErrors {
      let laid =
        if isRevised, let known = self.site {
          await known.revised(for: graph.value, views: views)
        } else {
          await Site.lay(
            out: graph.value, with: templates.value, views: views, originals: originals.value,
            rendersAll: false)
        }
      diagnostics += laid.diagnostics
      if !laid.diagnostics.hasErrors { site = laid.value }
    }
    self.site = site
    return Edition(
      diagnostics: diagnostics.sorted(by: Diagnostic.precedes), records: records,
      site: site)
  }

  /// The graph of the content that was read last, and whether it differs from the one before in the
  /// words of events only.
  private mutating func resolve(_ content: Content) -> (Outcome<EventGraph>, isRevised: Bool) {
    if let events = self.content.revisedEvents, let known = graph,
      let revised = EventGraph.revise(known, with: events)
    {
      graph = revised
      return (revised, true)
    }
    let resolved = EventGraph.resolve(content, includesDrafts: true)
    graph = resolved
    return (resolved, false)
  }

  private func originals(of graph: EventGraph) async -> Outcome<[PublishedOriginal]> {
    guard graph.articles.contains(where: \.capture.isPublished) else { return Outcome([]) }
    do throws(DiskError) {
      let reader = try FolderReader(project: project.root)
      return await SavedOriginals { reader.file(at: $0) }.published(by: graph)
    } catch {
      return Outcome([], [Self.diagnostic(error)])
    }
  }

  private static func templateFolders(
    of project: Project
  ) throws(DiskError) -> TemplateFolders {
    do throws(UsageError) {
      return try project.templateFolders()
    } catch {
      throw DiskError(TemplateFolders.name, error.description, help: error.help)
    }
  }

  private static func diagnostic(_ error: DiskError) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: .start(of: SourceText(path: error.path, text: "")), error.trouble,
      help: error.help)
  }
}

/// What a project came to at one moment.
struct Edition: Sendable {
  /// Everything there is to say, in the order in which it is printed.
  let diagnostics: [Diagnostic]
  /// How many records there are.
  let records: Int
  /// The site; `nil` where there are errors.
  let site: Site?
}

extension [SourceFile] {
  /// Whether both have the same paths with the same contents, in the same order.
  func isSame(as other: [SourceFile]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { $0.path == $1.path && $0.contents == $1.contents }
  }
}
