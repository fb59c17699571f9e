/// What is wrong with files, before their text is looked at.
extension DiagnosticExplanation {
  static let unreadableFile = DiagnosticExplanation(
    "A file, a folder or a symbolic link stands in the project and cannot be read.",
    example: "content/events/swap.md -> ../drafts/swap.md   (and there is no such draft)",
    mend: "Put a readable file in its place, or remove it.")

  static let notAFile = DiagnosticExplanation(
    "Something that is no file has the name of one: a folder called `x.md`, a pipe, a "
      + "socket, a device, or a link to a folder.",
    example: "content/events/swap.md/",
    mend: "Rename or remove it. Links to files of the project are followed, links to "
      + "folders are not.")

  static let invalidUTF8 = DiagnosticExplanation(
    "The file is not UTF-8, so its letters cannot be told. The position is that of the "
      + "first byte that cannot be read.",
    example: "a page saved as Windows-1251",
    mend: "Save it as UTF-8, or convert it: `iconv -f WINDOWS-1251 -t UTF-8 old.txt > "
      + "new.txt`.")

  static let nulByte = DiagnosticExplanation(
    "The file holds a byte of value zero. No text does, so it is probably a picture or a "
      + "document of an office program.",
    example: "content/articles/report.md, which is a PDF renamed",
    mend: "Save the text of the document, not the document.")

  static let controlCharacter = DiagnosticExplanation(
    "The file holds a character that is no text: an escape, a bell, a form feed. No page can "
      + "hold one, so a blank or U+FFFD stands in its place. In an article, which is kept as it "
      + "was saved, this is only a warning.",
    example: "a text copied from a terminal, with U+001B before each colour",
    mend: "Take it out in an editor that shows such characters.")

  static let fileTooLarge = DiagnosticExplanation(
    "The file is larger than anything Parley reads.",
    example: "a scanned archive of 300 MB under content/articles/",
    mend: "Save its text only, or split it into articles.")

  static let invalidID = DiagnosticExplanation(
    "The name of a file is the id of its record and part of a web address, so it may hold "
      + "only lower-case letters `a`-`z`, digits and `-`.",
    example: "content/actors/Rustem Umerov.md",
    mend: "Rename the file as the message suggests, here `rustem-umerov.md`.")

  static let duplicateID = DiagnosticExplanation(
    "Two files of one kind of record have the same name, in different folders or with "
      + "different extensions. No reference could tell them apart.",
    example: "content/events/2026/swap.md\ncontent/events/prisoners/swap.md",
    mend: "Rename one of them, or join the two.")

  static let misplacedFile = DiagnosticExplanation(
    "A file stands where no kind of record has its folder, or has an extension that "
      + "records of that kind do not have. It is not read.",
    example: "content/notes/umerov.md",
    mend: "Move it to the folder of its kind. A name that starts with `_` or `.` keeps a "
      + "file out on purpose.")

  static let linkOutside = DiagnosticExplanation(
    "A symbolic link leads out of the project. It is not followed, so that building a "
      + "stranger's project never publishes files of your own.",
    example: "content/articles/report.md -> /home/me/report.md",
    mend: "Put a copy of the file into the project.")
}
