// What follows from `Tests/Sites/three-rounds`, worked out by hand from its files before the code that
// works it out was written. Where code and table differ, one of the two is wrong; find out which.
extension ThreeRounds {
  // MARK: Positions

  /// One row of the ledger of an issue.
  struct LedgerRow: Equatable {
    let issue: String
    let party: String
    let event: String
    let date: String
    let says: String
    let change: String
    let evidence: Evidence

    /// What a position rests on.
    enum Evidence: Equatable {
      /// Words of its own in an article.
      case quoted(String, in: String)
      /// An article of its own, without words.
      case article(String)
      /// The first supporting quotation of its event.
      case event(String, in: String)
      case none
    }
  }

  /// By issue, then by the order of `parties`, then by time. Who has no row has said nothing.
  static let ledger: [LedgerRow] = [
    row(
      "bridge", "vesland", "vesland-on-bridge", "2034-05-17",
      "Ambulances and food may cross, from both banks at once", "first",
      .event(
        "The bridge will open to ambulances and to lorries with food from 1 June, on both banks at "
          + "once.", in: "vesland-readout-2")),
    row(
      "bridge", "karria", "karria-refuses-withdrawal", "2034-04-11", "The bridge stays shut",
      "first", .article("radio-opening")),
    row(
      "bridge", "karria", "karria-offers-bridge", "2034-04-20", "Ambulances may cross",
      "softened",
      .event(
        "On 20 April Karria had offered to let ambulances over the bridge.",
        in: "lantern-postponed")),
    row(
      "bridge", "karria", "karria-on-bridge", "2034-05-17", "Ambulances and food may cross",
      "softened",
      .event(
        "The bridge will open to ambulances and to lorries with food from 1 June, on both banks at "
          + "the same hour.", in: "karria-readout-2")),
    row(
      "detainees", "vesland", "vesland-on-detainees", "2034-05-17",
      "All forty must be home before the third round", "first",
      .event(
        "All forty of our citizens must be home before the third round.", in: "vesland-readout-2")),
    row(
      "detainees", "vesland", "vesland-says-incomplete", "2034-06-12",
      "Nothing more is signed until the last nine are home", "hardened",
      .article("lantern-third-round")),
    row(
      "monitoring", "vesland", "third-round-closes", "2034-06-23",
      "Monitors may come at once", "first", .none),
    row(
      "monitoring", "karria", "karria-on-monitoring", "2034-05-17",
      "Observers may come as guests, not as inspectors", "first",
      .event(
        "Foreign observers may come to our side of the river as guests, not as inspectors.",
        in: "karria-readout-2")),
    row(
      "monitoring", "northern-council", "guarantor-offers-monitors", "2034-05-17",
      "Monitors on both banks", "first",
      .event(
        "The Northern Council is ready to send monitors to both banks.", in: "helmark-communique")),
    row(
      "ridge-line", "vesland", "vesland-demands-ridge", "2034-04-10",
      "Karria must leave the Ridge before anything is signed", "first",
      .quoted(
        "Karrian troops must leave the Ridge before anything else is signed",
        in: "northwire-opening")),
    row(
      "ridge-line", "vesland", "vesland-repeats-demand", "2034-05-05",
      "No signature while Karria holds the Ridge", "unchanged",
      .event(
        "there would be no signature while Karrian troops hold the Ridge", in: "lantern-postponed")),
    row(
      "ridge-line", "vesland", "vesland-drops-demand", "2034-06-20",
      "The Ridge need not come first", "withdrawn",
      .event("Vesland no longer asks for the Ridge first", in: "lantern-third-round")),
    row(
      "ridge-line", "karria", "karria-refuses-withdrawal", "2034-04-11",
      "Karrian soldiers stay on the Ridge", "first",
      .quoted("Nos soldats restent sur la crête", in: "courier-close")),
    row(
      "ridge-line", "karria", "president-on-ridge", "2034-05-16",
      "The Ridge is Karrian for good", "hardened",
      .quoted("La crête est karrienne et le restera.", in: "courier-pont")),
  ]

  private static func row(
    _ issue: String, _ party: String, _ event: String, _ date: String, _ says: String,
    _ change: String, _ evidence: LedgerRow.Evidence
  ) -> LedgerRow {
    LedgerRow(
      issue: issue, party: party, event: event, date: date, says: says, change: change,
      evidence: evidence)
  }

  // MARK: Readouts

  /// What the two parties' delegations said of one issue at the end of the second round.
  struct ReadoutRow: Equatable {
    let issue: String
    /// The words quoted, in the order of the events; none where the side leaves the issue out.
    let vesland: [String]
    let karria: [String]
    /// Whether the words nearly coincide.
    let isLikelyJoint: Bool
  }

  /// In the order of the round's `issues`. The president's words on the Ridge are no readout: he was not
  /// of the delegation.
  static let secondReadouts: [ReadoutRow] = [
    ReadoutRow(
      issue: "bridge",
      vesland: [
        "The bridge will open to ambulances and to lorries with food from 1 June, on both banks at "
          + "once."
      ],
      karria: [
        "The bridge will open to ambulances and to lorries with food from 1 June, on both banks at "
          + "the same hour."
      ], isLikelyJoint: true),
    ReadoutRow(
      issue: "detainees",
      vesland: ["All forty of our citizens must be home before the third round."], karria: [],
      isLikelyJoint: false),
    ReadoutRow(
      issue: "monitoring", vesland: [],
      karria: [
        "Foreign observers may come to our side of the river as guests, not as inspectors."
      ], isLikelyJoint: false),
    ReadoutRow(issue: "ridge-line", vesland: [], karria: [], isLikelyJoint: false),
  ]

  // MARK: Delegations

  /// How a delegation differs from the one the same party sent to the round before.
  struct DelegationRow: Equatable {
    let round: String
    let party: String
    var joined: [String] = []
    var left: [String] = []
    /// Old and new head, where they differ.
    var heads: [String] = []
    /// Whether the party was not at the round before.
    var isNew = false
  }

  /// Ids in alphabetical order. The first round has none before it. Of the Northern Council at the third
  /// round no source names anyone, and from that nothing follows: nobody is said to have left. Who
  /// leads no longer but still sits has not left either.
  static let delegationChanges: [DelegationRow] = [
    DelegationRow(
      round: "lakehead-2", party: "vesland", joined: ["olaf-dunne"], left: ["jon-askel"]),
    DelegationRow(
      round: "lakehead-2", party: "karria", joined: ["tomas-ilver"], left: ["davit-oruk"],
      heads: ["davit-oruk", "lena-sarto"]),
    DelegationRow(round: "lakehead-2", party: "helmark"),
    DelegationRow(round: "lakehead-2", party: "northern-council", isNew: true),
    DelegationRow(round: "lakehead-3", party: "vesland"),
    DelegationRow(
      round: "lakehead-3", party: "karria", joined: ["davit-oruk"], left: ["tomas-ilver"],
      heads: ["lena-sarto", "davit-oruk"]),
    DelegationRow(round: "lakehead-3", party: "helmark", joined: ["kai-moren"]),
    DelegationRow(round: "lakehead-3", party: "northern-council"),
  ]

  /// Round, date, state, article.
  static let schedule: [[String]] = [
    ["lakehead-2", "2034-05-08", "planned", "lantern-postponed"],
    ["lakehead-2", "2034-05-08", "postponed", "lantern-postponed"],
    ["lakehead-2", "2034-05-15/2034-05-17", "planned", "lantern-postponed"],
    ["lakehead-2", "2034-05-15/2034-05-17", "held", "helmark-communique"],
  ]

  /// Round, number, article.
  static let countedAs: [[String]] = [
    ["lakehead-3", "3", "lantern-third-round"], ["lakehead-3", "4", "mirror-fourth-round"],
  ]

  // MARK: Promises

  /// A promise and what became of it by 30 June 2034.
  struct CommitmentRow: Equatable {
    let event: String
    let by: [String]
    let to: [String]
    let what: String
    let due: String
    let state: String
    var fulfilled: [String] = []
    var breached: [String] = []
    var isOverdue = false
    /// Whether it is said to be both kept and broken.
    var isContradictory = false
  }

  /// By due date. A denial of a breach is not a fulfilment.
  static let commitments: [CommitmentRow] = [
    CommitmentRow(
      event: "first-round-closes", by: ["vesland", "karria"], to: [],
      what: "Name a contact officer each", due: "2034-04-25", state: "open", isOverdue: true),
    CommitmentRow(
      event: "bridge-agreed", by: ["vesland", "karria"], to: [],
      what: "Open the bridge to ambulances and food", due: "2034-06-01", state: "kept",
      fulfilled: ["bridge-opens"]),
    CommitmentRow(
      event: "detainee-promise", by: ["karria"], to: ["vesland"],
      what: "Release forty detainees", due: "2034-06-10", state: "disputed",
      fulfilled: ["detainees-freed"], breached: ["vesland-says-incomplete"],
      isContradictory: true),
    CommitmentRow(
      event: "shelling-pause-promise", by: ["karria"], to: ["vesland", "northern-council"],
      what: "No artillery from the Ridge", due: "2034-06-19", state: "broken",
      breached: ["ridge-shelled"]),
    CommitmentRow(
      event: "third-round-closes", by: ["helmark"], to: ["vesland", "karria"],
      what: "Set up a monitoring post at the bridge", due: "2034-07-15", state: "open"),
  ]

  /// Date, event, note; newest first.
  static let corrections: [[String]] = [
    ["2034-06-25", "ridge-shelled", "The number of shells was added."],
    ["2034-06-10", "ridge-shelled", "The first version named another village."],
    [
      "2034-05-20", "bridge-agreed",
      "The first version gave only one of the two figures for lorries.",
    ],
  ]

  // MARK: Sources

  /// Independent origins and reports for each event: what supports it, not what disputes it.
  static let corroboration: [String: (origins: Int, reports: Int)] = [
    "winter-fighting": (1, 1),
    "talks-announced": (1, 1),
    // The radio repeats the newspaper, which repeats the agency.
    "first-round-opens": (1, 3),
    "vesland-demands-ridge": (2, 2),
    "karria-refuses-withdrawal": (1, 1),
    "first-round-closes": (2, 2),
    "karria-offers-bridge": (1, 1),
    "vesland-repeats-demand": (1, 1),
    "second-round-postponed": (1, 1),
    "second-round-opens": (2, 2),
    "president-on-ridge": (1, 1),
    "vesland-on-bridge": (1, 1),
    "karria-on-bridge": (1, 1),
    "vesland-on-detainees": (1, 1),
    "karria-on-monitoring": (1, 1),
    "guarantor-offers-monitors": (1, 1),
    "bridge-agreed": (3, 3),
    "detainee-promise": (2, 2),
    "shelling-pause-promise": (1, 1),
    "bridge-opens": (1, 1),
    // The second article disputes it.
    "detainees-freed": (1, 1),
    // Both repeat an agency that is not cited here.
    "ridge-shelled": (1, 2),
    "karria-denies-shelling": (1, 1),
    "vesland-says-incomplete": (1, 1),
    "third-round-opens": (2, 2),
    "vesland-drops-demand": (1, 1),
    // Without a quotation, but an article all the same.
    "third-round-closes": (1, 1),
    "rumoured-call": (0, 0),
  ]

  /// The same for the versions of each account: event, point.
  static let accountCorroboration: [(event: String, point: String, origins: Int, reports: Int)] = [
    ("bridge-agreed", "Lorries a day", 2, 2),
    ("detainees-freed", "How many were freed", 2, 2),
  ]
}
