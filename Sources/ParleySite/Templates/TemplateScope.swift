/// An object that a template prints: its fields by their place in the declaration.
struct TemplateScope {
  /// Makes the value of a field; called only when a template asks for it.
  let value: (Int) -> FieldValue

  /// An object of a schema.
  init<Subject: TemplateSubject>(_ subject: Subject) {
    // A closure, which the compiler writes for each kind of object; methods of a generic class would look up at
    // run time how to copy one.
    let getters = Subject.schema.getters
    value = { getters[$0](subject) }
  }

  /// The entries of a list that opens once; they are its only field.
  init(items: [FieldValue]) {
    value = { _ in .list(items) }
  }
}
