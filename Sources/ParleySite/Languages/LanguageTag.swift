/// A language by its tag (BCP 47), as far as writing depends on it: `uk`, `ar-EG`, `ar-u-nu-latn`.
struct LanguageTag: Sendable, Equatable {
  enum Direction: String, Sendable {
    case ltr, rtl
  }

  /// The language, in lower case: `ar`.
  let language: String
  /// The script, in lower case, where the tag has one: `latn`.
  let script: String?
  /// The region, in lower case, where the tag has one: `eg`.
  let region: String?
  /// The numerals asked for by the extension `-u-nu-`.
  let numerals: String?

  init(_ tag: String) {
    let parts = tag.lowercased().split(separator: "-").map(String.init)
    language = parts.first ?? ""
    // What follows a single letter belongs to an extension.
    let own = parts.dropFirst().prefix { $0.utf8.count > 1 }
    script = own.first { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 >= 0x61 } }
    region = own.first { part in
      part.utf8.count == 2 || (part.utf8.count == 3 && part.utf8.allSatisfy { $0 < 0x3A })
    }
    let extensions = parts.drop { $0 != "u" }
    let key = extensions.firstIndex(of: "nu")
    numerals = key.flatMap { extensions.indices.contains($0 + 1) ? extensions[$0 + 1] : nil }
  }

  /// Where its lines begin.
  var direction: Direction {
    if let script {
      return ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"].contains(script) ? .rtl : .ltr
    }
    return ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"]
      .contains(language) ? .rtl : .ltr
  }
}
