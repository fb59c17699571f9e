import ParleyModel

/// Reads the keys that records of every kind have, after their own.
enum CommonKeys {
  /// When it was entered, and what it was called.
  static func history(_ fields: inout FrontMatterDecoder) -> RecordHistory {
    let added = fields.day("added")
    let formerIDs = fields.list("former-ids", of: "ids") { fields, value, slot in
      fields.text(from: value, slot, mustBe: "an id").flatMap { text -> Spanned<String>? in
        let id: Spanned<RecordID<Page>>? = fields.id(from: text)
        return id == nil ? nil : text
      }
    }
    return RecordHistory(added: added, formerIDs: formerIDs)
  }

  /// Pictures and other files; of all kinds but articles.
  static func media(_ fields: inout FrontMatterDecoder) -> [Medium] {
    fields.maps("media", of: "a medium") { fields in
      let file = fields.path("file", below: Medium.folder, isRequired: true)
      let alt = fields.text("alt", isRequired: true)
      let altTranslations = fields.translations(of: "alt")
      let caption = fields.text("caption")
      let captionTranslations = fields.translations(of: "caption")
      let credit = fields.text("credit")
      let license = fields.text("license")
      guard let file, let alt else { return nil }
      return Medium(
        file: file, alt: alt, caption: caption, credit: credit, license: license,
        altTranslations: altTranslations, captionTranslations: captionTranslations)
    }
  }
}
