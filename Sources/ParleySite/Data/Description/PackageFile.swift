import ParleyModel

extension DataFile {
  /// What each data file is, and what the columns of the tables contain (Frictionless Data Package 1).
  static let package = DataFile("datapackage.json", "application/json") { site, sink in
    sink.json(.indented) { site.writePackage(to: &$0) }
    sink.append(0x0A)
  }
}

extension SiteContext {
  fileprivate func writePackage(to json: inout JSONWriter) {
    let site = graph.site
    // A package describes what is beside it; readers refuse paths that lead out of its folder.
    let resources = offeredFiles.filter {
      $0.name != DataFile.package.name && $0.path.hasPrefix("data/")
    }
    json.object { json in
      json.member("profile", "data-package")
      json.member("name", "chronology")
      json.member("title", site.title)
      json.words("description", site.description)
      json.words("homepage", site.baseURL)
      json.words("version", version?.text)
      if let license = site.license {
        json.list("licenses", [License(license)]) { $0.item($1) }
      }
      if let publisher = site.publisher {
        json.list("contributors", [publisher]) { json, name in
          json.object { json in
            json.member("title", name)
            json.member("role", "publisher")
          }
        }
      }
      json.some("sources", graph.articles) { json, article in
        json.item(source: article, called: publishedName(of: article))
        json.passOn()
      }
      json.list("resources", resources) { writeResource($1, to: &$0) }
    }
  }

  private func writeResource(_ file: DataFile, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", file.table == nil ? file.key : String(file.key.dropLast("-csv".count)))
      json.member("path", file.name)
      json.member("profile", file.table == nil ? "data-resource" : "tabular-data-resource")
      json.member("title", strings["data.format.\(file.key).title"])
      json.member("description", strings["data.format.\(file.key).note"])
      // The specification knows tables; what a reader of it would guess of the others can be wrong: it
      // takes every schema.json for one of its own.
      if file.table != nil {
        json.member("type", "table")
      } else if file.mediaType.hasSuffix("json") {
        json.member("type", "json")
      }
      json.words("format", file.name.split(separator: ".").last?.lowercased())
      json.member("mediatype", file.mediaType)
      json.member("encoding", "utf-8")
      if let table = file.table { json.member("schema", table) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func item(_ license: License) {
    // A licence has a name of letters, digits, `-`, `.` and `_`, whatever the settings call it.
    let bytes = license.title.utf8.map { byte in
      let isName =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
      return isName ? byte : UInt8(ascii: "-")
    }
    object { json in
      json.member("name", license.identifier ?? String(decoding: bytes, as: UTF8.self))
      json.words("path", license.address)
      json.member("title", license.title)
    }
  }

  fileprivate mutating func item(source article: Article, called name: String) {
    let title = [article.publisher?.value, name].compactMap(\.self)
    object { json in
      json.member("title", title.joined(separator: ": "))
      // What is not an address would be taken for a path of a file.
      if let url = article.url?.value, url.hasPrefix("http://") || url.hasPrefix("https://") {
        json.member("path", url)
      }
    }
  }

  fileprivate mutating func member(_ name: StaticString, _ table: DataTable) {
    object(name) { json in
      json.list("fields", table.columns) { json, column in
        json.object { json in
          json.member("name", column.name)
          json.member("type", column.type)
          json.member("description", column.note)
          if table.key.contains(column.name) {
            json.object("constraints") { $0.member("required", true) }
          }
        }
      }
      json.list("missingValues", [""]) { $0.item($1) }
      json.list("primaryKey", table.key) { $0.item($1) }
      json.some("foreignKeys", table.references) { json, reference in
        json.object { json in
          json.member("fields", reference.column)
          json.object("reference") { json in
            json.member("resource", reference.table)
            json.member("fields", "id")
          }
        }
      }
    }
  }
}
