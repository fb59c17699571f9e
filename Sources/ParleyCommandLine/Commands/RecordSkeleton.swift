import ParleyContent
import ParleyModel

/// A new record, with all that its kind must have and hints at the rest.
struct RecordSkeleton {
  /// The record to be made.
  let kind: RecordKind
  let id: String
  /// Its title; made from the id unless given.
  let title: String
  /// A date in EDTF: that of an event or a round, or the day an article was published; `nil` where
  /// only the author can know it.
  let date: String?
  /// The day on which it is entered.
  let added: String

  /// The title that an id suggests: `prisoner-swap` is “Prisoner swap”, and a person's words all begin
  /// with capitals.
  static func title(for id: String, kind: RecordKind) -> String {
    let words = id.split(separator: "-").map(String.init)
    let isName = kind == .actor || kind == .place
    return words.enumerated().map { index, word in
      index == 0 || isName ? word.prefix(1).uppercased() + word.dropFirst() : word
    }.joined(separator: " ")
  }

  /// Where it goes, from the project's folder.
  var path: String { "content/\(kind.folder)/\(id).md" }

  /// What is in the file.
  var text: String { "---\n\(keys)added: \(added)\n---\n\n\(Placeholder.body(of: kind))\n" }

  private var quotedTitle: String {
    // Double quotes can contain any title; the plain form is nicer where it is safe.
    let isPlain =
      title.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == " " || ("0"..."9").contains($0)
      } && title.unicodeScalars.first?.properties.isAlphabetic == true
      && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(title.lowercased())
    if isPlain { return title }
    let escaped = title.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": " "
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private var keys: String {
    switch kind {
    case .article:
      """
      title: \(quotedTitle)
      \(date.map { "published: \($0)" } ?? "# published: 2026-02-05, as its publisher dates it")
      type: report
      # publisher: Name of the broadcaster
      # url: https://…

      """
    case .event:
      """
      title: \(quotedTitle)
      date: \(date ?? "")
      kind: other
      # kind: \(words(EventKind.self))
      # status: \(words(EventStatus.self))
      # round: id
      # actors: [id, id]
      # issues: [id]
      # relations:
      #   - follows: event
      # Evidence stands in the text below, word for word as in the article:
      #   > the words
      #   >
      #   > — [source](article:id)

      """
    case .round:
      """
      title: \(quotedTitle)
      date: \(date ?? "")
      # number: 1
      # place: id
      # format: \(words(RoundFormat.self))
      # mode: \(words(RoundMode.self))
      # delegations:
      #   - party: id
      #     head: id
      #     members: [id]
      # outcome: One sentence.

      """
    case .actor:
      """
      title: \(quotedTitle)
      kind: person
      # kind: \(words(ActorKind.self))
      # aliases: [Another spelling]
      # side: id
      # roles:
      #   - role: Minister
      #     for: id

      """
    case .issue:
      """
      title: \(quotedTitle)
      # summary: One sentence.
      # aliases: [Another name]
      # parent: id

      """
    case .place:
      """
      title: \(quotedTitle)
      # aliases: [Another spelling]
      # within: id

      """
    case .page:
      """
      title: \(quotedTitle)
      # menu: 1

      """
    }
  }

  private func words<Words: ClosedVocabulary>(_ vocabulary: Words.Type) -> String {
    Words.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
