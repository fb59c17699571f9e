extension DiagnosticCode {
  /// What the code means, with an example and the mend.
  public var explanation: DiagnosticExplanation {
    switch self {
    // Files
    case .unreadableFile: .unreadableFile
    case .notAFile: .notAFile
    case .invalidUTF8: .invalidUTF8
    case .nulByte: .nulByte
    case .controlCharacter: .controlCharacter
    case .fileTooLarge: .fileTooLarge
    case .invalidID: .invalidID
    case .duplicateID: .duplicateID
    case .misplacedFile: .misplacedFile
    case .linkOutside: .linkOutside

    // Front matter
    case .unclosedFrontMatter: .unclosedFrontMatter
    case .missingFrontMatter: .missingFrontMatter
    case .invalidYAML: .invalidYAML
    case .yamlTooComplex: .yamlTooComplex
    case .unknownKey: .unknownKey
    case .duplicateKey: .duplicateKey
    case .missingKey: .missingKey
    case .wrongType: .wrongType
    case .unknownValue: .unknownValue
    case .invalidDate: .invalidDate
    case .invalidURL: .invalidURL
    case .emptyText: .emptyText

    // Text
    case .undatedArticle: .undatedArticle
    case .emptyArticle: .emptyArticle
    case .placeholder: .placeholder
    case .nestingTooDeep: .nestingTooDeep
    case .uncitedBlockQuote: .uncitedBlockQuote
    case .unknownStance: .unknownStance
    case .rawHTML: .rawHTML
    case .unsafeLink: .unsafeLink
    case .imageLeftOut: .imageLeftOut

    // Evidence
    case .quotationNotFound: .quotationNotFound
    case .emptyQuotation: .emptyQuotation
    case .unsourced: .unsourced
    case .unsourcedPosition: .unsourcedPosition
    case .articlePredatesEvent: .articlePredatesEvent
    case .loneAccount: .loneAccount

    // References and the graph
    case .unknownReference: .unknownReference
    case .selfReference: .selfReference
    case .repeatedReference: .repeatedReference
    case .cycle: .cycle
    case .originCycle: .originCycle
    case .effectBeforeCause: .effectBeforeCause
    case .eventOutsideRound: .eventOutsideRound
    case .personOnTwoSides: .personOnTwoSides
    case .dueBeforeMade: .dueBeforeMade
    case .scheduleConflict: .scheduleConflict
    case .unused: .unused
    case .asOfBehind: .asOfBehind
    case .viewAhead: .viewAhead

    // Names
    case .duplicateAlias: .duplicateAlias
    case .ambiguousAlias: .ambiguousAlias
    case .unownedName: .unownedName

    // Coverage, where the settings ask for it
    case .missingParty: CoverageGap.missingParty.explanation
    case .singleOrigin: CoverageGap.singleOrigin.explanation
    case .noPrimaryDocument: CoverageGap.noPrimaryDocument.explanation
    case .silentDays: CoverageGap.silentDays.explanation
    case .undatedSource: CoverageGap.undatedSource.explanation
    case .quotationShare: CoverageGap.quotationShare.explanation
    case .fewLanguages: CoverageGap.fewLanguages.explanation

    // Wording
    case .loadedWord: .loadedWord

    // Tables to be imported
    case .malformedCell: .malformedCell
    case .raggedRow: .raggedRow
    case .invalidJSON: .invalidJSON
    case .missingColumn: .missingColumn
    case .unknownColumn: .unknownColumn
    case .columnLeftOut: .columnLeftOut
    case .otherSeparator: .otherSeparator
    case .rowLeftOut: .rowLeftOut
    case .timeLeftOut: .timeLeftOut
    case .unknownGroup: .unknownGroup
    case .existingFile: .existingFile

    // Templates and the site
    case .invalidTemplate: .invalidTemplate
    case .unknownName: .unknownName
    case .missingPartial: .missingPartial
    case .missingTemplate: .missingTemplate
    case .missingString: .missingString
    case .pathCollision: .pathCollision
    case .brokenLink: .brokenLink
    case .unmarkedView: .unmarkedView
    }
  }
}
