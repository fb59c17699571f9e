import ParleyModel

extension SiteLayout {
  /// `CITATION.cff`: how to cite the site as a data set (Citation File Format 1.2.0). It is YAML, of which
  /// texts in the form of JSON are a part.
  func citationFile() -> String {
    let site = graph.site
    func text(_ value: String) -> String { JSONText.string(value).line }
    var yaml = "cff-version: \"1.2.0\"\ntype: dataset\n"
    yaml += "message: \(text(strings["data.cite"]))\n"
    yaml += "title: \(text(site.title))\n"
    yaml += "authors:\n  - name: \(text(publisher))\n"
    if let address = site.baseURL { yaml += "    website: \(text(address))\n" }
    if !site.description.isEmpty { yaml += "abstract: \(text(site.description))\n" }
    if let day = version {
      yaml += "version: \(text(day.text))\ndate-released: \(text(day.text))\n"
    }
    if let address = site.baseURL { yaml += "url: \(text(address))\n" }
    if let license = site.license.map(License.init) {
      if let identifier = license.identifier {
        yaml += "license: \(identifier)\n"
      } else if let address = license.address {
        yaml += "license-url: \(text(address))\n"
      }
    }
    var seen: Set<String> = []
    let keywords = graph.issues.map(\.title.value).filter { seen.insert($0).inserted }
    if !keywords.isEmpty {
      yaml += "keywords:\n"
      for keyword in keywords { yaml += "  - \(text(keyword))\n" }
    }
    return yaml
  }
}
