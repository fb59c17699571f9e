import ParleyModel

extension DataFile {
  /// How to cite the site as a data set (Citation File Format 1.2.0). It is YAML, of which texts in the
  /// form of JSON are a part.
  static let citation = DataFile("CITATION.cff", "application/yaml") { site, sink in
    site.writeCitation(to: &sink)
  }
}

extension SiteContext {
  fileprivate func writeCitation(to sink: inout ByteSink) {
    let site = graph.site
    func line(_ key: String, _ value: String) {
      sink.append(key)
      sink.json { $0.item(value) }
      sink.append(0x0A)
    }
    sink.append("cff-version: \"1.2.0\"\ntype: dataset\n")
    line("message: ", strings["data.cite"])
    line("title: ", site.title)
    line("authors:\n  - name: ", publisher)
    if let address = site.baseURL { line("    website: ", address) }
    if !site.description.isEmpty { line("abstract: ", site.description) }
    if let day = version {
      line("version: ", day.text)
      line("date-released: ", day.text)
    }
    if let address = site.baseURL { line("url: ", address) }
    if let license = site.license.map(License.init) {
      if let identifier = license.identifier {
        sink.append("license: \(identifier)\n")
      } else if let address = license.address {
        line("license-url: ", address)
      }
    }
    var seen: Set<String> = []
    let keywords = graph.issues.map(\.title.value).filter { seen.insert($0).inserted }
    if !keywords.isEmpty { sink.append("keywords:\n") }
    for keyword in keywords { line("  - ", keyword) }
  }
}
