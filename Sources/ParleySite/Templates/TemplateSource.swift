import ParleyModel

/// A template file, parsed.
struct TemplateSource: Sendable {
  /// The path below `templates/`, without the extension.
  let name: String
  let source: SourceText
  let nodes: [TemplateNode]
  /// Whether it is the site's own, and not one that comes with the program.
  var isOwn = true
}

extension [String: TemplateSource] {
  /// The first template of the site's own that is met on the way from a template to all that it includes,
  /// widest first: what is wrong in one that comes with the program is wrong because of it.
  func own(behind name: String) -> TemplateSource? {
    var seen: Set<String> = [name]
    var ahead = [name]
    while !ahead.isEmpty {
      let found = ahead.compactMap { self[$0] }
      if let own = found.first(where: \.isOwn) { return own }
      ahead = found.flatMap { $0.nodes.flatMap(\.included) }.filter { seen.insert($0).inserted }
    }
    return nil
  }

  /// The blocks that may be filled in a template: its own, and those of all that it includes; `nil` where
  /// there is no such template.
  func blockNames(of name: String) -> [String]? {
    guard self[name] != nil else { return nil }
    var seen: Set<String> = []
    return blockNames(of: name, seen: &seen)
  }

  private func blockNames(of name: String, seen: inout Set<String>) -> [String] {
    guard seen.insert(name).inserted, let source = self[name] else { return [] }
    return blockNames(in: source.nodes, seen: &seen)
  }

  private func blockNames(in nodes: [TemplateNode], seen: inout Set<String>) -> [String] {
    var names: [String] = []
    for node in nodes {
      switch node {
      case .block(let block): names += [block.name.value] + blockNames(in: block.nodes, seen: &seen)
      case .section(let section): names += blockNames(in: section.nodes, seen: &seen)
      case .parent(let parent, let blocks, _):
        for block in blocks { names += blockNames(in: block.nodes, seen: &seen) }
        names += blockNames(of: parent.value, seen: &seen)
      case .partial(let partial, _): names += blockNames(of: partial.value, seen: &seen)
      case .text, .variable: break
      }
    }
    return names
  }
}

extension TemplateNode {
  /// The names of the templates that it includes.
  fileprivate var included: [String] {
    switch self {
    case .text, .variable: []
    case .section(let section): section.nodes.flatMap(\.included)
    case .partial(let name, _): [name.value]
    case .parent(let name, let blocks, _):
      [name.value] + blocks.flatMap { $0.nodes.flatMap(\.included) }
    case .block(let block): block.nodes.flatMap(\.included)
    }
  }
}
