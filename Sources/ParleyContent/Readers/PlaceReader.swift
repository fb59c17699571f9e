import ParleyModel

/// Reads the keys of a place.
enum PlaceReader {
  /// The place, or `nil` where a key is missing that it cannot do without.
  static func read(
    _ id: PlaceID, _ fields: inout FrontMatterDecoder, source: SourceText, body: Prose
  ) -> Place? {
    let title = fields.text("title", isRequired: true)
    let aliases = NameReader.names("aliases", &fields)
    let within: Spanned<PlaceID>? = fields.id("within")
    let coordinates = fields.coordinates("coordinates")
    let wikidata = fields.wikidata("wikidata")
    let url = fields.url("url")
    guard let title else { return nil }
    return Place(
      id: id, source: source, title: title, aliases: aliases, within: within,
      coordinates: coordinates, wikidata: wikidata, url: url, body: body)
  }
}
