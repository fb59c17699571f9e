extension TemplateCompiler {
  /// What becomes of the blanks that begin the lines of a template.
  enum Indentation {
    /// Taken away, except in files that hold preformatted text: HTML does not need it.
    case stripped
    /// Kept as the Mustache specification wants it.
    case kept
  }

  /// A change to the beginning of each line: those of a block that fills another are moved to its place.
  struct Margin {
    var removed = ""
    var added = ""

    /// What stays of the blanks that begin a line.
    func rest(of blanks: String) -> String {
      blanks.hasPrefix(removed) ? String(blanks.dropFirst(removed.count)) : blanks
    }
  }
}
