// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with files, before their text is looked at.
  static let files: [DiagnosticCode] = [
    .unreadableFile, .notAFile, .invalidUTF8, .nulByte, .controlCharacter, .fileTooLarge,
    .invalidID, .duplicateID, .misplacedFile, .linkOutside,
  ]

  public static let unreadableFile = DiagnosticCode(
    "unreadable-file", .error,
    "A file, a folder or a symbolic link of the project cannot be read.",
    example: "content/events/swap.md -> ../drafts/swap.md   (and there is no such draft)",
    fix: "Put a readable file in its place, or remove it.")

  public static let notAFile = DiagnosticCode(
    "not-a-file", .error,
    "Something has the name of a file but is not one: a folder called `x.md`, a pipe, a socket, "
      + "a device, or a link to a folder.",
    example: "content/events/swap.md/",
    fix: "Rename or remove it. Links to files of the project are followed; links to folders are "
      + "not.")

  public static let invalidUTF8 = DiagnosticCode(
    "invalid-utf8", .error,
    "The file is not UTF-8, so its characters cannot be decoded. The position is that of the "
      + "first byte that cannot be read.",
    example: "a page saved as Windows-1251",
    fix: "Save it as UTF-8, or convert it: `iconv -f WINDOWS-1251 -t UTF-8 old.txt > "
      + "new.txt`.")

  public static let nulByte = DiagnosticCode(
    "nul-byte", .error,
    "The file contains a zero byte. Text never does, so this is probably a picture or an office "
      + "document.",
    example: "content/articles/report.md, which is a PDF renamed",
    fix: "Save the text of the document instead of the document.")

  public static let controlCharacter = DiagnosticCode(
    "control-character", .error,
    "The file contains a control character, such as an escape, a bell or a form feed. Pages "
      + "cannot contain one, so a space or U+FFFD takes its place. In an article, which is kept as "
      + "it was saved, this is only a warning.",
    example: "a text copied from a terminal, with U+001B before each colour",
    fix: "Remove it in an editor that shows such characters.")

  public static let fileTooLarge = DiagnosticCode(
    "file-too-large", .error,
    "The file is larger than anything Parley reads.",
    example: "a scanned archive of 300 MB under content/articles/",
    fix: "Save only its text, or split it into several articles.")

  public static let invalidID = DiagnosticCode(
    "invalid-id", .error,
    "The name of a file is the id of its record and part of a web address, so it may contain "
      + "only lower-case letters `a`-`z`, digits and `-`.",
    example: "content/actors/Rustem Umerov.md",
    fix: "Rename the file as the message suggests, here `rustem-umerov.md`.")

  public static let duplicateID = DiagnosticCode(
    "duplicate-id", .error,
    "Two files of one kind of record have the same name, in different folders or with different "
      + "extensions. A reference could mean either of them.",
    example: "content/events/2026/swap.md\ncontent/events/prisoners/swap.md",
    fix: "Rename one of them, or merge the two.")

  public static let misplacedFile = DiagnosticCode(
    "misplaced-file", .warning,
    "A file is in a folder that belongs to no kind of record, or has an extension that records "
      + "of that kind do not have. It is not read.",
    example: "content/notes/umerov.md",
    fix: "Move it to the folder of its kind. To leave a file out on purpose, begin its name with "
      + "`_` or `.`.")

  public static let linkOutside = DiagnosticCode(
    "link-outside", .error,
    "A symbolic link points outside the project. It is not followed, so that building somebody "
      + "else's project never publishes files of your own.",
    example: "content/articles/report.md -> /home/me/report.md",
    fix: "Put a copy of the file in the project.")
}
