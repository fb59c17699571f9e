/// Something that a template can print: it declares its fields, each with its name, its meaning, and how
/// it is made.
protocol TemplateSubject: SendableMetatype {
  /// The declaration, which templates are checked against and `docs/templates.md` is written from.
  static var schema: Schema<Self> { get }
}

/// Something that has a template of its own.
protocol TemplatePart: TemplateSubject {
  /// The name of the template, which is its path below `templates/` without the extension.
  static var template: String { get }
}

/// The fields of a kind of object, in the order of the documentation.
///
///     struct Heading: TemplateSubject {
///       let title: String
///       static let schema = Schema<Heading>(
///         "heading", "A heading of the text.", [.text("title", "Its words.") { $0.title }])
///     }
struct Schema<Subject>: Sendable {
  /// The declaration without the ways to make the values.
  let outline: TemplateOutline
  /// The way to make each field.
  let getters: [@Sendable (Subject) -> FieldValue]

  /// - Parameters:
  ///   - name: What the object is called in the documentation.
  ///   - note: What it is.
  ///   - fields: Its fields.
  ///   - oldNames: Names that fields had in the version before, with those that they have now:
  ///     `["places": "venues"]`. Templates may use them for one more version, with a warning.
  init(
    _ name: String, _ note: String, _ fields: [SchemaField<Subject>],
    oldNames: KeyValuePairs<String, String> = [:]
  ) {
    let fields =
      fields
      + oldNames.compactMap { old, new in
        fields.first { $0.declaration.name == new }?.renamed(from: old)
      }
    outline = TemplateOutline(name, note, fields.map(\.declaration))
    getters = fields.map(\.value)
  }
}

/// A field of a kind of object.
struct SchemaField<Subject>: Sendable {
  /// Its name and meaning.
  let declaration: TemplateOutline.Field
  /// Makes its value; called only where a template asks for it.
  let value: @Sendable (Subject) -> FieldValue

  /// The same field under the name that it had in the version before.
  fileprivate func renamed(from old: String) -> Self {
    Self(declaration: declaration.renamed(from: old), value: value)
  }

  /// The same field of something that the subject is a part of.
  func of<Outer>(
    _ part: @escaping @Sendable (Outer) -> Subject
  ) -> SchemaField<Outer> {
    let value = value
    return SchemaField<Outer>(declaration: declaration) { value(part($0)) }
  }
}

extension FieldValue {
  static func object(_ subject: some TemplateSubject) -> FieldValue {
    .scope(TemplateScope(subject))
  }

  static func objects(_ subjects: [some TemplateSubject]) -> FieldValue {
    .list(subjects.map { .object($0) })
  }

  /// HTML that is written when it is printed, and has no sections of the page.
  fileprivate static func written(
    withoutSections write: @escaping (inout ByteSink) -> Void
  ) -> FieldValue {
    .written { sink in
      write(&sink)
      return []
    }
  }

  /// Values in a list that opens once, where there are any.
  fileprivate static func group(_ items: [FieldValue]) -> FieldValue {
    items.isEmpty ? .empty : .scope(TemplateScope(items: items))
  }
}

// MARK: Declaring fields

extension SchemaField {
  /// Words.
  static func text(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(declaration: .text(name, note)) { .text(get($0)) }
  }

  /// Words that may be missing, as an empty text is.
  static func optionalText(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(declaration: .text(name, note).optional) { .words(get($0)) }
  }

  /// Finished HTML.
  static func html(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(declaration: .html(name, note)) { .html(get($0)) }
  }

  /// Finished HTML that may be missing, as an empty text is.
  static func optionalHTML(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(declaration: .html(name, note).optional) { .markup(get($0)) }
  }

  /// HTML that is written only when it is printed, straight into the page.
  static func written(
    _ name: String, _ note: String,
    _ get: @escaping @Sendable (Subject) -> ((inout ByteSink) -> Void)
  ) -> Self {
    Self(declaration: .html(name, note)) { .written(withoutSections: get($0)) }
  }

  /// Such HTML, where there is any.
  static func optionalWritten(
    _ name: String, _ note: String,
    _ get: @escaping @Sendable (Subject) -> ((inout ByteSink) -> Void)?
  ) -> Self {
    Self(declaration: .html(name, note).optional) {
      get($0).map { .written(withoutSections: $0) } ?? .empty
    }
  }

  /// An author's text, with its headings among the page's sections; missing where it says nothing.
  static func body(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> ProseRenderer.Body
  ) -> Self {
    Self(declaration: .html(name, note).optional) { subject in
      let body = get(subject)
      return body.isEmpty ? .empty : .written { body.write(to: &$0) }
    }
  }

  /// An address, ready for an attribute.
  static func url(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(declaration: .url(name, note)) { .html(get($0)) }
  }

  /// An address that may be missing.
  static func optionalURL(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Self {
    Self(declaration: .url(name, note).optional) { .markup(get($0)) }
  }

  /// Yes or no.
  static func flag(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(declaration: .flag(name, note)) { .flag(get($0)) }
  }

  /// Words, each for itself.
  static func texts(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(declaration: .texts(name, note)) { .list(get($0).map(FieldValue.text)) }
  }

  /// Pieces of finished HTML.
  static func htmls(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(declaration: .htmls(name, note)) { .list(get($0).map(FieldValue.html)) }
  }

  static func list<Item: TemplateSubject>(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> [Item]
  ) -> Self {
    Self(declaration: .list(name, Item.schema.outline, note)) { .objects(get($0)) }
  }

  static func object<Item: TemplateSubject>(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> Item
  ) -> Self {
    Self(declaration: .object(name, Item.schema.outline, note)) { .object(get($0)) }
  }

  /// An object that may be missing.
  static func optionalObject<Item: TemplateSubject>(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> Item?
  ) -> Self {
    Self(declaration: .object(name, Item.schema.outline, note).optional) {
      get($0).map { .object($0) } ?? .empty
    }
  }

  /// Objects in a list that opens once where there are any, so that it can have a heading; they are
  /// `items`.
  static func group<Item: TemplateSubject>(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> [Item]
  ) -> Self {
    Self(declaration: .group(name, Item.schema.outline, note)) { subject in
      .group(get(subject).map { .object($0) })
    }
  }

  /// Links to records, in such a list.
  static func links(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(declaration: .links(name, note)) { .group(get($0).map(FieldValue.html)) }
  }

  /// Finished HTML in rows, which follow each other.
  static func rows(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(declaration: .html(name, note)) { .rows(get($0)) }
  }

  /// Such rows; missing where there are none.
  static func optionalRows(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(declaration: .html(name, note).optional) { .rows(get($0)) }
  }

  /// Records as finished rows; missing where there are none.
  static func references(
    _ name: String, _ note: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Self {
    Self(declaration: .references(name, note)) { .rows(get($0)) }
  }

  /// The list of the page's own sections.
  static func contents(_ name: String, _ note: String) -> Self {
    Self(declaration: .html(name, note)) { _ in .contents }
  }
}
