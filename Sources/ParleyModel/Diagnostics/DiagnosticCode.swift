/// The permanent names of everything Parley can have to say about content and templates.
///
/// A code is never renamed and never reused: people put them into scripts.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files
  case unreadableFile = "unreadable-file"
  case notAFile = "not-a-file"
  case invalidUTF8 = "invalid-utf8"
  case nulByte = "nul-byte"
  case controlCharacter = "control-character"
  case fileTooLarge = "file-too-large"
  case invalidID = "invalid-id"
  case duplicateID = "duplicate-id"
  case misplacedFile = "misplaced-file"
  case linkOutside = "link-outside"

  // Front matter
  case unclosedFrontMatter = "unclosed-front-matter"
  case missingFrontMatter = "missing-front-matter"
  case invalidYAML = "invalid-yaml"
  case yamlTooComplex = "yaml-too-complex"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case unknownValue = "unknown-value"
  case invalidDate = "invalid-date"
  case invalidURL = "invalid-url"
  case emptyText = "empty-text"

  // Text
  case undatedArticle = "undated-article"
  case emptyArticle = "empty-article"
  case placeholder
  case nestingTooDeep = "nesting-too-deep"
  case uncitedBlockQuote = "uncited-block-quote"
  case unknownStance = "unknown-stance"
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case imageLeftOut = "image-left-out"

  // Evidence
  case quotationNotFound = "quotation-not-found"
  case emptyQuotation = "empty-quotation"
  case unsourced = "unsourced"
  case unsourcedPosition = "unsourced-position"
  case articlePredatesEvent = "article-predates-event"
  case loneAccount = "lone-account"

  // References and the graph
  case unknownReference = "unknown-reference"
  case selfReference = "self-reference"
  case repeatedReference = "repeated-reference"
  case cycle = "cycle"
  case originCycle = "origin-cycle"
  case effectBeforeCause = "effect-before-cause"
  case eventOutsideRound = "event-outside-round"
  case personOnTwoSides = "person-on-two-sides"
  case dueBeforeMade = "due-before-made"
  case scheduleConflict = "schedule-conflict"
  case unused = "unused"
  case asOfBehind = "as-of-behind"
  case viewAhead = "view-ahead"

  // Names
  case duplicateAlias = "duplicate-alias"
  case ambiguousAlias = "ambiguous-alias"
  case unownedName = "unowned-name"

  // Coverage, where the settings ask for it
  case missingParty = "missing-party"
  case singleOrigin = "single-origin"
  case noPrimaryDocument = "no-primary-document"
  case silentDays = "silent-days"
  case undatedSource = "undated-source"
  case quotationShare = "quotation-share"
  case fewLanguages = "few-languages"

  // Wording
  case loadedWord = "loaded-word"

  // Tables to be imported
  case malformedCell = "malformed-cell"
  case raggedRow = "ragged-row"
  case invalidJSON = "invalid-json"
  case missingColumn = "missing-column"
  case unknownColumn = "unknown-column"
  case columnLeftOut = "column-left-out"
  case otherSeparator = "other-separator"
  case rowLeftOut = "row-left-out"
  case timeLeftOut = "time-left-out"
  case unknownGroup = "unknown-group"
  case existingFile = "existing-file"

  // Templates and the site
  case invalidTemplate = "invalid-template"
  case unknownName = "unknown-name"
  case missingPartial = "missing-partial"
  case missingTemplate = "missing-template"
  case missingString = "missing-string"
  case pathCollision = "path-collision"
  case brokenLink = "broken-link"
  case unmarkedView = "unmarked-view"

  /// How grave it is unless a setting says otherwise.
  public var severity: Diagnostic.Severity {
    switch self {
    case .unused, .unownedName, .uncitedBlockQuote, .asOfBehind, .columnLeftOut, .otherSeparator,
      .existingFile:
      .note
    case .undatedArticle, .emptyArticle, .unsourced, .unsourcedPosition, .articlePredatesEvent,
      .loneAccount, .ambiguousAlias, .misplacedFile, .eventOutsideRound, .repeatedReference,
      .rawHTML, .unsafeLink, .imageLeftOut, .dueBeforeMade, .scheduleConflict, .viewAhead,
      .loadedWord, .unknownColumn, .rowLeftOut, .timeLeftOut, .unknownGroup:
      .warning
    case .missingParty, .singleOrigin, .noPrimaryDocument, .silentDays, .undatedSource,
      .quotationShare, .fewLanguages:
      .warning
    default:
      .error
    }
  }
}
