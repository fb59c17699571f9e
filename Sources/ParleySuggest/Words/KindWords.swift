import ParleyContent
import ParleyModel

/// Words that say what kind of event a sentence is about.
struct KindWords: Sendable {
  /// What a word says.
  struct Meaning: Sendable {
    let kind: EventKind
    /// Whether it says that something was done: `agreed`. Others only name the thing: `agreement`.
    let isDeed: Bool
  }

  /// Phrases that contain such a word and report nothing: `declined to comment`.
  private static let nothing = """
    declined to comment,refused to comment,refused to answer,agreed to disagree,agreed on nothing,\
    exchanged views,exchanged words,exchanged glances,offered no,offered a glimpse
    """

  /// A word in a sentence.
  struct Finding: Sendable {
    let words: Range<Int>
    let kind: EventKind
    let isDeed: Bool
  }

  private var table = PhraseTable<Meaning?>()

  /// Parley's own words, and those a site adds, which come first.
  init(adding added: [EventKind: [String]] = [:]) {
    for kind in EventKind.allCases {
      for phrase in added[kind] ?? [] { table.add(phrase, Meaning(kind: kind, isDeed: true)) }
    }
    for phrase in Self.nothing.split(separator: ",") { table.add(String(phrase), nil) }
    for (kind, deeds, things) in Self.lists {
      for phrase in deeds.split(separator: ",") {
        table.add(String(phrase), Meaning(kind: kind, isDeed: true))
      }
      for phrase in things.split(separator: ",") {
        table.add(String(phrase), Meaning(kind: kind, isDeed: false))
      }
    }
  }

  /// The words for kinds of events in a range of words, from left to right.
  func find(in words: ArraySlice<NameWords.Word>) -> [Finding] {
    var findings: [Finding] = []
    var index = words.startIndex
    while index < words.endIndex {
      if let found = table.longest(from: index, in: words) {
        if let meaning = found.meaning {
          findings.append(Finding(words: found.words, kind: meaning.kind, isDeed: meaning.isDeed))
        }
        index = found.words.upperBound
      } else {
        index += 1
      }
    }
    return findings
  }

  /// For each kind, what is done and what the thing is called. A phrase of several words goes before
  /// its parts, since the longest is taken.
  private static let lists: [(kind: EventKind, deeds: String, things: String)] = [
    (
      .agreement,
      """
      agreed,agreed to,agreed on,has agreed,have agreed,had agreed,to have agreed,reached an agreement,\
      reached agreement,reached a deal,reach an agreement,struck a deal,struck an agreement,\
      signed an agreement,signed a deal,signed the agreement,signed a memorandum,signed a treaty,\
      signed the treaty,came to terms,concluded an agreement,concluded a treaty,sealed a deal,\
      initialled,ratified,was signed,were signed,clinched a deal,agreement was reached,\
      deal was reached,agreement was signed,deal was struck
      """,
      "agreement,accord,treaty,memorandum,deal,pact"
    ),
    (
      .breach,
      """
      violated,has violated,have violated,broke the ceasefire,broke the truce,breached,\
      broke the agreement,broke its promise,in violation of,in breach of,despite the ceasefire,\
      despite the truce,attacks continued,strikes continued,shelling continued,\
      resumed attacks,resumed strikes,resumed its attacks,resumed its strikes
      """,
      """
      violation of the ceasefire,violations of the ceasefire,breach of the ceasefire,\
      ceasefire violations,ceasefire violation
      """
    ),
    (
      .rejection,
      """
      rejected,rejects,refused,refuses,refusing,ruled out,rules out,turned down,turns down,dismissed,\
      dismisses,vetoed,spurned,rebuffed,said no to,walked out
      """,
      "refusal,rejection,veto"
    ),
    (
      .concession,
      """
      conceded,concedes,gave up,backed down,backed away,dropped its demand,dropped their demand,\
      dropped his demand,dropped the demand,softened its,softened his,softened their,relented,\
      made a concession,made concessions,offered concessions,agreed to drop,yielded,\
      showed flexibility,lifted its objection,withdrew its objection
      """,
      "concession,compromise"
    ),
    (
      .demand,
      """
      demanded,demands that,demanding,still demanding,demand that,in its demands,in its demand,\
      in their demands,insisted that,insists that,insisted on,insists on,insisting on,insisting that,\
      called for,calls for,calling for,pushed for,pushing for,pressed for,pressing for,\
      set an ultimatum,gave an ultimatum,set a deadline,set conditions,made it a condition,\
      is adamant,are adamant,was adamant,wants,want to be given
      """,
      "demand,demands,ultimatum,precondition,preconditions"
    ),
    (
      .proposal,
      """
      proposed,proposes,proposing,put forward,puts forward,tabled,offered to,offers to,offering to,\
      suggested that,suggests that,floated,presented a plan,presented a proposal,submitted a plan,\
      submitted a proposal,unveiled a plan,unveiled a proposal,drafted a plan,proposal would,\
      plan would,one proposal,under the plan,under the proposal,would involve,ready to swap,\
      willing to,offered,offers
      """,
      "proposal,proposals,initiative,draft plan,peace plan,plan,offer"
    ),
    (
      .sanction,
      """
      sanctioned,imposed sanctions,imposes sanctions,imposed new sanctions,blacklisted,\
      froze the assets,seized the assets,lifted sanctions,lifted the sanctions,eased sanctions,\
      extended sanctions,imposed an embargo,expelled diplomats
      """,
      "sanctions,embargo,asset freeze"
    ),
    (
      .implementation,
      """
      exchanged,swapped,exchanged prisoners,swapped prisoners,conducted a prisoner swap,\
      conducted a prisoner exchange,were exchanged,were swapped,exchanged bodies,\
      returned home,were released,was released,were freed,was freed,released prisoners,\
      handed over,has taken effect,took effect,came into force,entered into force,went into effect,\
      withdrew its troops,withdrew their troops,pulled back,pulled out of,was carried out,\
      were carried out,began to implement,implemented,were repatriated,carried out an exchange,\
      completed the exchange,began withdrawing
      """,
      "implementation,pullback"
    ),
    (
      .incident,
      """
      attacked,attacks on,struck targets,was struck,were struck,was hit,were hit,shelled,bombed,\
      bombarded,launched a strike,launched strikes,launched an attack,launched attacks,\
      fired missiles,launched missiles,launched drones,shot down,was shot down,killed,were killed,\
      was killed,were wounded,were injured,exploded,seized,captured,was assassinated,\
      came under fire,opened fire,crossed the border,wave of attacks,wave of strikes,\
      missiles hit,missiles struck,drones hit,drones struck,missile strike,missile strikes,drone strike,drone strikes,drone attack,drone attacks
      """,
      "attack,attacks,strike,strikes,explosion,shelling,raid,clashes"
    ),
    (
      .visit,
      """
      visited,visits,arrived in,arrived at,arrives in,flew to,flew into,travelled to,traveled to,\
      landed in,paid a visit,made a visit,was received by,was in,received in,is visiting,\
      was visiting,on a visit,came to
      """,
      "visit,trip"
    ),
    (
      .talks,
      """
      met,met with,meet in,meets,are meeting,is meeting,were meeting,have met,had met,held talks,\
      hold talks,held a meeting,held meetings,held a call,spoke by phone,spoke on the phone,\
      held a phone call,held consultations,sat down,negotiated,are negotiating,gathered,gathered in,\
      gathered for,convened,talks began,talks ended,talks opened,talks closed,talks concluded,\
      talks resumed,talks started,talks broke down,talks collapsed,talks took place,\
      round of talks began,meeting took place,discussed,have discussed,had discussed,\
      talks were held,were holding talks,resumed talks,opened talks,began talks
      """,
      "talks,meeting,negotiations,consultations,summit,phone call,round of talks"
    ),
    (
      .decision,
      """
      decided,has decided,have decided,ordered,approved,adopted,voted,passed a law,passed a bill,\
      passed a resolution,appointed,dismissed as,sacked,resigned,suspended,decreed,ruled that,\
      signed a decree,signed an order,signed into law,is preparing,postponed,cancelled,canceled,\
      called off,pledged,promised,committed to,set the date,granted,allocated,authorised,authorized,\
      deployed,mobilised,mobilized
      """,
      "decision,decree,aid package,resolution,postponement"
    ),
  ]
}
