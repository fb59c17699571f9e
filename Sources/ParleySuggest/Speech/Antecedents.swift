import ParleyContent

/// Who a pronoun or an office without a name can mean at a place in an article.
struct Antecedents {
  private let names: [PartyMention]
  /// The persons of this paragraph and of the one before, each with the latest mention.
  private var here: [PartyMention.Party: Int] = [:]
  private var before: [PartyMention.Party: Int] = [:]
  /// The person who speaks in the sentence before.
  private var subject: Int?
  /// Who the sentence before is about, and the last one of the paragraph before.
  private var main: Int?
  private var lastMain: Int?
  /// Since the last sub-head: the words of office that persons were named with.
  private var offices: [UInt64: Set<PartyMention.Party>] = [:]
  /// Offices of people the section does not name with them.
  private var foreign: Set<UInt64> = []
  /// Offices of which the section says that someone else holds them: `a minister`.
  private var others: Set<UInt64> = []
  private var titled: Set<PartyMention.Party> = []
  private let genders: [PartyMention.Party: SpeechWords.Gender]

  /// More persons than this are too many to distinguish.
  private static let limit = 12

  init(_ names: [PartyMention], in reading: ArticleReading, words: SpeechWords) {
    self.names = names
    var genders: [PartyMention.Party: SpeechWords.Gender] = [:]
    for mention in names where mention.isPerson && genders[mention.party] == nil {
      let block = reading.blocks[mention.block]
      for word in mention.phrase.clamped(to: block.words.indices) {
        if case .title(let gender?)? = words.roles.longest(from: word, in: block.words[...])?
          .meaning
        {
          genders[mention.party] = gender
        } else if let gender = words.genders.longest(from: word, in: block.words[...])?.meaning,
          mention.words.contains(word) || word + 1 == mention.words.lowerBound
        {
          genders[mention.party] = genders[mention.party] ?? gender
        }
      }
    }
    self.genders = genders
  }

  /// Whether the paragraph has someone without a name, who may be meant as well.
  private var hasStranger = false

  /// Nothing before a sub-head counts after it.
  mutating func beginSection() {
    (here, before, offices, titled, foreign, others) = ([:], [:], [:], [], [], [])
    (subject, main, lastMain, hasStranger) = (nil, nil, nil, false)
  }

  mutating func beginParagraph() {
    before = here
    here = [:]
    lastMain = hasStranger ? nil : main
    hasStranger = false
    (subject, main) = (nil, nil)
  }

  /// Notes the person who speaks in a sentence that is read, and the one it is about.
  mutating func endSentence(speaker: Int?, main: Int?) {
    subject = speaker
    self.main = main
  }

  mutating func add(_ index: Int, in block: SpokenBlock, _ words: SpeechWords) {
    let mention = names[index]
    guard mention.isPerson else { return }
    if here.count < Self.limit { here[mention.party] = index }
    let text = block.reading.words
    for word in mention.phrase.clamped(to: text.indices) where !mention.words.contains(word) {
      if case .title? = words.roles.longest(from: word, in: text[...])?.meaning {
        titled.insert(mention.party)
        if offices[text[word].hash]?.count ?? 0 < Self.limit {
          offices[text[word].hash, default: []].insert(mention.party)
        }
      }
    }
  }

  /// Notes an office without a name: it is no one's of those named later, if none was named with it.
  mutating func noteOffice(_ title: UInt64, isOther: Bool) {
    if isOther { others.insert(title) }
    if isOther || offices[title] == nil { foreign.insert(title) }
  }

  /// Notes someone who is not named.
  mutating func noteStranger() { hasStranger = true }

  /// The only person that `he` or `she` can mean.
  func person(_ gender: SpeechWords.Gender, isFirstSentence: Bool) -> Int? {
    guard here.count < Self.limit, before.count < Self.limit else { return nil }
    let possible = here.filter { fits($0.key, gender) }
    if possible.count == 1, let index = possible.values.first {
      return !hasStranger || subject.map { names[$0].party == names[index].party } ?? false
        ? index : nil
    }
    if possible.count > 1 {
      guard let subject, fits(names[subject].party, gender) else { return nil }
      return possible[names[subject].party] == nil ? nil : subject
    }
    guard here.isEmpty, !hasStranger, isFirstSentence else { return nil }
    let earlier = before.filter { fits($0.key, gender) }
    guard earlier.count == 1, let (party, index) = earlier.first, let lastMain,
      names[lastMain].party == party
    else { return nil }
    return index
  }

  /// The only person that an office can mean: who was named with it, and no one else near who could
  /// hold it; or the only one of the paragraph, who the sentence before is about and whose office is
  /// not given.
  func holder(of title: UInt64) -> Int? {
    named(with: title) ?? lone(besides: title)
  }

  private func lone(besides title: UInt64) -> Int? {
    guard !others.contains(title), offices[title] == nil, !hasStranger, here.count == 1,
      let (party, index) = here.first, let main, names[main].party == party,
      !titled.contains(party)
    else { return nil }
    return index
  }

  private func named(with title: UInt64) -> Int? {
    guard !foreign.contains(title), let holders = offices[title], holders.count == 1,
      let party = holders.first
    else {
      return nil
    }
    let near = here.isEmpty ? before : here
    guard near.count < Self.limit, let index = near[party],
      near.keys.allSatisfy({ titled.contains($0) })
    else { return nil }
    return index
  }

  private func fits(_ party: PartyMention.Party, _ gender: SpeechWords.Gender) -> Bool {
    guard let known = genders[party] else { return true }
    return known == gender
  }
}
