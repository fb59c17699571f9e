import ParleyContent
import ParleyModel

extension BlockNames {
  /// Who an office is for by what comes before it, and where the office itself begins.
  func side(_ left: Int, _ office: Int) -> (NameCandidate.Side, begin: Int) {
    if kinds[left].contains(.possessive) { return (.antecedent, left + 1) }
    var side: NameCandidate.Side?
    var begin = left
    var isClear = true
    var word = left
    while word < office {
      guard let cover = cover(word) else {
        if isOwning(word), side == nil, !kinds[word - 1].contains(.office) {
          var first = word - 1
          while first > left, isNamePart(first - 1), words[first].gap == .space { first -= 1 }
          if isNamePart(first) {
            side = .owner(first)
            begin = word + 1
          }
        }
        word += 1
        continue
      }
      let end = cover.words.upperBound
      let isOwner = isOwning(end)
      let found: NameCandidate.Side?
      switch cover.what {
      case .actor(let actor) where knowledge.actors[actor].kind == .person:
        found = .owner(cover.words.lowerBound)
      case .actor(let actor): found = .actor(actor)
      case .country(let country):
        found = knowledge.countries[country.country].map { .actor($0) } ?? NameCandidate.Side.none
      case .record: found = nil
      }
      if let found {
        if side != nil { isClear = false }
        side = side ?? found
        if cover.words.lowerBound == begin || isOwner || isPerson(found) {
          begin = end + (isOwner ? 1 : 0)
        }
      }
      word = end
    }
    return (isClear ? side ?? .none : .none, begin)
  }

  private func isPerson(_ side: NameCandidate.Side) -> Bool {
    if case .owner = side { true } else { false }
  }

  /// Who `his Polish counterpart` acts for: the country right before it, and never the side of the one who
  /// it is the counterpart of.
  func counterpartSide(_ left: Int, _ office: Int) -> NameCandidate.Side {
    guard office > left, block.lowercased(office).hasPrefix("counterpart"),
      let cover = cover(office - 1)
    else { return .none }
    switch cover.what {
    case .country(let country):
      return knowledge.countries[country.country].map { .actor($0) } ?? .none
    case .actor(let actor) where knowledge.actors[actor].kind != .person: return .actor(actor)
    default: return .none
    }
  }

  /// Whether a preposition names who an office is for: `of`, and `to` after an adviser.
  private func isOf(_ word: Int, behind office: Int) -> Bool {
    switch block.lowercased(word) {
    case "of": true
    case "to": ["adviser", "advisor", "aide", "assistant"].contains(block.lowercased(office))
    default: false
    }
  }

  /// Who `of Poland` after an office names, and where the office ends without it.
  func tail(_ start: Int, _ end: Int) -> (NameCandidate.Side, end: Int) {
    var word = start
    while word < end {
      if isCyrillic(word), let cover = cover(word) {
        switch cover.what {
        case .country(let country):
          return (knowledge.countries[country.country].map { .actor($0) } ?? .none, end)
        case .actor(let actor) where knowledge.actors[actor].kind != .person:
          return (.actor(actor), end)
        default: break
        }
      }
      if kinds[word].contains(.preposition), isOf(word, behind: start - 1) {
        var next = word + 1
        if next < end, kinds[next].contains(.article) { next += 1 }
        if next < end, let cover = cover(next) {
          switch cover.what {
          case .country(let country):
            let actor = knowledge.countries[country.country]
            let isAll = country.isName && cover.words.upperBound == end
            return (actor.map { .actor($0) } ?? .none, isAll ? word : end)
          case .actor(let actor) where knowledge.actors[actor].kind == .person:
            return (.owner(next), end)
          case .actor(let actor):
            return (.actor(actor), cover.words.upperBound == end ? word : end)
          case .record: break
          }
        } else if next < end, isNamePart(next), block.lowercased(word) == "to" {
          return (.owner(next), end)
        }
      }
      word += 1
    }
    return (.none, end)
  }
}
