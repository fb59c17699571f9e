// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with the names in texts.
  static let names: [DiagnosticCode] = [
    .duplicateAlias, .ambiguousAlias, .unownedName,
  ]

  public static let duplicateAlias = DiagnosticCode(
    "duplicate-alias", .error,
    "Two records of one kind claim the same name, so a text that has it could mean either.",
    example: "aliases: [Dmitriev]     (in kirill-dmitriev.md and in another actor)",
    fix: "Keep the name with the one it means; give the other a longer form.")

  public static let ambiguousAlias = DiagnosticCode(
    "ambiguous-alias", .warning,
    "A name may mean several records: it belongs to two of different kinds, or is part of "
      + "another's title; in texts it is taken for the one that the message says. Or it is a "
      + "single letter or one of the commonest English words (articles, pronouns, prepositions, "
      + "conjunctions, days, months); then it is not looked for in texts.",
    example: "aliases: [Georgia]     (a state, and a place)\naliases: [May]         (a month)",
    fix: "Use a longer form, or keep it and set links by hand.")

  public static let unownedName = DiagnosticCode(
    "unowned-name", .note,
    "A text uses what looks like the name of an actor, and no record has it as title or "
      + "alias.",
    example: "“Dmitrieff said” in an article, where the actor has only the alias Dmitriev",
    fix: "Add the spelling to the aliases of the actor it means.")
}
