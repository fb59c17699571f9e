import ParleyModel

extension SiteLayout {
  /// `datapackage.json`: what each data file is, and what the columns of the tables hold (Frictionless
  /// Data Package 1).
  func packageFile() -> String {
    let site = graph.site
    // A package describes what lies beside it; readers refuse paths that lead out of its folder.
    let resources = DataFormat.allCases.filter {
      $0 != .package && offers($0) && $0.path.hasPrefix("data/")
    }
    return JSONText.members([
      ("profile", .string("data-package")), ("name", .string("chronology")),
      ("title", .string(site.title)), ("description", .words(site.description)),
      ("homepage", .words(site.baseURL)),
      ("version", version.map { .string($0.text) }),
      ("licenses", packageLicenses),
      (
        "contributors",
        site.publisher.map { name in
          .list([.object([("title", .string(name)), ("role", .string("publisher"))])])
        }
      ),
      ("sources", .values(graph.articles.map(packageSource))),
      ("resources", .list(resources.map(resource))),
    ]).text + "\n"
  }

  private var packageLicenses: JSONText? {
    guard let license = graph.site.license.map(License.init) else { return nil }
    // A licence has a name of letters, digits, `-`, `.` and `_`, whatever the settings call it.
    let bytes = license.title.utf8.map { byte in
      let isName =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
      return isName ? byte : UInt8(ascii: "-")
    }
    return .list([
      .members([
        ("name", .string(license.identifier ?? String(decoding: bytes, as: UTF8.self))),
        ("path", .words(license.address)), ("title", .string(license.title)),
      ])
    ])
  }

  private func packageSource(_ article: Article) -> JSONText {
    let title = [article.publisher?.value, article.title.value].compactMap(\.self)
    return .members([
      ("title", .string(title.joined(separator: ": "))),
      // What is no address would be taken for a path of a file.
      (
        "path",
        article.url.flatMap { url in
          url.value.hasPrefix("http://") || url.value.hasPrefix("https://")
            ? .string(url.value) : nil
        }
      ),
    ])
  }

  private func resource(_ format: DataFormat) -> JSONText {
    let name = format.key
    return .members([
      ("name", .string(format.table == nil ? name : String(name.dropLast("-csv".count)))),
      ("path", .string(format.rawValue)),
      ("profile", .string(format.table == nil ? "data-resource" : "tabular-data-resource")),
      ("title", .string(strings["data.format.\(format.key).title"])),
      ("description", .string(strings["data.format.\(format.key).note"])),
      // The specification knows tables; what a reader of it would guess of the others can be wrong: it
      // takes every schema.json for one of its own.
      (
        "type",
        format.table != nil
          ? .string("table") : format.mediaType.hasSuffix("json") ? .string("json") : nil
      ),
      ("format", format.rawValue.split(separator: ".").last.map { .string($0.lowercased()) }),
      ("mediatype", .string(format.mediaType)), ("encoding", .string("utf-8")),
      ("schema", format.table.map(tableSchema)),
    ])
  }

  private func tableSchema(_ table: DataTable) -> JSONText {
    .members([
      (
        "fields",
        .list(
          table.columns.map { column in
            .members([
              ("name", .string(column.name)), ("type", .string(column.type)),
              ("description", .string(column.note)),
              (
                "constraints",
                table.key.contains(column.name)
                  ? .object([("required", .flag(true))]) : nil
              ),
            ])
          })
      ),
      ("missingValues", .list([.string("")])),
      ("primaryKey", .list(table.key.map { .string($0) })),
      (
        "foreignKeys",
        .values(
          table.references.map { reference in
            .object([
              ("fields", .string(reference.column)),
              (
                "reference",
                .object([
                  ("resource", .string(reference.table)), ("fields", .string("id")),
                ])
              ),
            ])
          })
      ),
    ])
  }
}
