import ParleyContent
import ParleyModel

extension NameResolution {
  /// The mentions, newcomers and variants that all this comes to.
  mutating func assembled() -> ArticleNames {
    gatherTraits()
    var order: [Int?] = Array(repeating: nil, count: drafts.count)
    var sequence: [Int] = []
    for owner in owners {
      if case .newcomer(let number)? = owner, order[number] == nil {
        order[number] = sequence.count
        sequence.append(number)
      }
    }
    var mentions: [PartyMention] = []
    mentions.reserveCapacity(candidates.count)
    var variants: [SpellingVariant] = []
    var seen: Set<String> = []
    for index in candidates.indices {
      guard let owner = owners[index] else { continue }
      mentions.append(mention(index, owner, order))
      if case .actor(let actor) = owner, let near = variantOf[index] {
        let spelling = text(index)
        guard !isKnown(spelling, of: actor), seen.insert("\(actor)\u{0}\(spelling)").inserted
        else { continue }
        variants.append(
          SpellingVariant(
            spelling: spelling, actor: knowledge.actors[actor].id, near: near,
            block: candidates[index].block, words: candidates[index].words))
      }
    }
    let newcomers = sequence.map { newcomer($0) }
    return ArticleNames(
      mentions: mentions, newcomers: newcomers, variants: variants,
      blockCount: reading.blocks.count)
  }

  private func isKnown(_ spelling: String, of actor: Int) -> Bool {
    knowledge.actors[actor].names.contains { $0.text == spelling }
      || knowledge.actors[actor].title == spelling
  }

  // MARK: Mentions

  private func mention(_ index: Int, _ owner: Owner, _ order: [Int?]) -> PartyMention {
    let candidate = candidates[index]
    let party: PartyMention.Party
    let isPerson: Bool
    switch owner {
    case .actor(let actor):
      party = .actor(knowledge.actors[actor].id)
      isPerson = knowledge.actors[actor].kind == .person
    case .newcomer(let number):
      party = .newcomer(order[number] ?? number)
      isPerson = drafts[number].kind == .person
    }
    let rule: SuggestionRule
    if variantOf[index] != nil {
      rule = .spellingVariant
    } else if case .newcomer = owner {
      switch candidate.evidence {
      case .title: rule = .titledName
      case .besideRole: rule = .namedRole
      default: rule = .capitalisedName
      }
    } else {
      rule = .knownName
    }
    return PartyMention(
      party: party, isPerson: isPerson, pronouns: pronouns(owner, isPerson),
      block: candidate.block, words: candidate.words, phrase: candidate.phrase,
      isPossessive: candidate.isPossessive,
      reason: Reason(rule: rule, words: block(index).text(ofWords: candidate.phrase)))
  }

  private func pronouns(_ owner: Owner, _ isPerson: Bool) -> PartyMention.Pronouns {
    guard isPerson else { return [.it, .they] }
    let traits = traits[owner] ?? []
    switch (traits.contains(.male), traits.contains(.female)) {
    case (true, false): return .he
    case (false, true): return .she
    default: return [.he, .she]
    }
  }

  /// What the article and first names say of people's being men or women.
  private mutating func gatherTraits() {
    for index in candidates.indices {
      guard let owner = owners[index], !candidates[index].traits.isEmpty else { continue }
      traits[owner, default: []].formUnion(candidates[index].traits.intersection([.male, .female]))
    }
    for (number, draft) in drafts.enumerated() where draft.kind == .person {
      guard traits[.newcomer(number)]?.isEmpty ?? true, draft.isFull,
        let given = PersonName(draft.name)?.given
      else { continue }
      traits[.newcomer(number)] = NameKnowledge.kind(of: given, lexicon)
    }
    for case .actor(let actor)? in owners where traits[.actor(actor)]?.isEmpty ?? true {
      let known = knowledge.actors[actor]
      traits[.actor(actor)] = known.isMan ? .male : known.isWoman ? .female : .plural
    }
  }

  // MARK: Newcomers

  private func newcomer(_ number: Int) -> Newcomer {
    let draft = drafts[number]
    var role: String?
    if let found = draft.role {
      let text = reading.blocks[found.block].text(ofWords: found.words)
      role = found.isPlural ? singular(text) : text
    }
    return Newcomer(
      name: draft.name, kind: draft.kind, role: role?.isEmpty == true ? nil : role,
      side: draft.side.flatMap { side($0.1, of: $0.candidate) }, spellings: draft.spellings,
      confidence: draft.confidence,
      reason: Reason(
        rule: draft.rule, words: reading.blocks[draft.block].text(ofWords: draft.reason)))
  }

  private func singular(_ role: String) -> String {
    if role.hasSuffix("men") { return String(role.dropLast(3)) + "man" }
    if role.hasSuffix("secretaries") { return String(role.dropLast(3)) + "y" }
    return role.hasSuffix("s") ? String(role.dropLast()) : role
  }

  private func side(_ side: NameCandidate.Side, of index: Int, depth: Int = 0) -> ActorID? {
    guard depth < 4 else { return nil }
    switch side {
    case .none: return nil
    case .actor(let actor): return knowledge.actors[actor].id
    case .owner(let word):
      guard let owner = candidateNear(index, at: word).flatMap({ owners[$0] }) else { return nil }
      return self.side(of: owner, depth)
    case .antecedent:
      return antecedent(of: index).flatMap { self.side(of: $0, depth) }
    }
  }

  private func side(of owner: Owner, _ depth: Int) -> ActorID? {
    switch owner {
    case .actor(let actor):
      let known = knowledge.actors[actor]
      return known.kind == .person ? known.side : known.id
    case .newcomer(let number):
      return drafts[number].side.flatMap { side($0.1, of: $0.candidate, depth: depth + 1) }
    }
  }

  /// The candidate at a word of the same block, not far from another.
  private func candidateNear(_ index: Int, at word: Int) -> Int? {
    (max(0, index - 8)..<min(candidates.count, index + 8)).first {
      candidates[$0].block == candidates[index].block && candidates[$0].words.contains(word)
    }
  }

  /// Who `his` means: the one person in the sentence before, or its subject.
  private func antecedent(of index: Int) -> Owner? {
    let candidate = candidates[index]
    let block = reading.blocks[candidate.block]
    let sentence = block.sentence(ofWord: candidate.words.lowerBound)
    guard sentence > 0 else { return nil }
    let range = block.sentences[sentence - 1].words
    var found: [(owner: Owner, isSubject: Bool)] = []
    var other = index - 1
    var steps = 0
    while other >= 0, candidates[other].block == candidate.block, steps < 16 {
      let words = candidates[other].words
      if words.upperBound <= range.lowerBound { break }
      if range.contains(words.lowerBound), let owner = owners[other], isPerson(owner),
        block.quote(at: Int(block.words[words.lowerBound].start)) == nil
      {
        let isSubject =
          !candidates[other].isPossessive && words.upperBound < range.upperBound
          && block.words[words.upperBound].gap == .space
          && !block.words[words.upperBound].startsUppercase
        found.append((owner, isSubject))
      }
      other -= 1
      steps += 1
    }
    guard steps < 16, let first = found.last else { return nil }
    if Set(found.map(\.owner)).count == 1 { return first.owner }
    return first.isSubject ? first.owner : nil
  }

  private func isPerson(_ owner: Owner) -> Bool {
    switch owner {
    case .actor(let actor): knowledge.actors[actor].kind == .person
    case .newcomer(let number): drafts[number].kind == .person
    }
  }
}
