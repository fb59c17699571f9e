import ParleyContent
import ParleyModel
import ParleySuggest

/// The drafts that suggestions come to.
struct SuggestedFiles {
  /// A file to be made.
  struct File {
    /// From the project's folder.
    let path: String
    var text: String
  }

  /// The drafts, in the order of the suggestions.
  private(set) var files: [File] = []
  /// How many events lack a date, without which none can be written.
  private(set) var undated = 0
  /// The articles they are from.
  private(set) var undatedArticles: [String] = []

  init(_ suggestions: [ArticleSuggestions]) {
    var drafts: [EventID: Int] = [:]
    for suggestion in suggestions {
      for actor in suggestion.actors { files.append(File(path: actor.path, text: actor.text)) }
      for event in suggestion.events {
        guard let text = event.text else {
          undated += 1
          let article = suggestion.article.name
          if undatedArticles.last != article { undatedArticles.append(article) }
          continue
        }
        drafts[event.id] = files.count
        files.append(File(path: event.path, text: text))
      }
      // What a later article says of an event drafted here becomes its second source.
      for citation in suggestion.citations {
        if let index = drafts[citation.event] { files[index].text += "\n\(citation.markdown)\n" }
      }
    }
  }

  /// Makes sure that the drafts are as good as any content: reads them with all the rest.
  ///
  /// - Throws: An error where one of them would not pass, or its name is taken.
  func check(with content: [SourceFile]) async throws {
    let taken = Set(content.map(\.path))
    if let file = files.first(where: { taken.contains($0.path) }) {
      throw UsageError("there is already a file \(file.path)", help: "rename it, or move it away")
    }
    let drafts = files.map {
      SourceFile(path: $0.path, contents: .bytes(Array($0.text.utf8)))
    }
    let read = await ContentReader.read(content + drafts)
    let graph = EventGraph.resolve(read.value, includesDrafts: true)
    let paths = Set(files.map(\.path))
    let refused = (read.diagnostics + graph.diagnostics).first {
      $0.severity == .error && paths.contains($0.span.path)
    }
    if let refused {
      throw UsageError(
        "a draft would not pass the check, so none was written: \(refused.span.path): "
          + refused.message, help: "reject its suggestion with --reject, and report the bug")
    }
  }
}
