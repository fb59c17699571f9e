import ParleyContent

/// People by the sound of their names: finds who is meant by another spelling without comparing it
/// with everyone.
///
/// Each surname is filed under its key and under its key without each of its letters. Two keys that
/// differ in one letter meet there.
struct SpellingIndex: Sendable {
  /// A full name.
  struct Entry: Sendable {
    let owner: Int
    let surname: SpellingKey
    /// Empty where only the surname is known.
    let given: [SpellingKey]
    let spelling: String
  }

  private(set) var entries: [Entry] = []
  /// From a hash to one of ``lists``.
  private var filed = IntegerTable()
  private var lists: [(first: Int32, last: Int32, count: Int32)] = []
  private var links: [(entry: Int32, next: Int32)] = []

  /// Files a name.
  mutating func add(_ name: PersonName, owner: Int) {
    for surname in name.surnameKeys {
      let number = Int32(entries.count)
      entries.append(
        Entry(owner: owner, surname: surname, given: name.givenKeys, spelling: name.text))
      file(number, at: surname.hash)
      guard surname.hasNeighbours else { continue }
      var last: UInt64?
      for left in surname.letters.indices {
        let hash = surname.hash(without: left)
        if hash != last { file(number, at: hash) }
        last = hash
      }
    }
  }

  private mutating func file(_ entry: Int32, at hash: UInt64) {
    let link = Int32(links.count)
    let list = Int(filed[hash])
    if list < 0 {
      filed.set(hash, to: Int32(lists.count))
      lists.append((link, link, 1))
    } else {
      guard lists[list].count < Self.mostNamesakes else { return }
      links[Int(lists[list].last)].next = link
      lists[list].last = link
      lists[list].count += 1
    }
    links.append((entry, -1))
  }

  /// Who else may have a surname with this spelling, and how close the spelling is.
  struct Match {
    let entry: Int
    let distance: SpellingKey.Distance
  }

  /// The longest list of people with one surname that is kept.
  private static let mostNamesakes = 32

  /// The entries whose surname is near, the nearest first, otherwise in the order they were filed.
  func matches(_ keys: [SpellingKey]) -> [Match] {
    var near: [Int32] = []
    func look(_ hash: UInt64) {
      let list = Int(filed[hash])
      guard list >= 0 else { return }
      var link = lists[list].first
      while link >= 0 {
        near.append(links[Int(link)].entry)
        link = links[Int(link)].next
      }
    }
    for key in keys where !key.letters.isEmpty {
      look(key.hash)
      guard key.hasNeighbours else { continue }
      for left in key.letters.indices { look(key.hash(without: left)) }
    }
    guard !near.isEmpty else { return [] }
    near.sort()
    var matches: [Match] = []
    var last: Int32 = -1
    for number in near where number != last {
      last = number
      let surname = entries[Int(number)].surname
      let distance = keys.lazy.map { surname.distance(to: $0) }.min() ?? .far
      if distance != .far { matches.append(Match(entry: Int(number), distance: distance)) }
    }
    if matches.count > 1 { matches.sort { ($0.distance, $0.entry) < ($1.distance, $1.entry) } }
    return matches
  }
}

/// Who has which first name: the forms of one name have one number.
struct FirstNames: Sendable {
  /// From the hash of a key to one of ``forms``.
  private var numbers = IntegerTable()
  /// The names that a form may be one of; none for a name that has one form.
  private var forms: [[Int]] = []

  /// All that there are lists of.
  static let standard = FirstNames()

  private init() {
    for (number, line) in FirstNameForms.lines.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") {
        forms[add(name)].append(number)
      }
    }
    for list in [FirstNameWords.men, FirstNameWords.women, FirstNameWords.either] {
      for name in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        _ = add(name)
      }
    }
  }

  private mutating func add(_ name: Substring) -> Int {
    let hash = SpellingKey(String(name)).hash
    if numbers[hash] < 0 {
      numbers.set(hash, to: Int32(forms.count))
      forms.append([])
    }
    return Int(numbers[hash])
  }

  /// Whether a word is a first name.
  func contains(_ keys: [SpellingKey]) -> Bool { keys.contains { numbers[$0.hash] >= 0 } }

  /// Whether two first names may be one person's: the same, forms of one name, or an initial.
  func agree(_ left: [SpellingKey], _ right: [SpellingKey]) -> Bool {
    for one in left {
      for other in right {
        if one == other { return true }
        if one.letters.count == 1 || other.letters.count == 1 {
          if one.letters.first == other.letters.first { return true }
          continue
        }
        let (number, otherNumber) = (Int(numbers[one.hash]), Int(numbers[other.hash]))
        if number >= 0, otherNumber >= 0 {
          if forms[number].contains(where: forms[otherNumber].contains) { return true }
          // Jane is not Jana, where both are names.
          continue
        }
        if one.distance(to: other) == .vowel { return true }
      }
    }
    return false
  }
}
