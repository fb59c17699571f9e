// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with the names in texts.
  static let names: [DiagnosticCode] = [
    .duplicateAlias, .ambiguousAlias, .unownedName,
  ]

  public static let duplicateAlias = DiagnosticCode(
    "duplicate-alias", .error,
    "Two records of one kind have the same name, so in a text it could mean either.",
    example: "aliases: [Dmitriev]     (in kirill-dmitriev.md and in another actor)",
    fix: "Keep the name in the record that it means; give the other one a longer form.")

  public static let ambiguousAlias = DiagnosticCode(
    "ambiguous-alias", .warning,
    "A name may mean several records: it belongs to two of different kinds, or is part of "
      + "another's title. In texts it is then taken for the one that the message names. Or it is a "
      + "single letter or one of the commonest English words (articles, pronouns, prepositions, "
      + "conjunctions, days, months); then it is not looked for in texts.",
    example: "aliases: [Georgia]     (a state, and a place)\naliases: [May]         (a month)",
    fix: "Use a longer form, or keep it and write the links yourself.")

  public static let unownedName = DiagnosticCode(
    "unowned-name", .note,
    "A text uses what looks like the name of an actor, and no record has it as its title or as "
      + "an alias.",
    example: "“Dmitrieff said” in an article, where the actor has only the alias Dmitriev",
    fix: "Add the spelling to the aliases of the actor it means.")
}
