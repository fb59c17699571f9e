import ParleyModel

extension NameResolution {
  /// An organisation, which all its names are one of where it is listed.
  mutating func resolveBody(_ index: Int) {
    let name = text(index)
    let words = candidates[index].words
    let listed = OrganisationNames.table.longest(
      from: words.lowerBound, in: block(index).words[words])
    let key = listed.map { "#\($0.meaning)" } ?? name
    let acts = candidates[index].evidence > .capitals
    if let known = bodies[key] {
      owners[index] = .newcomer(known)
      if acts { drafts[known].confidence = .medium }
      if name != drafts[known].name, !drafts[known].spellings.contains(name) {
        if name.utf8.count > drafts[known].name.utf8.count {
          drafts[known].spellings.append(drafts[known].name)
          drafts[known].name = name
          drafts[known].spellings.removeAll { $0 == name }
        } else {
          drafts[known].spellings.append(name)
        }
      }
      return
    }
    bodies[key] = drafts.count
    owners[index] = .newcomer(drafts.count)
    drafts.append(
      Draft(
        name: name, kind: .organisation, confidence: acts ? .medium : .low, rule: .capitalisedName,
        reason: candidates[index].phrase, block: candidates[index].block, first: index,
        spellings: [], isFull: true))
  }

  /// A country, which is the actor of its name or new.
  mutating func resolveState(_ index: Int, _ country: String) {
    if let actor = knowledge.countries[country] {
      owners[index] = .actor(actor)
      variantOf[index] = knowledge.actors[actor].title
      return
    }
    if let known = bodies["=" + country] {
      owners[index] = .newcomer(known)
      return
    }
    bodies["=" + country] = drafts.count
    owners[index] = .newcomer(drafts.count)
    drafts.append(
      Draft(
        name: country, kind: .state, confidence: .medium, rule: .capitalisedName,
        reason: candidates[index].phrase, block: candidates[index].block, first: index,
        spellings: [], isFull: true))
  }
}
