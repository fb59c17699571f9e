/// An object that a template prints: its fields by their place in the declaration.
class TemplateScope {
  /// The value of a field; called only when a template asks for it.
  func value(_ slot: Int) -> TemplateValue { .empty }
}

/// An object of values that are there already.
final class FieldsScope: TemplateScope {
  private let names: [String]
  private let fields: [TemplateValue.Field]

  init(names: [String], fields: [TemplateValue.Field]) {
    self.names = names
    self.fields = fields
  }

  override func value(_ slot: Int) -> TemplateValue {
    let name = names[slot]
    for field in fields where field.name == name { return field.value }
    return .empty
  }
}
