import ParleyContent
import ParleyModel
import ParleySuggest

/// The suggestions someone has rejected, in `content/.parley-ignored`: a key on each line, and after
/// `#` what it was.
struct Rejections {
  static let name = ".parley-ignored"
  private(set) var keys: Set<String> = []
  private var text = ""

  /// Reads the list of a project, which may not be there.
  init(in root: Folder) throws(DiskError) {
    guard let content = try root.existingFolder("content"),
      let bytes = try content.bytes(of: Self.name)
    else { return }
    text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let key = line.prefix { $0 != "#" }.filter { !$0.isWhitespace }
      if !key.isEmpty { keys.insert(key) }
    }
  }

  /// Adds suggestions to the list, and writes it.
  mutating func add(
    _ rejected: [String], from suggestions: [ArticleSuggestions], to root: Folder
  ) throws {
    var titles: [String: String] = [:]
    for suggestion in suggestions {
      for event in suggestion.events { titles[event.basis.key] = event.title }
      for citation in suggestion.citations { titles[citation.basis.key] = citation.event.name }
      for actor in suggestion.actors { titles[actor.basis.key] = actor.name }
      for alias in suggestion.aliases { titles[alias.basis.key] = alias.spelling }
    }
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    for key in rejected where !keys.contains(key) {
      guard let title = titles[key] else {
        throw UsageError(
          "no suggestion has the key `\(key)`",
          help:
            "copy it from what parley suggest prints; if its draft was written, delete that first"
        )
      }
      text += "\(key)  # \(title.oneLine)\n"
      keys.insert(key)
    }
    guard let content = try root.existingFolder("content") else { return }
    try content.replace(Self.name, with: Array(text.utf8))
  }
}
