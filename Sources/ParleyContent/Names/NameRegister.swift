package import ParleyModel

/// Every spelling of every actor, place and issue, and who owns it.
package struct NameRegister {
  /// One spelling.
  package struct Spelling {
    package let text: Spanned<String>
    package let record: RecordReference
    package let isTitle: Bool
    package let isPerson: Bool
    /// Its words, folded.
    package let words: [UInt64]
    let style: NameMatcher.Case
    /// Whether it is an alias that occurs in any text, and so is not looked for.
    let isCommon: Bool
  }

  package private(set) var spellings: [Spelling] = []

  /// The kinds of record whose names are looked for in texts.
  static let kinds: Set<RecordKind> = [.actor, .place, .issue]

  /// Takes the names of all records of ``kinds``: actors first, then places, then issues.
  package init(_ content: Content) {
    for actor in content.actors { add(actor, isPerson: actor.kind == .person) }
    for place in content.places { add(place) }
    for issue in content.issues { add(issue) }
  }

  /// What finds all of them in texts.
  package func matcher() -> NameMatcher {
    var matcher = NameMatcher()
    for spelling in spellings where !spelling.isCommon {
      matcher.add(spelling.text.value, style: spelling.style, record: spelling.record)
    }
    return matcher
  }

  /// The words of every name that other records own now than in an earlier register, that stands otherwise, or that
  /// is new or gone: a text without all words of any of them holds the same names as before.
  func changes(since earlier: NameRegister) -> [[UInt64]] {
    let (old, new) = (earlier.owners, owners)
    return old.filter { new[$0.key] != $0.value }.map(\.key)
      + new.filter { old[$0.key] == nil }.map(\.key)
  }

  /// Who owns the names of some words, in order, and how each is spelt.
  private var owners: [[UInt64]: [String]] {
    Dictionary(grouping: spellings.lazy.filter { !$0.isCommon }, by: \.words)
      .mapValues { $0.map { "\($0.record)\0\($0.text.value)" } }
  }

  private mutating func add(_ owner: some Record, isPerson: Bool = false) {
    let record = owner.reference
    for (index, text) in ([owner.title] + owner.aliases.map(\.text)).enumerated() {
      var reader = NameWords()
      var value = text.value
      value.withUTF8 { reader.read($0) }
      guard let first = reader.words.first else { continue }
      let style: NameMatcher.Case
      if reader.words.allSatisfy({ !$0.hasLowercase }), first.startsUppercase {
        style = .capitals
      } else if record.kind != .issue, reader.words.count == 1, first.startsUppercase {
        style = .capital
      } else {
        style = .any
      }
      spellings.append(
        Spelling(
          text: text, record: record, isTitle: index == 0, isPerson: isPerson,
          words: reader.words.map(\.hash), style: style,
          isCommon: index > 0 && reader.words.count == 1
            && CommonWord.isCommon(text.value, style: style)))
    }
  }

  // MARK: Names with two owners

  /// Spellings that two records own, names of persons that may mean another, and common words.
  func diagnostics() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var owners: [[UInt64]: [Spelling]] = [:]
    var persons: [UInt64: [Spelling]] = [:]
    for spelling in spellings {
      if spelling.isCommon {
        diagnostics.append(common(spelling))
        continue
      }
      if spelling.isPerson, spelling.isTitle, spelling.words.count > 1 {
        for word in spelling.words { persons[word, default: []].append(spelling) }
      }
      let known = owners[spelling.words] ?? []
      let isKnown = known.contains { $0.record == spelling.record && $0.style == spelling.style }
      if !isKnown { owners[spelling.words, default: []].append(spelling) }
      let isCapitals = spelling.style == .capitals
      guard !isKnown,
        let first = known.first(where: {
          $0.record != spelling.record && ($0.style == .capitals) == isCapitals
        })
      else { continue }
      diagnostics.append(shared(spelling, first))
    }
    for spelling in spellings
    where spelling.isPerson && spelling.words.count == 1 && !spelling.isCommon {
      let others = persons[spelling.words[0]] ?? []
      guard let other = others.first(where: { $0.record != spelling.record }) else { continue }
      diagnostics.append(
        Diagnostic(
          .ambiguousAlias, at: spelling.text.span,
          "“\(spelling.text.value)” is also part of the name of \(other.record)",
          help: "every “\(spelling.text.value)” in a text is taken for \(spelling.record); "
            + "remove the alias if it may mean the other",
          notes: [Diagnostic.Note("the other name", at: other.text.span)]))
    }
    return diagnostics
  }

  private func common(_ spelling: Spelling) -> Diagnostic {
    Diagnostic(
      .ambiguousAlias, at: spelling.text.span,
      "“\(spelling.text.value)” is too short or too common to be a name in texts",
      help: "it is not looked for; use a longer form, or write the links yourself")
  }

  private func shared(_ spelling: Spelling, _ first: Spelling) -> Diagnostic {
    let isSameKind = spelling.record.kind == first.record.kind
    return Diagnostic(
      isSameKind ? .duplicateAlias : .ambiguousAlias, at: spelling.text.span,
      "“\(spelling.text.value)” is a name of \(spelling.record) and of \(first.record)",
      help: isSameKind
        ? "a name belongs to one record; remove it from one of them"
        : "in a text it is taken for \(first.record); remove the name from one of them",
      notes: [Diagnostic.Note("\(first.record) has it first", at: first.text.span)])
  }
}
