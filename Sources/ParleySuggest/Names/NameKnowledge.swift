import ParleyContent
import ParleyModel

/// What the content knows of names, made once for all articles.
struct NameKnowledge: Sendable {
  /// An actor, as far as names go.
  struct KnownActor: Sendable {
    let id: ActorID
    let kind: ActorKind
    let side: ActorID?
    let title: String
    /// The names of a person, taken apart; empty for others.
    let names: [PersonName]
    let isMan: Bool
    let isWoman: Bool
  }

  let actors: [KnownActor]
  /// The number of an actor in ``actors``.
  let numbers: [ActorID: Int]
  /// What finds the names of actors, places and issues.
  let matcher: NameMatcher
  /// The people among the actors, by the sound of their names; owners are numbers of ``actors``.
  let people: SpellingIndex
  /// The actor that a country is, by its first English name.
  let countries: [String: Int]

  init(_ content: Content) {
    var actors: [KnownActor] = []
    var numbers: [ActorID: Int] = [:]
    var people = SpellingIndex()
    var owners: [String: Int] = [:]
    let lexicon = NameLexicon.standard
    for actor in content.actors {
      let number = actors.count
      let spellings = [actor.title.value] + actor.aliases.map(\.text.value)
      let isPerson = actor.kind == .person
      let names = isPerson ? Self.names(spellings) : []
      for name in names { people.add(name, owner: number) }
      if !isPerson {
        for spelling in spellings where owners[spelling.lowercased()] == nil {
          owners[spelling.lowercased()] = number
        }
      }
      let given = names.first { $0.isFull }?.given.map { Self.kind(of: $0, lexicon) } ?? []
      numbers[actor.id] = numbers[actor.id] ?? number
      actors.append(
        KnownActor(
          id: actor.id, kind: actor.kind, side: actor.side?.value, title: actor.title.value,
          names: names, isMan: given.contains(.male) && !given.contains(.female),
          isWoman: given.contains(.female) && !given.contains(.male)))
    }
    var countries: [String: Int] = [:]
    for (country, names) in CountryWord.names {
      guard let owner = names.lazy.compactMap({ owners[$0.lowercased()] }).first else { continue }
      countries[country] = owner
    }
    self.actors = actors
    self.numbers = numbers
    self.people = people
    self.countries = countries
    matcher = NameRegister(content).matcher()
  }

  /// What a first name says of who has it.
  static func kind(of given: String, _ lexicon: NameLexicon) -> NameWordKind {
    var text = given
    var reader = NameWords()
    text.withUTF8 { reader.read($0) }
    return reader.words.first.map { lexicon[$0] } ?? []
  }

  /// The names of a person taken apart, and of `Mohamed bin Zayed Al Nahyan` also `Mohamed bin Zayed`.
  private static func names(_ spellings: [String]) -> [PersonName] {
    var names: [PersonName] = []
    for spelling in spellings {
      guard let name = PersonName(spelling) else { continue }
      names.append(name)
      let words = spelling.split(separator: " ")
      let starts = words.indices.filter { words[$0].lowercased() == "al" }
      guard let end = starts.last, end >= 3,
        let short = PersonName(words[..<end].joined(separator: " "))
      else { continue }
      names.append(short)
    }
    return names
  }
}
