import ParleyModel

/// What a value of `graph.json` may be, to be written as JSON Schema.
indirect enum SchemaPart: Sendable {
  case text
  /// A text of a form: `date`, `uri-reference`.
  case form(String)
  /// A text that a pattern matches.
  case pattern(String)
  /// One of these words.
  case words([String])
  /// One word and no other.
  case only(String)
  /// A whole number, no less than the least.
  case number(least: Int)
  /// A number between two.
  case decimal(ClosedRange<Int>)
  case flag
  /// What is described under a name.
  case named(String)
  /// The same, or nothing.
  case orNull(SchemaPart)
  case list(SchemaPart, least: Int)
  case object([Key])

  /// A key of an object.
  struct Key: Sendable {
    let name: String
    let part: SchemaPart
    let isRequired: Bool
    let note: String

    init(_ name: String, _ part: SchemaPart, _ note: String) {
      self.init(name, part, isRequired: true, note)
    }

    private init(_ name: String, _ part: SchemaPart, isRequired: Bool, _ note: String) {
      self.name = name
      self.part = part
      self.isRequired = isRequired
      self.note = note
    }

    /// The same, where it may be missing.
    var optional: Key { Key(name, part, isRequired: false, note) }
  }

  /// A closed list of words of the content format.
  static func vocabulary<Words: ClosedVocabulary>(_: Words.Type) -> SchemaPart {
    .words(Words.allCases.map(\.rawValue))
  }

  /// An id of a record of a kind.
  static func id(_ kind: RecordKind) -> SchemaPart { .named("\(kind.rawValue)Id") }

  /// A list that is left out where it would be empty.
  static func some(_ part: SchemaPart) -> SchemaPart { .list(part, least: 1) }

  /// The schema, with its description first.
  func schema(note: String? = nil) -> [(String, JSONText)] {
    (note.map { [("description", .string($0))] } ?? []) + keywords
  }

  private var keywords: [(String, JSONText)] {
    switch self {
    case .text: [("type", .string("string"))]
    case .form(let form): [("type", .string("string")), ("format", .string(form))]
    case .pattern(let pattern): [("type", .string("string")), ("pattern", .string(pattern))]
    case .words(let words): [("enum", .list(words.map { .string($0) }))]
    case .only(let word): [("const", .string(word))]
    case .number(let least): [("type", .string("integer")), ("minimum", .number(least))]
    case .decimal(let range):
      [
        ("type", .string("number")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .flag: [("type", .string("boolean"))]
    case .named(let name): [("$ref", .string("#/$defs/\(name)"))]
    case .orNull(let part):
      [("anyOf", .list([.object(part.schema()), .object([("type", .string("null"))])]))]
    case .list(let part, let least):
      [("type", .string("array")), ("items", .object(part.schema()))]
        + (least > 0 ? [("minItems", .number(least))] : [])
    case .object(let keys):
      [
        ("type", .string("object")),
        ("properties", .object(keys.map { ($0.name, .object($0.part.schema(note: $0.note))) })),
        ("required", .list(keys.filter(\.isRequired).map { .string($0.name) })),
        ("additionalProperties", .flag(false)),
      ]
    }
  }
}
