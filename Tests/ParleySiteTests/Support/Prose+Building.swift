import ParleyModel

/// Bodies of hand-made records, one token after the other.
extension Prose {
  mutating func text(_ words: String) { tokens.append(.text(add(words.utf8))) }

  mutating func mention(_ words: String, of record: RecordReference) {
    tokens.append(.mention(add(words.utf8), of: Int32(mentioned.count)))
    mentioned.append(record)
  }

  /// A link to a record; without words it borrows the record's title.
  mutating func link(
    to record: Spanned<RecordReference>, fragment: String? = nil, words: String? = nil
  ) {
    let index = add(RecordLink(to: record, fragment: fragment, isEmpty: words == nil))
    tokens.append(.open(.recordLink(index)))
    if let words { tokens.append(.verbatim(add(words.utf8))) }
    tokens.append(.close(.recordLink(index)))
  }

  mutating func heading(_ words: String, level: Int, anchor: String) {
    let index = Int32(headings.count)
    headings.append(Heading(level: level, anchor: anchor, text: words))
    tokens.append(.open(.heading(index)))
    tokens.append(.verbatim(add(words.utf8)))
    tokens.append(.close(.heading(index)))
  }

  mutating func cite(_ citation: Citation) {
    tokens.append(.citation(Int32(citations.count)))
    citations.append(citation)
  }

  mutating func paragraph(_ fill: (inout Prose) -> Void) {
    tokens.append(.open(.paragraph(isTight: false)))
    fill(&self)
    tokens.append(.close(.paragraph(isTight: false)))
  }
}
