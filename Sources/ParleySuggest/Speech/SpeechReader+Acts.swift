import ParleyContent
import ParleyModel

extension SpeechReader {
  /// Makes the acts of a sentence.
  mutating func emit(_ state: SentenceReading) {
    let quotes = state.block.reading.quotes
    let continues = goesOn(state)
    let question = self.question
    self.question = nil
    var groups: [Group] = []
    var numbers: [Key: Int] = [:]
    func group(_ saying: Int) -> Int {
      let speaker = state.sayings[saying].speaker
      let key = Key(party: speaker.map { names[$0].party })
      if let number = numbers[key] { return number }
      numbers[key] = groups.count
      groups.append(Group(saying: saying, speaker: speaker))
      return groups.count - 1
    }
    var owned = state.quotes.lowerBound
    func take(before saying: Int) {
      while owned < state.quotes.upperBound,
        let (owner, isBehind) = state.owners[owned - state.quotes.lowerBound], owner <= saying
      {
        let number = group(owner)
        if groups[number].quotes.isEmpty { groups[number].saying = owner }
        groups[number].quotes.append(owned)
        if isBehind { groups[number].isAfter = true } else { groups[number].isBefore = true }
        owned += 1
      }
    }
    let hasSpeaker = state.sayings.contains { $0.speaker != nil && !$0.isEmbedded }
    for index in state.sayings.indices {
      while owned < state.quotes.upperBound, state.owners[owned - state.quotes.lowerBound] == nil {
        owned += 1
      }
      take(before: index)
      let saying = state.sayings[index]
      guard saying.isSpeech, !saying.isEmbedded, !saying.isUnreal, !saying.isRelative,
        !saying.verb.contains(.carries),
        saying.speaker != nil || !hasSpeaker,
        !saying.verb.contains(.participle) || saying.speaker != nil,
        !saying.verb.contains(.needsWords) || state.hasThat(behind: saying)
          || question != nil && index == 0 && state.answers(saying),
        question != nil || state.reports(saying)
      else { continue }
      _ = group(index)
    }
    while owned < state.quotes.upperBound {
      take(before: state.sayings.count)
      owned += 1
    }
    for (position, group) in groups.enumerated() {
      var act = act(of: group, in: state)
      if position == 0, let question, group.quotes.isEmpty || group.isAfter == false,
        state.answers(state.sayings[group.saying])
      {
        act.sentences = question.sentence..<act.sentences.upperBound
        act.quotations.insert(quotes[question.quote].inner, at: 0)
        act.reason = reason(.speakerAfter, state.sayings[group.saying], state)
      }
      acts.append(act)
    }
    if let quote = continues { goOn(with: quote, in: state) }
    noteOpen(state, groups: groups, didGoOn: continues != nil)
  }

  /// Who says something in a sentence, with what.
  struct Group {
    var saying: Int
    var speaker: Int?
    var quotes: [Int] = []
    var isBefore = false
    var isAfter = false
  }

  private struct Key: Hashable {
    var party: PartyMention.Party?
  }

  private func act(of group: Group, in state: SentenceReading) -> SpeechAct {
    let saying = state.sayings[group.saying]
    let rule: SuggestionRule =
      if group.quotes.isEmpty {
        saying.isPronoun ? .pronoun : .reportedSpeech
      } else if saying.isPronoun, saying.speaker != nil {
        .pronoun
      } else if group.isBefore, group.isAfter {
        .speakerWithin
      } else {
        group.isAfter ? .speakerAfter : .speakerBefore
      }
    return SpeechAct(
      block: state.block.number, sentences: state.number..<state.number + 1,
      quotations: group.quotes.map { state.block.reading.quotes[$0].inner },
      speaker: group.speaker, verb: saying.words, reason: reason(rule, saying, state))
  }

  private func reason(
    _ rule: SuggestionRule, _ saying: Saying, _ state: SentenceReading
  ) -> Reason {
    let extent = state.block.reading.range(ofWords: saying.extent)
    let words = extent.count <= 160 && !extent.isEmpty ? saying.extent : saying.words
    return Reason(rule: rule, words: state.block.reading.text(ofWords: words))
  }

  /// The quotation at the front of a sentence by which the speaker before goes on.
  private func goesOn(_ state: SentenceReading) -> Int? {
    guard let open, let first = state.quotes.first, state.owners[0] == nil,
      state.block.reading.quotes[first].words.lowerBound == state.sentence.words.lowerBound
    else { return nil }
    switch open.kind {
    case .quotation:
      return state.block.reading.quotes[first].words == state.sentence.words ? first : nil
    case .colon, .unclosed: return state.number == 0 ? first : nil
    }
  }

  private mutating func goOn(with quote: Int, in state: SentenceReading) {
    guard let open else { return }
    let inner = state.block.reading.quotes[quote].inner
    if open.kind == .quotation, acts[open.act].sentences.upperBound == state.number {
      acts[open.act].sentences = acts[open.act].sentences.lowerBound..<state.number + 1
      acts[open.act].quotations.append(inner)
      return
    }
    let words = acts[open.act].reason.words
    // `Lee said:` says nothing but who speaks next.
    if open.kind == .colon, open.act == acts.count - 1, acts[open.act].quotations.isEmpty,
      isShort(acts[open.act])
    {
      acts.removeLast()
    }
    acts.append(
      SpeechAct(
        block: state.block.number, sentences: state.number..<state.number + 1,
        quotations: [inner], speaker: open.speaker, verb: 0..<0,
        reason: Reason(rule: .speakerBefore, words: words)))
    self.open?.act = acts.count - 1
    if open.kind == .unclosed, open.speaker == nil { pending.append(acts.count - 1) }
  }

  private func isShort(_ act: SpeechAct) -> Bool {
    let sentences = reading.blocks[act.block].sentences
    return sentences[act.sentences.lowerBound].words.count <= 10
  }

  /// Notes who may go on in the next sentence or block.
  private mutating func noteOpen(_ state: SentenceReading, groups: [Group], didGoOn: Bool) {
    let blockQuotes = state.block.reading.quotes
    let wasUnclosed = open?.kind == .unclosed && state.number == 0
    var next: Open?
    if let last = state.quotes.last {
      let position = groups.lastIndex { $0.quotes.last == last }
      if let position {
        let act = acts.count - groups.count + position - (didGoOn ? appended(didGoOn) : 0)
        next = Open(kind: .quotation, speaker: acts[act].speaker, act: act)
      } else if didGoOn, state.quotes.count == 1, let open {
        next = Open(kind: .quotation, speaker: open.speaker, act: open.act)
      }
      if !blockQuotes[last].isClosed {
        if next == nil {
          acts.append(
            SpeechAct(
              block: state.block.number, sentences: state.number..<state.number + 1,
              quotations: [blockQuotes[last].inner], speaker: nil, verb: 0..<0,
              reason: Reason(rule: .speakerAfter, words: "")))
          pending.append(acts.count - 1)
          next = Open(kind: .unclosed, speaker: nil, act: acts.count - 1)
        }
        next?.kind = .unclosed
      } else if position == nil, !didGoOn,
        blockQuotes[last].words.upperBound
          == state.sentence.words.upperBound, state.endsOpen(blockQuotes[last])
      {
        question = (last, state.number)
      }
    }
    if wasUnclosed, let first = groups.first, first.quotes.first == state.quotes.first,
      let speaker = first.speaker
    {
      // The speaker of several paragraphs is named in the last.
      for act in pending {
        acts[act].speaker = speaker
        acts[act].reason = reason(.speakerAfter, state.sayings[first.saying], state)
      }
    }
    if next?.kind != .unclosed { pending = [] }
    open = next
  }

  private func appended(_ didGoOn: Bool) -> Int { open?.kind == .quotation ? 0 : 1 }
}

extension SentenceReading {
  /// Whether `that` follows a verb, or a colon.
  func hasThat(behind saying: Saying) -> Bool {
    let end = saying.words.upperBound
    guard end < sentence.words.upperBound else { return false }
    if case .that? = block.roles[end] { return true }
    return block.hasMark(before: end, UInt8(ascii: ":"))
  }

  /// Whether a sentence has words that a verb of saying may bring: `Lee said.` has none.
  func reports(_ saying: Saying) -> Bool {
    let verb = saying.words
    guard saying.verb.contains(.inverts) || block.isWord(verb.lowerBound, "told"),
      block.reading.bytes[sentence.range.upperBound - 1] != UInt8(ascii: ":")
    else { return true }
    return sentence.words.contains { word in
      if saying.extent.contains(word) || block.mentionAt[word] >= 0 { return false }
      if block.quoteAt[word] >= 0 { return true }
      switch block.roles[word] {
      case .filler?, .time?, .preposition?, .definite?, .title?, .anonymous?, .before?: return false
      case nil:
        return !block.isAdverb(word) && !block.isPossessiveEnding(word)
          && block.reading.words[word].hasLowercase && !block.reading.words[word].startsUppercase
      default: return true
      }
    }
  }

  /// Whether a saying is all that the sentence is about, so that it belongs to the question before.
  func answers(_ saying: Saying) -> Bool {
    guard isFront(from: sentence.words.lowerBound, to: saying.extent.lowerBound) else {
      return false
    }
    let end = max(saying.words.upperBound, saying.extent.upperBound)
    guard end < sentence.words.upperBound, block.breakBefore(end) == .none else { return true }
    return block.isWord(end, "reporters") || block.isWord(end, "journalists")
  }
}

extension SpokenBlock {
  /// Whether a word is one of lower-case ASCII letters.
  func isWord(_ word: Int, _ text: StaticString) -> Bool {
    let this = reading.words[word]
    guard Int(this.end - this.start) == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { letters in
      letters.indices.allSatisfy { reading.bytes[Int(this.start) + $0] | 0x20 == letters[$0] }
    }
  }
}
