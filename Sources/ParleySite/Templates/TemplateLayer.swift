public import ParleyModel

/// The template files that come with the program, which hold where a site has none of that name.
public struct TemplateLayer: Sendable {
  /// The path of their folder, with a slash at its end; the paths of the files begin with it.
  public let folder: String
  /// Templates, assets and strings.
  public let files: [SourceFile]

  /// Joins files to their folder.
  public init(folder: String, files: [SourceFile]) {
    self.folder = folder
    self.files = files
  }

  /// The path of a file below the folder; `nil` for one that lies elsewhere.
  public func name(of file: SourceFile) -> String? {
    file.path.hasPrefix(folder) ? String(file.path.dropFirst(folder.count)) : nil
  }
}

/// The words of a site's interface in its language, and the English ones for what is not translated.
public struct StringLayers: Sendable {
  /// A key, with dots between its levels, and its words.
  public typealias Pair = (key: String, value: Spanned<String>)

  /// The words in the site's language; of two with one key the later holds.
  public let pairs: [Pair]
  /// The English words that stand in for missing ones; none where the language is English itself.
  public let english: [Pair]
  /// The tag of the language.
  public let language: String
  /// Whether the files could be read in full; else no string is reported as missing.
  public let areComplete: Bool
  /// The file in which missing strings are reported.
  public let path: String

  /// Joins words to their language.
  public init(
    _ pairs: [Pair], over english: [Pair] = [], language: String = "en", areComplete: Bool = true,
    path: String? = nil
  ) {
    self.pairs = pairs
    self.english = english
    self.language = language
    self.areComplete = areComplete
    self.path = path ?? pairs.last?.value.span.path ?? "templates/strings"
  }

  /// The file in which missing strings are reported, as far as it was read.
  var source: SourceText {
    pairs.last { $0.value.span.path == path }?.value.span.source ?? SourceText(path: path, text: "")
  }
}
