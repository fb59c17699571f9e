/// What `parley theme` prints about a site's templates.
enum ThemeListing {
  /// All files that come with the program, and those of the site's own.
  static func list(_ catalog: ThemeCatalog) -> String {
    let states = Dictionary(
      catalog.copies.map { ($0.name, words(for: $0)) }, uniquingKeysWith: { first, _ in first })
    let known = Set(catalog.entries.map(\.name))
    let own = catalog.copies.filter { !known.contains($0.name) }
    let rows =
      catalog.entries.map { (name: $0.name, state: states[$0.name] ?? "", note: $0.note) }
      + own.map { (name: $0.name, state: words(for: $0), note: "") }
    func width(_ texts: [String]) -> Int { texts.map(\.count).max() ?? 0 }
    let names = width(rows.map { ThemeCatalog.short($0.name) })
    let stateWidth = width(rows.map(\.state))
    return rows.map { row in
      var line = padded(ThemeCatalog.short(row.name), to: names)
      if stateWidth > 0 { line += "  " + padded(row.state, to: stateWidth) }
      line += "  \(row.note)"
      return VisibleText.escaping(line.trimmingEnd) + "\n"
    }.joined()
  }

  /// What the site has of a file, in a few words.
  static func words(for copy: TemplateCopy) -> String {
    switch copy.state {
    case .siteOwn: "the site's own"
    case .current: "unchanged"
    case .untouched: "unchanged, out of date"
    case .dropped: "unchanged, no longer in Parley"
    case .changed(isOutOfDate: true): "changed, out of date"
    case .changed: "changed"
    case .withoutBase: "changed, no base"
    case .strings(let count): "changed: \(NumberFormat.count(count, "string"))"
    }
  }

  /// What changed under a copy, and what the site changed in it, each as a diff.
  static func diff(_ copy: TemplateCopy) -> String {
    let own = (name: "\(TemplateFolders.name)/\(copy.name)", bytes: copy.own)
    var text = "\(own.name): \(words(for: copy))\n"
    let program = copy.program.map { (name: "parley/\(copy.name)", bytes: $0) }
    if copy.isOutOfDate, let program, let origin = copy.origin {
      let name = copy.base == nil ? "parley/\(copy.name) (\(copy.version ?? ""))" : base(of: copy)
      text += "\nWhat changed in Parley since it was copied:\n\n"
      text += UnifiedDiff.text(from: (name, origin), to: program)
    }
    switch copy.state {
    case .siteOwn, .current, .untouched, .dropped: break
    case .changed:
      text += "\nWhat the site changed:\n\n"
      text += UnifiedDiff.text(from: (base(of: copy), copy.base ?? []), to: own)
    case .withoutBase:
      text += """

        It has no base in templates/.base/, so this is all in which it differs from what comes with Parley
        now. `parley theme copy --base-only \(ThemeCatalog.short(copy.name))` keeps that as its base.


        """
      if let program { text += UnifiedDiff.text(from: program, to: own) }
    case .strings:
      text += "\nWhat the site changed:\n\n"
      for (key, old, new) in copy.changedStrings {
        if let old { text += "-\(key): \(old)\n" }
        text += "+\(key): \(new)\n"
      }
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { VisibleText.escaping($0) }.joined(separator: "\n")
  }

  private static func base(of copy: TemplateCopy) -> String {
    TemplateCopy.path(ofBase: copy.name)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension String {
  fileprivate var trimmingEnd: Substring {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
