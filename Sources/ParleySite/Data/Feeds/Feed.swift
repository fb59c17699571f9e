/// New and changed entries, newest first, to be written in any format of feeds.
struct Feed: Sendable {
  struct Entry: Sendable {
    /// Its address for ever; no two entries of a feed share one.
    let id: String
    /// Where to read it.
    let url: String
    let title: String
    let dates: EntryDates.Dates
    let categories: [Category]
    /// In plain text.
    let summary: String?
    /// In HTML with absolute addresses only, where the feed contains its entries in full.
    let content: String?
  }

  /// What an entry is or is about.
  struct Category: Sendable {
    /// Its name for programs.
    let term: String
    /// Its name for people.
    let label: String
    /// The list that the term is from.
    let scheme: String
  }

  /// Who is responsible for the entries.
  struct Author: Sendable {
    let name: String
    /// An address to write to, or of a page.
    let contact: String?

    /// The contact as a mail address, if it is one.
    var mail: String? {
      guard let contact, !isPage(contact) else { return nil }
      let parts = contact.split(separator: "@", omittingEmptySubsequences: false)
      let isAddress =
        parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
        && contact.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#"<>"(),:;\[]"#.utf8.contains($0) }
      return isAddress ? contact : nil
    }

    /// The contact as the address of a page, if it is one.
    var page: String? { contact.flatMap { isPage($0) ? $0 : nil } }

    private func isPage(_ contact: String) -> Bool {
      (contact.hasPrefix("https://") || contact.hasPrefix("http://"))
        && contact.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
  }

  let title: String
  /// What it is about, in a sentence or two.
  let subtitle: String?
  /// The canonical address of the page whose entries these are.
  let page: String
  /// The address of the feed, without the extension that its format gives it.
  let address: String
  /// BCP 47.
  let language: String
  let author: Author
  /// The licence.
  let rights: String?
  let updated: EntryMoment
  let entries: [Entry]
}
