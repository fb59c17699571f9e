import ParleyContent
import ParleyModel

extension ArticleNames {
  /// Everyone an article mentions. Takes time in proportion to the text.
  static func find(in reading: ArticleReading, knowledge: NameKnowledge) -> ArticleNames {
    let ordinary = OrdinaryWords(reading)
    var resolution = NameResolution(reading, knowledge)
    for (number, block) in reading.blocks.enumerated() where !block.words.isEmpty {
      resolution.candidates += BlockNames(block, number, knowledge, ordinary).candidates()
    }
    resolution.ordinary = ordinary
    return resolution.names()
  }
}

/// Finds whose the names of an article are.
///
/// Full names first, then surnames with a title, then all others, which must be those of someone named
/// so before or after.
struct NameResolution {
  /// Who is meant.
  enum Owner: Hashable {
    case actor(Int)
    case newcomer(Int)
  }

  /// Someone new, as collected so far.
  struct Draft {
    var name: String
    var kind: ActorKind
    var confidence: Confidence
    var rule: SuggestionRule
    var reason: Range<Int>
    var block: Int
    var first: Int
    var role: (block: Int, words: Range<Int>, isPlural: Bool)?
    var side: (candidate: Int, NameCandidate.Side)?
    var spellings: [String]
    var isFull: Bool
    /// Whether someone with a record has the surname and another first name.
    var isNamesake = false
  }

  let reading: ArticleReading
  let knowledge: NameKnowledge
  let firstNames = FirstNames.standard
  let lexicon = NameLexicon.standard
  var ordinary: OrdinaryWords?
  var candidates: [NameCandidate] = []

  /// The last words of names that stand alone somewhere.
  private var lone = IntegerTable()
  var owners: [Owner?] = []
  var variantOf: [Int: String] = [:]
  var drafts: [Draft] = []
  /// The newcomers by the sound of their names.
  var strangers = SpellingIndex()
  /// The full names met so far.
  var resolved: [String: (owner: Owner, near: String?)] = [:]
  /// Full names in a case in which nobody is called so.
  var nobodies: Set<String> = []
  /// The others that are new, by their names.
  var bodies: [String: Int] = [:]
  /// What actors and newcomers are by their traits.
  var traits: [Owner: NameWordKind] = [:]

  init(_ reading: ArticleReading, _ knowledge: NameKnowledge) {
    self.reading = reading
    self.knowledge = knowledge
  }

  mutating func names() -> ArticleNames {
    owners = Array(repeating: nil, count: candidates.count)
    gatherLone()
    for index in candidates.indices {
      switch candidates[index].subject {
      case .actor(let actor): owners[index] = .actor(actor)
      case .person where !candidates[index].isLone && isShown(index): resolveFull(index)
      case .organisation: resolveBody(index)
      case .state(let country) where candidates[index].evidence > .capitals:
        resolveState(index, country)
      default: break
      }
    }
    for index in candidates.indices where owners[index] == nil {
      let candidate = candidates[index]
      if case .person = candidate.subject, candidate.isLone, candidate.evidence > .capitals {
        resolveTitled(index)
      }
    }
    resolveRest()
    return assembled()
  }

  /// Whether anything shows a candidate of several words to be a person.
  private func isShown(_ index: Int) -> Bool {
    let candidate = candidates[index]
    if candidate.evidence > .capitals { return true }
    return candidate.mayAct
      && lone[block(index).words[candidate.words.upperBound - 1].hash] >= 0
  }

  /// Collects the words that stand alone as names do.
  private mutating func gatherLone() {
    for index in candidates.indices {
      let candidate = candidates[index]
      guard case .person = candidate.subject, candidate.isLone, !candidate.isHeadline else {
        continue
      }
      let word = block(index).words[candidate.words.upperBound - 1]
      if !candidate.isSentenceStart || ordinary?.contains(word) != true {
        lone.set(word.hash, to: 1)
      }
    }
  }

  func block(_ index: Int) -> BlockReading { reading.blocks[candidates[index].block] }

  func text(_ index: Int) -> String {
    block(index).text(ofWords: candidates[index].words)
  }

  func name(_ index: Int) -> PersonName? {
    PersonName(
      candidates[index].words, without: candidates[index].nickname, of: block(index),
      lexicon: lexicon)
  }

  // MARK: People by their full names

  private mutating func resolveFull(_ index: Int) {
    let text = text(index)
    if let known = resolved[text] {
      owners[index] = known.owner
      variantOf[index] = known.near
      guard case .newcomer(let number) = known.owner else { return }
      if drafts[number].role == nil || drafts[number].side == nil
        || drafts[number].confidence != .high, let name = name(index)
      {
        add(index, name, to: number)
      }
      return
    }
    if nobodies.contains(text) { return }
    guard let name = name(index), name.isFull else { return }
    defer {
      if let owner = owners[index] { resolved[text] = (owner, variantOf[index]) }
    }
    if resolveCase(index, name, text) { return }
    let (known, isNamesake) = actor(called: name)
    if let known {
      owners[index] = .actor(known.owner)
      variantOf[index] = known.near
      return
    }
    if let owner = stranger(called: name) {
      owners[index] = .newcomer(owner)
      add(index, name, to: owner)
      return
    }
    // Two capitals that speak are the weakest kind of person.
    let confidence: Confidence
    switch candidates[index].evidence {
    case .title, .besideRole: confidence = isNamesake ? .low : .high
    case .firstName: confidence = isNamesake ? .low : .medium
    case .speech, .capitals: confidence = .low
    }
    draft(index, name, confidence, isNamesake: isNamesake)
  }

  /// The actor whose name is spelled otherwise here, with the spelling it is near to; and whether
  /// someone with another first name has the surname.
  func actor(called name: PersonName) -> (found: (owner: Int, near: String)?, isNamesake: Bool) {
    var isNamesake = false
    var found: (owner: Int, near: String)?
    for match in knowledge.people.matches(name.surnameKeys) where match.distance <= .vowel {
      let entry = knowledge.people.entries[match.entry]
      guard !entry.given.isEmpty else { continue }
      guard name.generation == nil || hasGeneration(name, entry.owner) else {
        isNamesake = true
        continue
      }
      guard firstNames.agree(entry.given, name.givenKeys) else {
        isNamesake = true
        continue
      }
      if let other = found {
        // Of two who may be meant, neither is.
        if other.owner != entry.owner { return (nil, true) }
      } else {
        found = (entry.owner, entry.spelling)
      }
    }
    return (found, isNamesake)
  }

  private func hasGeneration(_ name: PersonName, _ owner: Int) -> Bool {
    knowledge.actors[owner].names.contains { $0.generation == name.generation }
  }

  func stranger(called name: PersonName) -> Int? {
    for match in strangers.matches(name.surnameKeys) where match.distance <= .vowel {
      let entry = strangers.entries[match.entry]
      guard !entry.given.isEmpty, firstNames.agree(entry.given, name.givenKeys) else { continue }
      return entry.owner
    }
    return nil
  }

  // MARK: Surnames with a title

  private mutating func resolveTitled(_ index: Int) {
    guard let name = name(index) else { return }
    switch owner(ofSurname: name, isTitled: true) {
    case .one(let owner, let near):
      owners[index] = owner
      if let near { variantOf[index] = near }
      if case .newcomer(let number) = owner { add(index, name, to: number) }
    case .several: break
    case .none:
      guard ordinary?.contains(block(index).words[candidates[index].words.lowerBound]) != true
      else { return }
      draft(index, name, candidates[index].evidence == .speech ? .low : .medium)
    }
  }

  enum Bearer {
    case none
    case one(Owner, near: String?)
    case several
  }

  /// Who has a surname, among those the article names in full and those with records.
  func owner(ofSurname name: PersonName, isTitled: Bool) -> Bearer {
    var found: Owner?
    var near: String?
    func take(_ owner: Owner, _ spelling: String?) -> Bool {
      if let found, found != owner { return false }
      if found == nil { (found, near) = (owner, spelling) }
      return true
    }
    for match in strangers.matches(name.surnameKeys) {
      guard match.distance == .same || (isTitled && match.distance == .vowel) else { continue }
      if !take(.newcomer(strangers.entries[match.entry].owner), nil) { return .several }
    }
    if let found { return .one(found, near: nil) }
    var best: SpellingKey.Distance?
    for match in knowledge.people.matches(name.surnameKeys) {
      guard match.distance == .same || (isTitled && match.distance == .vowel) else { continue }
      if let best, match.distance > best { break }
      best = match.distance
      let entry = knowledge.people.entries[match.entry]
      if !take(.actor(entry.owner), entry.spelling) { return .several }
    }
    return found.map { .one($0, near: near) } ?? .none
  }

  // MARK: Newcomers

  private mutating func draft(
    _ index: Int, _ name: PersonName, _ confidence: Confidence, isNamesake: Bool = false
  ) {
    let candidate = candidates[index]
    let number = drafts.count
    let rule: SuggestionRule =
      switch candidate.evidence {
      case .title: .titledName
      case .besideRole: .namedRole
      case .capitals, .speech, .firstName: .capitalisedName
      }
    drafts.append(
      Draft(
        name: name.text, kind: .person, confidence: confidence, rule: rule,
        reason: candidate.phrase, block: candidate.block, first: index, spellings: [],
        isFull: name.isFull, isNamesake: isNamesake))
    owners[index] = .newcomer(number)
    strangers.add(name, owner: number)
    add(index, name, to: number)
  }

  /// Adds what another mention says of a newcomer.
  mutating func add(_ index: Int, _ name: PersonName, to number: Int) {
    let candidate = candidates[index]
    if name.text != drafts[number].name, !drafts[number].spellings.contains(name.text) {
      if name.isFull, name.text.utf8.count > drafts[number].name.utf8.count {
        drafts[number].spellings.append(drafts[number].name)
        drafts[number].name = name.text
        drafts[number].spellings.removeAll { $0 == name.text }
        strangers.add(name, owner: number)
      } else if drafts[number].spellings.count < 16 {
        drafts[number].spellings.append(name.text)
        if name.isFull { strangers.add(name, owner: number) }
      }
    }
    if candidate.nickname != nil, case let spelling = text(index),
      drafts[number].spellings.count < 16, !drafts[number].spellings.contains(spelling)
    {
      drafts[number].spellings.append(spelling)
    }
    if drafts[number].role == nil, let role = candidate.role {
      drafts[number].role = (candidate.block, role, candidate.traits.contains(.plural))
    }
    if drafts[number].side == nil {
      if case .none = candidate.side {} else { drafts[number].side = (index, candidate.side) }
    }
    if candidate.evidence >= .besideRole, !drafts[number].isNamesake {
      drafts[number].confidence = max(drafts[number].confidence, name.isFull ? .high : .medium)
    }
  }
}
