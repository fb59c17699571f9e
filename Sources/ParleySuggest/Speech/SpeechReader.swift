import ParleyContent
import ParleyModel

extension SpeechAct {
  /// What people say in an article, and who, in the order of the text.
  ///
  /// `names` are in the order of the text. Anyone who is not certain is left out. Takes time in
  /// proportion to the text.
  static func all(
    in reading: ArticleReading, names: [PartyMention], words: SpeechWords = .builtIn
  ) -> [SpeechAct] {
    var reader = SpeechReader(reading, names: names, words: words)
    reader.readAll()
    return reader.acts
  }
}

/// Reads an article for who says what, sentence by sentence.
///
///     Maria Zakharova spoke on Monday. “We go on,” she said, “until it ends.” “That is all.” Nobody left.
///     → Zakharova said “We go on,” “until it ends.” “That is all.”
///
/// It takes three things that one sentence does not have: who `she` is (``Antecedents``: the one person
/// the sentence before was about), that words in marks right after a quotation are of the same speaker
/// (``open``), and who speaks before that is said (``pending``). Inside a sentence ``SubjectSearch`` goes
/// back from the verb to its subject, and ``SentenceReading`` gives the quotations to the verbs.
/// Where two persons could be meant, nobody is: a suggestion that is wrong costs more than none.
struct SpeechReader {
  let reading: ArticleReading
  let names: [PartyMention]
  let words: SpeechWords
  var acts: [SpeechAct] = []
  var antecedents: Antecedents
  /// Who speaks on without being named again: in the next sentence that is a quotation.
  var open: Open?
  /// The acts of a quotation over several paragraphs whose speaker is not known yet.
  var pending: [Int] = []

  /// A quotation that ends with a question mark or the like, whose speaker the next sentence may name.
  var question: (quote: Int, sentence: Int)?

  /// A speaker whose words may go on.
  struct Open {
    enum Kind {
      /// The sentence before ends with what the act quotes.
      case quotation
      /// The words before end with a colon.
      case colon
      /// The quotation has no closing mark in the block before.
      case unclosed
    }

    var kind: Kind
    var speaker: Int?
    /// The last act of the speaker.
    var act: Int
  }

  init(_ reading: ArticleReading, names: [PartyMention], words: SpeechWords) {
    self.reading = reading
    self.names = names
    self.words = words
    antecedents = Antecedents(names, in: reading, words: words)
  }

  mutating func readAll() {
    let transcript = Transcript(reading, names: names)
    var mention = 0
    for (number, block) in reading.blocks.enumerated() {
      let first = mention
      while mention < names.count, names[mention].block <= number { mention += 1 }
      if block.kind == .heading {
        antecedents.beginSection()
        open = nil
        pending = []
        continue
      }
      antecedents.beginParagraph()
      let spoken = SpokenBlock(
        block, number: number, names: names, mentions: first..<mention, words: words)
      read(spoken, line: transcript.line(number), isTranscript: transcript.isOne)
    }
    acts.removeAll { act in
      guard let speaker = act.speaker, case .newcomer = names[speaker].party else { return false }
      return transcript.authors.contains(names[speaker].party)
    }
  }

  private mutating func read(_ block: SpokenBlock, line: Transcript.Line?, isTranscript: Bool) {
    if open?.kind == .quotation { open = nil }
    question = nil
    if let line, isTranscript || line.isQuestion, !isQuoted(line, in: block) {
      read(line, in: block)
      return
    }
    var quote = 0
    for number in block.reading.sentences.indices {
      let sentence = block.reading.sentences[number]
      let firstQuote = quote
      while quote < block.reading.quotes.count,
        block.reading.quotes[quote].words.lowerBound < sentence.words.upperBound
      {
        quote += 1
      }
      var state = SentenceReading(
        block: block, number: number, sentence: sentence, quotes: firstQuote..<quote)
      if number == 0, let line {
        state.begin(
          with: Saying(
            words: line.head.upperBound..<line.head.upperBound, verb: [], speaker: line.speaker,
            isAnonymous: line.speaker == nil, extent: line.head))
      }
      state.findSayings(&antecedents, words)
      state.attribute()
      if number == 0 { speakOn(&state) }
      emit(state)
      antecedents.endSentence(speaker: state.subjectForNext, main: state.main)
    }
    noteColon(block)
  }

  /// `he added` after the last paragraph of a quotation is who began it.
  private func speakOn(_ state: inout SentenceReading) {
    guard open?.kind == .unclosed, let speaker = open?.speaker,
      let owner = state.owners.first ?? nil,
      state.sayings[owner.saying].speaker == nil, state.sayings[owner.saying].isPronoun,
      let first = state.quotes.first,
      state.block.reading.quotes[first].words.lowerBound == state.sentence.words.lowerBound
    else { return }
    state.sayings[owner.saying].speaker = speaker
    state.sayings[owner.saying].isAnonymous = false
  }

  private func isQuoted(_ line: Transcript.Line, in block: SpokenBlock) -> Bool {
    block.reading.quotes.first?.words.lowerBound == line.head.upperBound
  }

  /// Reads a line of a conversation: all of it is what the speaker says.
  private mutating func read(_ line: Transcript.Line, in block: SpokenBlock) {
    open = nil
    pending = []
    for mention in Set(block.mentionAt.filter { $0 >= 0 }).sorted() {
      antecedents.add(Int(mention), in: block, words)
    }
    guard !line.isQuestion, line.speaker != nil else { return }
    antecedents.endSentence(speaker: line.speaker, main: line.speaker)
    let start = Int(block.reading.words[line.head.upperBound].start)
    var end = block.reading.bytes.count
    while end > start, block.reading.bytes[end - 1] <= 0x20 { end -= 1 }
    acts.append(
      SpeechAct(
        block: block.number, sentences: block.reading.sentences.indices, quotations: [start..<end],
        speaker: line.speaker, verb: line.head.upperBound..<line.head.upperBound,
        reason: Reason(rule: .speakerBefore, words: block.reading.text(ofWords: line.head))))
  }

  /// Notes that the next block is what the last words of this one announce.
  private mutating func noteColon(_ block: SpokenBlock) {
    if let last = block.reading.bytes.last(where: { $0 > 0x20 }), last == UInt8(ascii: ":"),
      let act = acts.last, act.block == block.number, act.speaker != nil,
      act.sentences.upperBound == block.reading.sentences.count
    {
      open = Open(kind: .colon, speaker: act.speaker, act: acts.count - 1)
    } else if open?.kind == .colon {
      open = nil
    }
  }
}
