import ParleyContent
import ParleyModel

@testable import ParleySuggest

/// An article of a test's own with the names in it marked by hand.
struct SpokenArticle {
  let reading: ArticleReading
  let names: [PartyMention]

  /// `names` lists spellings, each with a sign before the party if it is not a person: `@Moscow`. The last
  /// word says who it is. `=` gives another: `Kyiv=Ukraine`. Offices before a name belong to its
  /// phrase. Lines that begin with `#` are sub-heads.
  init(_ text: String, names spellings: String, author: String? = nil) {
    let source = SourceText(path: "content/articles/a.txt", text: text)
    let blocks = text.split(separator: "\n").map { line in
      ArticleBlock(
        kind: line.hasPrefix("#") ? .heading : .paragraph, text: String(line),
        span: source.span(0..<1))
    }
    let article = Article(
      id: ArticleID("a"), source: source, title: Spanned("A", at: source.span(0..<1)),
      author: author.map { Spanned($0, at: source.span(0..<1)) }, type: .report,
      blocks: blocks)
    reading = ArticleReading(article)
    var table = PhraseTable<(party: String, isPerson: Bool)>()
    var parties: [String] = []
    for entry in spellings.split(separator: ",") {
      let isPerson = !entry.hasPrefix("@")
      let parts = entry.drop { $0 == "@" || $0 == " " }.split(separator: "=")
      let party = parts.last?.split(separator: " ").last.map(String.init) ?? ""
      if !parties.contains(party) { parties.append(party) }
      table.add(String(parts[0]), (party, isPerson))
    }
    var mentions: [PartyMention] = []
    for (number, block) in reading.blocks.enumerated() {
      var word = 0
      while word < block.words.count {
        guard block.words[word].startsUppercase || !block.words[word].hasLowercase,
          let (words, name) = table.longest(from: word, in: block.words[...])
        else {
          word += 1
          continue
        }
        var start = words.lowerBound
        while start > 0, block.words[start].gap == .space,
          Self.offices.contains(block.lowercased(start - 1))
            || name.isPerson && block.words[start - 1].startsUppercase
              && Self.nations.contains(block.lowercased(start - 1))
        {
          start -= 1
        }
        mentions.append(
          PartyMention(
            party: .newcomer(parties.firstIndex(of: name.party) ?? 0), isPerson: name.isPerson,
            pronouns: name.isPerson ? [.he, .she] : .it, block: number, words: words,
            phrase: start..<words.upperBound, isPossessive: false,
            reason: Reason(rule: .knownName, words: "")))
        word = words.upperBound
      }
    }
    names = mentions
  }

  /// The acts as `speaker (verb): “quotation” “…” #block.sentences`.
  func acts(_ words: SpeechWords = .builtIn) -> [String] {
    SpeechAct.all(in: reading, names: names, words: words).map { act in
      let block = reading.blocks[act.block]
      let speaker =
        act.speaker.map { reading.blocks[names[$0].block].text(ofWords: names[$0].words) } ?? "?"
      let verb = act.verb.isEmpty ? "" : " " + block.text(ofWords: act.verb)
      let quotes = act.quotations.map { " “" + block.text($0) + "”" }.joined()
      let last = act.sentences.upperBound - 1
      let place =
        last == act.sentences.lowerBound ? "\(last)" : "\(act.sentences.lowerBound)-\(last)"
      return "\(speaker)\(verb):\(quotes) @\(act.block).\(place) \(act.reason.rule.rawValue)"
    }
  }

  private static let offices: Set<String> = [
    "president", "minister", "foreign", "prime", "envoy", "negotiator", "spokesman", "spokeswoman",
    "special", "chief", "secretary", "chancellor", "kremlin", "general", "gen", "mr", "ms",
    "ministry",
    "defence", "defense", "security", "adviser", "state",
  ]
  private static let nations: Set<String> = [
    "us", "russian", "ukrainian", "dutch", "polish", "french", "german", "american", "norwegian",
  ]
}
