/// Markup of a page for readers elsewhere: links within the page get its address.
enum AbsoluteMarkup {
  /// - Parameters:
  ///   - html: Markup whose other links are complete.
  ///   - page: The address of the page it is from.
  static func html(_ html: String, page: String) -> String {
    let own = "href=\"#"
    guard html.utf8.firstRange(of: own.utf8) != nil else { return html }
    let parts = html.split(separator: own, omittingEmptySubsequences: false)
    return parts.joined(separator: "href=\"\(HTMLText.escaped(page))#")
  }
}
