// What can be seen without the graph, and only once all records are there. Records are looked at by index, in lists
// of their own types: one that is taken out of its list is a copy, and there are thousands with nothing to check.
extension Content {
  /// Ids that two records claim, media without files, and languages that the site does not have.
  func checkRecords() -> [Diagnostic] {
    checkFormerIDs() + checkMedia() + checkLanguages()
  }

  // MARK: Former ids

  private func checkFormerIDs() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func check<Checked: Record>(_ records: [Checked]) {
      guard records.contains(where: { !$0.history.formerIDs.isEmpty }) else { return }
      var live: [String: SourceText] = [:]
      for record in records { live[record.id.name] = record.source }
      var former: [String: SourceSpan] = [:]
      for record in records {
        for id in record.history.formerIDs {
          let place: Diagnostic.Note?
          if let source = live[id.value] {
            place = .init("this record has it now", at: .start(of: source))
          } else {
            place = former[id.value].map { .init("claimed here first", at: $0) }
          }
          guard let place else {
            former[id.value] = id.span
            continue
          }
          diagnostics.append(
            Diagnostic(
              .formerIDTaken, at: id.span,
              "`\(id.value)` cannot be a former id of \(Checked.kind.rawValue) `\(record.id)`: "
                + "an address leads to one record",
              help: "remove it from all but the one that readers of old links look for",
              notes: [place]))
        }
      }
    }
    check(articles)
    check(events)
    check(rounds)
    check(actors)
    check(issues)
    check(places)
    check(pages)
    return diagnostics
  }

  // MARK: Media

  private func checkMedia() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func check(_ records: [some ProseRecord]) {
      for index in records.indices {
        for medium in records[index].media where !mediaFiles.contains(medium.file.value) {
          let nearest = NearestNames.nearest(to: medium.file.value, among: mediaFiles.sorted())
          diagnostics.append(
            Diagnostic(
              .missingMedium, at: medium.file.span,
              "there is no file `\(medium.file.value)` in \(Medium.folder)/",
              help: nearest.isEmpty
                ? "put the file there" : "did you mean \(NearestNames.sentence(nearest))?"))
        }
      }
    }
    check(events)
    check(rounds)
    check(actors)
    check(issues)
    check(places)
    check(pages)
    return diagnostics
  }

  // MARK: Languages

  private func checkLanguages() -> [Diagnostic] {
    let declared = site.languages.map(\.value)
    var diagnostics: [Diagnostic] = []
    func check(_ language: String, at span: SourceSpan) {
      guard language == site.language || !declared.contains(language) else { return }
      let isOwn = language == site.language
      let nearest = NearestNames.nearest(
        to: language, among: declared.filter { $0 != site.language }, limit: 1)
      let all = ([site.language] + declared.filter { $0 != site.language } + [language])
        .joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .undeclaredLanguage, at: span,
          isOwn
            ? "`\(language)` is the site's own language, in which the record itself is"
            : "the site has no language `\(language)`",
          help: isOwn
            ? "write the text without it, or correct the language"
            : nearest.first.map { "did you mean `\($0)`?" }
              ?? "declare it in site.yml: `languages: [\(all)]`"))
    }
    func checkTexts(_ records: [some TranslatedRecord]) {
      for index in records.indices {
        for text in records[index].translatedTexts {
          check(text.language.value, at: text.language.span)
        }
      }
    }
    checkTexts(events)
    checkTexts(rounds)
    checkTexts(actors)
    checkTexts(issues)
    checkTexts(places)
    checkTexts(pages)
    for translation in translations {
      check(translation.language, at: .start(of: translation.source))
    }
    return diagnostics
  }
}
