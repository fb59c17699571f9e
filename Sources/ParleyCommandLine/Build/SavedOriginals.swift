import ParleyContent
import ParleyModel
import ParleySite

/// Reads what a project keeps of originals, one by one where somebody asks for it.
struct SavedOriginals: Sendable {
  /// What is at a path from the project's folder; `nil` where there is nothing.
  let contents: @Sendable (_ path: String) async -> SourceFile.Contents?

  /// The originals that the articles of a site have published, and what is wrong with them.
  func published(by graph: EventGraph) async -> Outcome<[PublishedOriginal]> {
    var originals: [PublishedOriginal] = []
    var diagnostics: [Diagnostic] = []
    for article in graph.articles where article.capture.isPublished {
      guard let path = article.capture.original else { continue }
      let found = await bytes(at: path, isDemanded: true)
      diagnostics += found.diagnostics
      guard let bytes = found.value else { continue }
      if let change = Self.change(of: bytes, from: article.capture.sha256, "the original") {
        diagnostics.append(change)
      }
      originals.append(PublishedOriginal(of: article.id, at: path, bytes: bytes))
    }
    return Outcome(originals, diagnostics)
  }

  /// What a comparison of all originals and texts with their digests comes to.
  struct Verification: Sendable {
    var diagnostics: [Diagnostic] = []
    /// How many originals are as they were saved.
    var originals = 0
    /// How many texts are as they were saved.
    var texts = 0
  }

  /// Compares originals and texts with the digests of when they were saved. An original that the site
  /// publishes has been verified by the build, and only counts here.
  func verify(_ articles: [Article]) async -> Verification {
    var verification = Verification()
    for article in articles {
      let capture = article.capture
      let text = StoredText.bytes(of: article.source)
      if let change = Self.change(of: text, from: capture.textSHA256, "the text") {
        verification.diagnostics.append(change)
      } else if capture.textSHA256 != nil {
        verification.texts += 1
      }
      guard let path = capture.original else { continue }
      if capture.textSHA256 == nil {
        verification.diagnostics.append(Self.lacking("text-sha256", of: text, at: path.span))
      }
      let found = await bytes(at: path, isDemanded: capture.isPublished)
      if !capture.isPublished { verification.diagnostics += found.diagnostics }
      guard let bytes = found.value else { continue }
      if capture.sha256 == nil {
        verification.diagnostics.append(Self.lacking("sha256", of: bytes, at: path.span))
      } else if let change = Self.change(of: bytes, from: capture.sha256, "the original") {
        if !capture.isPublished { verification.diagnostics.append(change) }
      } else {
        verification.originals += 1
      }
    }
    return verification
  }

  private func bytes(
    at path: Spanned<String>, isDemanded: Bool
  ) async -> Outcome<[UInt8]?> {
    let place = "\(ArticleCapture.folder)/\(path.value)"
    switch await contents(place) {
    case .bytes(let bytes): return Outcome(bytes)
    case nil, .unread:
      var missing = Diagnostic(
        .missingOriginal, at: path.span, "there is no original `\(path.value)`",
        help: isDemanded
          ? "put it at \(place), or remove `publish-original`" : "it would be at \(place)")
      if isDemanded { missing.severity = .error }
      return Outcome(nil, [missing])
    case .problem(_, let message, let help), .closedFolder(let message, let help):
      return Outcome(
        nil,
        [
          Diagnostic(
            .unreadableFile, at: path.span, "the original `\(path.value)`: \(message)", help: help)
        ])
    }
  }

  private static func change(
    of bytes: [UInt8], from digest: Spanned<String>?, _ what: String
  ) -> Diagnostic? {
    guard let digest else { return nil }
    let now = SHA256.hexadecimal(bytes)
    guard now != digest.value else { return nil }
    return Diagnostic(
      .changedSinceCapture, at: digest.span, "\(what) was changed since it was saved",
      help: "restore it; if the change was meant, its SHA-256 is now `\(now)`")
  }

  private static func lacking(_ key: String, of bytes: [UInt8], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingDigest, at: span, "the article has an original and no `\(key)`",
      help: "if all is as it was saved, add `\(key): \(SHA256.hexadecimal(bytes))`")
  }
}
