import ParleyModel

extension DataFile {
  /// What a program may rely on in `graph.json` (JSON Schema 2020-12).
  static let schema = DataFile("schema.json", "application/schema+json") { site, sink in
    sink.json(.indented) { $0.item(site.graphSchema) }
    sink.append(0x0A)
  }
}

extension SiteContext {
  fileprivate var graphSchema: JSONText {
    var definitions: [(String, JSONText)] = RecordKind.allCases.map { kind in
      let part = SchemaPart.pattern("^\(kind.rawValue)/[a-z0-9]([a-z0-9-]*[a-z0-9])?$")
      return (
        "\(kind.rawValue)Id", .object(part.schema(note: "The id of a record: \(kind.rawValue)."))
      )
    }
    definitions += Self.schemaParts.map { ($0.name, .object($0.part.schema(note: $0.note))) }
    definitions += RecordKind.allCases.map { kind in
      let keys =
        [
          .init("id", .id(kind), "The kind and the name of the record's file."),
          .init("kind", .only(kind.rawValue), "What kind of record it is."),
          .init("title", .text, "Its title, as plain text."),
          .init("url", .form("uri-reference"), "Its page."),
        ] + SchemaPart.keys(of: kind)
      return (
        kind.rawValue,
        .object(SchemaPart.object(keys).schema(note: "A record: \(kind.rawValue)."))
      )
    }
    let root = SchemaPart.object([
      .init("$schema", .only("schema.json"), "This schema."),
      .init("site", .named("site"), "What the site is."),
      .init("nodes", .list(.named("node"), least: 0), "Every record, kind by kind."),
      .init("edges", .list(.named("edge"), least: 0), "Everything that joins two records."),
    ])
    definitions.append(
      (
        "node",
        .object([
          ("description", .string("A record.")),
          (
            "oneOf",
            .list(RecordKind.allCases.map { .object(SchemaPart.named($0.rawValue).schema()) })
          ),
        ])
      ))
    let head: [(String, JSONText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      (
        "$id",
        .string(
          (graph.site.baseURL ?? "")
            + (graph.site.baseURL == nil ? "schema.json" : "data/schema.json"))
      ),
      ("title", .string("graph.json")),
    ]
    return JSONText.object(
      head + root.schema(note: "A chronology: its records and what joins them.")
        + [("$defs", .object(definitions))])
  }

  /// What several keys hold, by its name below `$defs`.
  private static let schemaParts: [SchemaPart.Key] = [
    .init(
      "site",
      .object([
        .init("title", .text, "The title of the site."),
        .init("description", .text, "What it is about.").optional,
        .init("language", .text, "The language of its own words (BCP 47)."),
        .init(
          "languages", .some(.text), "All languages that it declares (BCP 47)."
        ).optional,
        .init("url", .form("uri"), "Its address.").optional,
        .init("license", .text, "The licence, as the settings give it.").optional,
        .init("asOf", .orNull(.form("date")), "The day that the site speaks of."),
      ]), "What the site is."),
    .init(
      "date",
      .object([
        .init("edtf", .text, "As its author wrote it, in EDTF (Library of Congress, 2018)."),
        .init(
          "earliest", .orNull(.form("date")),
          "The first day that it can mean; null where the beginning is open."),
        .init(
          "latest", .orNull(.form("date")),
          "The last day that it can mean; null where the end is open."),
      ]), "A date with the precision that its source gives."),
    .init(
      "name",
      .object([
        .init("name", .text, "The spelling."),
        .init("language", .text, "Its language (BCP 47).").optional,
      ]), "One spelling of a name."),
    .init(
      "translatedText",
      .object([
        .init("language", .text, "The language (BCP 47)."), .init("text", .text, "The text."),
      ]), "A text in another language."),
    .init(
      "citation",
      .object([
        .init("article", .id(.article), "The article that is cited."),
        .init(
          "stance", .vocabulary(Stance.self),
          "What it does to the record; missing where it supports a position or an account."
        ).optional,
        .init(
          "quotation", .text,
          "The words from the article; […] are words left out, [words] the editor's own. "
            + "Missing where nothing is quoted, or the words are not to be published."
        ).optional,
        .init(
          "paraphrase", .text,
          "In place of a quotation: the site's own words about the source, from its digest."
        ).optional,
        .init(
          "speaker", .id(.actor),
          "Who speaks in all of the words, where that is known; of a paraphrase, who is reported."
        ).optional,
        .init(
          "quoted", .some(.named("quotedWords")), "What is in quotation marks in the words."
        ).optional,
        .init("translation", .text, "The words in the site's language, by the site.").optional,
        .init(
          "passage", .number(least: 1),
          "The number of the passage among those quoted of the article: its page has it at "
            + "#passage- and the number."
        ).optional,
        .init("line", .number(least: 1), "The line of the record's file where it is."),
      ]), "Words and the article that contains them."),
    .init(
      "quotedWords",
      .object([
        .init("place", .text, "The fragment that names them on the article's page in linked data."),
        .init("quotation", .text, "The words, unless they are not to be published.").optional,
        .init("speaker", .id(.actor), "Who speaks, where that is known.").optional,
        .init(
          "attribution", .words(QuotedWords.Attribution.words), "Who says whose words they are."),
      ]), "Words of somebody's own within others."),
    .init(
      "correction",
      .object([
        .init("date", .named("date"), "When it was made."),
        .init("note", .text, "What was changed."),
        .init(
          "noteTranslations", .some(.named("translatedText")), "The same in other languages."
        ).optional,
      ]), "A change made after publication."),
    .init(
      "edge",
      .object([
        .init(
          "source",
          .pattern("^(\(kinds))/[a-z0-9-]+$"), "The id of the record from which it leads."),
        .init(
          "target",
          .pattern("^(\(kinds))/[a-z0-9-]+$"), "The id of the record to which it leads."),
        .init(
          "label", .words(EventGraph.Label.names), "What it means, read from source to target."),
        .init("role", .text, "takes-part: as what, in the author's words.").optional,
        .init(
          "stance", .words(Stance.allCases.map(\.rawValue) + ["account"]),
          "cites: what the article does to the record; account where it is one of those that differ."
        ).optional,
        .init("quoted", .flag, "cites, attests: whether the article is quoted.").optional,
        .init(
          "delegation", .number(least: 0),
          "attends, sends: the place of the delegation in the round's list, from 0."
        ).optional,
        .init("head", .flag, "attends: whether as the head of the delegation.").optional,
        .init("verb", .vocabulary(RelationVerb.self), "relates: how.").optional,
        .init("event", .id(.event), "holds-position: the event that records it.").optional,
        .init(
          "position", .number(least: 0),
          "holds-position: its place in the event's list, from 0."
        ).optional,
        .init(
          "commitment", .number(least: 0),
          "promises, is-promised: its place in the event's list, from 0."
        ).optional,
      ]), "What joins one record to another."),
  ]

  private static let kinds = RecordKind.allCases.map(\.rawValue).joined(separator: "|")
}
