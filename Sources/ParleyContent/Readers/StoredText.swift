public import ParleyModel

/// The text of an article by itself, of which `text-sha256` is the digest.
///
/// It is what stands below the front matter, as Parley reads it: UTF-8 without a byte order mark and with
/// line feeds only. Blank lines before and after it are left out, and one line feed ends it. So neither an
/// edit of the front matter, nor adding or removing it, nor a change of line ends changes the digest, and
/// every other change of a character does:
///
///     ---\ntitle: T\n---\n\nThe report.\n\n   →   The report.\n
///     The report.                             →   The report.\n
public enum StoredText {
  /// The bytes of the text; none where there is none.
  public static func bytes(of article: SourceText) -> [UInt8] {
    // Where the front matter never ends, the article could not be read.
    let start = FrontMatter.split(article).value?.bodyStart ?? 0
    let lines = article.text.utf8.dropFirst(start)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return lines[first...last].flatMap { Array($0) + [UInt8(ascii: "\n")] }
  }

  private static func isBlank(_ line: Substring.UTF8View) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
