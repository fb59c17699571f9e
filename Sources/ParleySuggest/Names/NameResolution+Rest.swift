import ParleyContent
import ParleyModel

extension NameResolution {
  /// Whoever has a word as a surname or a first name, collected from those the article names.
  private struct Bearers {
    var owner: Owner?
    var given: Set<UInt64>
    var isShared: Bool
  }

  /// Gives names that show nothing by themselves to those who are named elsewhere.
  mutating func resolveRest() {
    var bearers: [UInt64: Bearers] = [:]
    func add(_ name: PersonName, _ owner: Owner) {
      guard name.surnameHash != 0 else { return }
      if bearers[name.surnameHash] == nil {
        bearers[name.surnameHash] = Bearers(owner: owner, given: [], isShared: false)
      } else if bearers[name.surnameHash]?.owner != owner {
        bearers[name.surnameHash]?.isShared = true
      }
      if let given = name.givenHash { bearers[name.surnameHash]?.given.insert(given) }
    }
    var seen: Set<Int> = []
    for index in candidates.indices {
      guard let owner = owners[index] else { continue }
      switch owner {
      case .newcomer(let number) where drafts[number].kind == .person:
        if let name = name(index) { add(name, owner) }
      case .actor(let actor) where knowledge.actors[actor].kind == .person:
        // A surname alone is somebody's only where the article has the full name, too.
        if variantOf[index] != nil, let name = name(index) { add(name, owner) }
        guard candidates[index].words.count > 1, seen.insert(actor).inserted else { continue }
        for name in knowledge.actors[actor].names { add(name, owner) }
      default: break
      }
    }
    var cache: [UInt64: Bearer] = [:]
    for index in candidates.indices where owners[index] == nil {
      switch candidates[index].subject {
      case .person: resolveWeak(index, bearers, &cache)
      case .state(let country): owners[index] = bodies["=" + country].map { .newcomer($0) }
      case .organisation, .actor: break
      }
    }
  }

  /// Takes a full name for that of a newcomer whose surname alone is known.
  private mutating func complete(_ number: Int, _ index: Int, _ name: PersonName) {
    if drafts[number].isFull {
      guard stranger(called: name) == number else { return }
    }
    drafts[number].isFull = true
    owners[index] = .newcomer(number)
    add(index, name, to: number)
  }

  private mutating func resolveWeak(
    _ index: Int, _ bearers: [UInt64: Bearers], _ cache: inout [UInt64: Bearer]
  ) {
    let candidate = candidates[index]
    let words = block(index).words
    let last = words[candidate.words.upperBound - 1]
    if candidate.words.count > 1, !candidate.isLone {
      let text = text(index)
      if nobodies.contains(text) { return }
      if let name = name(index), name.isFull, resolveCase(index, name, text) { return }
    }
    if let bearer = bearers[last.hash], let owner = bearer.owner, !bearer.isShared {
      if candidate.words.count == 1 {
        guard !(candidate.isSentenceStart && ordinary?.contains(last) == true) else { return }
        owners[index] = owner
        if case .newcomer(let number) = owner, let name = name(index) {
          add(index, name, to: number)
        }
      } else if bearer.given.contains(words[candidate.words.lowerBound].hash)
        || candidate.isLone
      {
        owners[index] = owner
      } else if case .newcomer(let number) = owner, candidate.mayBeFull, let name = name(index),
        name.isFull
      {
        complete(number, index, name)
      }
      return
    }
    guard last.hasLowercase else { return }
    if candidate.words.count == 1 {
      guard !candidate.isSentenceStart || ordinary?.contains(last) != true else { return }
      // A known surname by the sound alone.
      let found: Bearer
      if let known = cache[last.hash] {
        found = known
      } else {
        found = name(index).map { owner(ofSurname: $0, isTitled: false) } ?? .none
        cache[last.hash] = found
      }
      guard case .one(let owner, let near) = found, last.end - last.start >= 5 else { return }
      owners[index] = owner
      if let near { variantOf[index] = near }
      if case .newcomer(let number) = owner, let name = name(index) { add(index, name, to: number) }
    } else if let name = name(index), name.isFull {
      if let found = actor(called: name).found {
        owners[index] = .actor(found.owner)
        variantOf[index] = found.near
      } else if let number = stranger(called: name) {
        owners[index] = .newcomer(number)
        add(index, name, to: number)
      }
    }
  }
}
