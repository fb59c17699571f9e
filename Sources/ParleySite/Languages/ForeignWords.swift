import ParleyModel

/// What must be said of words that are in another language than the page: which, and where their lines
/// begin, if that is not where the page's do.
struct ForeignWords: Sendable {
  /// Their language (BCP 47); `nil` where it is the page's, or not known.
  let language: String?
  /// `ltr` or `rtl`; `nil` where it is as on the page.
  let direction: String?

  init(_ tag: String?, on pageLanguage: String) {
    guard let tag, tag.lowercased() != pageLanguage.lowercased() else {
      language = nil
      direction = nil
      return
    }
    language = tag
    let own = LanguageTag(tag).direction
    direction = own == LanguageTag(pageLanguage).direction ? nil : own.rawValue
  }

  /// The same as attributes of an element, with a blank before each.
  var attributes: String {
    (language.map { " lang=\"\(HTMLText.escaped($0))\"" } ?? "")
      + (direction.map { " dir=\"\($0)\"" } ?? "")
  }
}

extension SiteContext {
  /// What must be said of the words of an article.
  func foreign(_ article: Article?) -> ForeignWords { foreign(article?.language?.value) }

  /// What must be said of words in a language.
  func foreign(_ language: String?) -> ForeignWords {
    ForeignWords(language, on: graph.site.language)
  }
}

extension ForeignWords {
  /// The fields of words that may be in another language than the page.
  static let fields: [SchemaField<ForeignWords>] = [
    .optionalText("language", "The language of the words (BCP 47), where it is not the page's.") {
      $0.language
    },
    .optionalText(
      "direction", "Where their lines begin, `ltr` or `rtl`, where that is not as on the page."
    ) { $0.direction },
  ]
}
