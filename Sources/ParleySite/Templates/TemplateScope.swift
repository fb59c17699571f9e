/// An object that a template prints: its fields by their place in the declaration.
class TemplateScope {
  /// The value of a field; called only when a template asks for it.
  func value(_ slot: Int) -> FieldValue { .empty }
}
