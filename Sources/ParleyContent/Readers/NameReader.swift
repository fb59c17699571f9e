import ParleyModel

/// Reads lists of names: plain spellings, and maps of `name` and `lang`.
enum NameReader {
  /// The names under a key.
  static func names(_ key: String, _ fields: inout FrontMatterDecoder) -> [Name] {
    fields.list(key, of: "names") { fields, value, slot in
      guard case .map = value.form else {
        return fields.text(from: value, slot, mustBe: "a name, or a map of `name` and `lang`")
          .map { Name($0) }
      }
      return fields.map(from: value, slot, of: "a name") { fields in
        let name = fields.text("name", isRequired: true)
        let language = fields.language("lang")
        return name.map { Name($0, language: language?.value) }
      }
    }
  }
}
