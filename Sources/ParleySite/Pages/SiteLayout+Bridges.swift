import ParleyModel

// What pages that still make their values by hand take from those that declare fields.
extension SiteLayout {
  func sources(of nodes: [EventGraph.Node]) -> TemplateValue {
    .group(
      nodes.flatMap { CitedSource.sources(of: $0, in: self) }.map { TemplateValue.object($0) })
  }

  func corrections(_ corrections: [Correction]) -> TemplateValue {
    CorrectionNotice(corrections, in: self).map { .object($0) } ?? .empty
  }

  func citations(for node: EventGraph.Node) -> TemplateValue {
    PageCitation(of: node, in: self).map { .object($0) } ?? .empty
  }

  func commitments(of node: EventGraph.Node) -> (newest: TemplateValue, ledger: TemplateValue) {
    let own = commitments(ofActor: node)
    return (.group(own.newest.map { .object($0) }), .markup(own.ledger))
  }

  func score(of list: EventList) -> TemplateValue { .markup(score(of: list)) }

  func roundScore(_ round: EventGraph.Node, events: EventList) -> TemplateValue {
    .markup(roundScore(round, events: events))
  }
}

extension TemplateShape {
  static var commitment: TemplateShape { CommitmentEntry.schema.shape }
  static var source: TemplateShape { CitedSource.schema.shape }
  static var correctionNotice: TemplateShape { CorrectionNotice.schema.shape }
  static var entryCitation: TemplateShape { PageCitation.schema.shape }
}
