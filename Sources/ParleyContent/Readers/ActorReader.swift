import ParleyModel

/// Reads the keys of an actor.
enum ActorReader {
  /// The actor, or `nil` where a key is missing that it cannot do without.
  static func read(
    _ id: ActorID, _ fields: inout FrontMatterDecoder, source: SourceText, body: Prose
  ) -> Actor? {
    let title = fields.text("title", isRequired: true)
    let kind: ActorKind = fields.word("kind") ?? .person
    let aliases = NameReader.names("aliases", &fields)
    let side: Spanned<ActorID>? = fields.id("side")
    let roles = fields.maps("roles", of: "a role", office)
    let wikidata = fields.wikidata("wikidata")
    let url = fields.url("url")
    let color = fields.color("color")
    let isDraft = fields.flag("draft")
    guard let title else { return nil }
    return Actor(
      id: id, source: source, title: title, kind: kind, aliases: aliases, side: side, roles: roles,
      wikidata: wikidata, url: url, color: color, isDraft: isDraft, body: body)
  }

  private static func office(_ fields: inout FrontMatterDecoder) -> Office? {
    let role = fields.text("role", isRequired: true)
    let translations = fields.translations(of: "role")
    let organisation = fields.text("for")
    let from = fields.date("from")
    let to = fields.date("to")
    guard let role else { return nil }
    var office = Office(role: role, organisation: organisation, from: from, to: to)
    office.translations = translations
    return office
  }
}
