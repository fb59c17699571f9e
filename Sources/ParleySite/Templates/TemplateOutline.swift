/// What a template is given: the names, what each is, and what it means.
///
/// One declaration serves two: the names in templates are resolved by it, and `docs/templates.md` is
/// written from it.
struct TemplateOutline: Sendable {
  /// What a value is.
  indirect enum Kind: Sendable {
    case text, html, flag
    /// An address, ready for an attribute.
    case url
    case list(Kind)
    case object(TemplateOutline)
  }

  /// A name and what it names.
  struct Field: Sendable {
    let name: String
    let kind: Kind
    /// Whether the value may be missing on some pages.
    let isOptional: Bool
    /// One line for those who write templates.
    let note: String
    /// The field to use instead, of one that goes with the next version.
    var replacement: String?
  }

  /// What the object is called in the documentation.
  let name: String
  let note: String
  let fields: [Field]
  /// Whether it only contains the entries of a list that opens once.
  let isGroup: Bool

  init(_ name: String, _ note: String, _ fields: [Field], isGroup: Bool = false) {
    self.isGroup = isGroup
    self.name = name
    self.note = note
    self.fields = fields
  }

  /// The field of that name.
  subscript(name: String) -> Field? { fields.first { $0.name == name } }

  /// The names of all fields but those that go with the next version.
  var presentNames: [String] { fields.filter { $0.replacement == nil }.map(\.name) }

  /// The place of the field of that name.
  func slot(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

extension TemplateOutline.Field {
  static func text(_ name: String, _ note: String) -> Self { make(name, .text, note) }
  static func html(_ name: String, _ note: String) -> Self { make(name, .html, note) }
  static func url(_ name: String, _ note: String) -> Self { make(name, .url, note) }
  static func flag(_ name: String, _ note: String) -> Self { make(name, .flag, note) }

  static func list(_ name: String, _ outline: TemplateOutline, _ note: String) -> Self {
    make(name, .list(.object(outline)), note)
  }

  /// A list that opens once where there is anything in it, so that it can have a heading; its entries
  /// are `items`.
  static func group(_ name: String, _ outline: TemplateOutline, _ note: String) -> Self {
    let items = TemplateOutline(
      "group of \(outline.name)", "Opens once, and only where there is something in it.",
      [list("items", outline, "The entries.")], isGroup: true)
    return object(name, items, note).optional
  }

  /// Links to records, in a group.
  static func links(_ name: String, _ note: String) -> Self {
    let items = TemplateOutline(
      "group of links", "Opens once, and only where there is something in it.",
      [htmls("items", "The links.")], isGroup: true)
    return object(name, items, note).optional
  }

  /// Records as finished rows.
  static func references(_ name: String, _ note: String) -> Self {
    html(name, note + " Each from `reference.mustache`.").optional
  }

  static func texts(_ name: String, _ note: String) -> Self { make(name, .list(.text), note) }
  static func htmls(_ name: String, _ note: String) -> Self { make(name, .list(.html), note) }

  static func object(_ name: String, _ outline: TemplateOutline, _ note: String) -> Self {
    make(name, .object(outline), note)
  }

  /// The same, where it may be missing.
  var optional: Self { Self(name: name, kind: kind, isOptional: true, note: note) }

  /// The same under its old name.
  func renamed(from old: String) -> Self {
    Self(
      name: old, kind: kind, isOptional: isOptional,
      note: "The old name of `\(name)`, which is understood until the next version.",
      replacement: name)
  }

  private static func make(_ name: String, _ kind: TemplateOutline.Kind, _ note: String) -> Self {
    Self(name: name, kind: kind, isOptional: false, note: note)
  }
}
