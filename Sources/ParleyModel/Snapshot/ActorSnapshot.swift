/// Actors as they were known by the end of a day.
enum ActorSnapshot {
  /// The actors that anything known refers to: the sides of the settings, those in events,
  /// rounds and articles, and those they act for or hold an office for. That someone would come to
  /// matter is not known before that.
  ///
  /// - Parameter content: What was known of all else, with every actor.
  static func actors(of content: Content, by day: CivilDay) -> [Actor] {
    var named = Set(content.site.parties.map(\.value))
    for event in content.events { event.addActors(to: &named) }
    for round in content.rounds { round.addActors(to: &named) }
    for mention in content.mentions.joined() where mention.record.kind == .actor {
      named.insert(ActorID(mention.record.name))
    }
    let actors = content.actors.map { asOf($0, by: day) }
    var waiting = Array(named)
    var superiors: [ActorID: [ActorID]] = [:]
    for actor in actors { superiors[actor.id] = actor.superiors }
    while let id = waiting.popLast() {
      for superior in superiors[id] ?? [] where named.insert(superior).inserted {
        waiting.append(superior)
      }
    }
    return actors.filter { named.contains($0.id) }
  }

  /// Without offices that were yet to be taken, or yet to be left.
  private static func asOf(_ actor: Actor, by day: CivilDay) -> Actor {
    guard !actor.roles.isEmpty else { return actor }
    var actor = actor
    actor.roles.removeAll { $0.from?.value.lies(after: day) ?? false }
    for index in actor.roles.indices where actor.roles[index].to?.value.lies(after: day) ?? false {
      actor.roles[index].to = nil
    }
    return actor
  }
}

extension Actor {
  /// Who it acts for, and who it holds an office for.
  fileprivate var superiors: [ActorID] {
    (side.map { [$0.value] } ?? [])
      + roles.compactMap(\.organisation?.value).filter(RecordName.isValid).map { ActorID($0) }
  }
}

extension Event {
  fileprivate func addActors(to named: inout Set<ActorID>) {
    named.formUnion(actors.lazy.map(\.actor.value))
    named.formUnion(positions.lazy.map(\.actor.value))
    for commitment in commitments {
      named.formUnion((commitment.by + commitment.to).lazy.map(\.value))
    }
    body.addActors(to: &named)
  }
}

extension Round {
  fileprivate func addActors(to named: inout Set<ActorID>) {
    if let host { named.insert(host.value) }
    for delegation in delegations {
      named.insert(delegation.party.value)
      named.formUnion(delegation.people.lazy.map(\.actor.value))
    }
    body.addActors(to: &named)
  }
}

extension Prose {
  fileprivate func addActors(to named: inout Set<ActorID>) {
    for token in tokens {
      let record: RecordReference
      switch token {
      case .open(.recordLink(let link)): record = recordLinks[Int(link)].record.value
      case .mention(_, let name): record = mentioned[Int(name)]
      default: continue
      }
      if record.kind == .actor { named.insert(ActorID(record.name)) }
    }
  }
}
