/// A text as its words, to find out whether two texts are nearly the same.
struct WordSequence {
  private let words: [Substring]

  /// Takes words of letters and digits, without regard to case.
  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Texts of fewer words coincide by chance.
  private static let fewest = 6
  /// Beyond this many words only the beginning is compared.
  private static let most = 400

  /// Whether the words nearly coincide: at least eight in ten of both texts are the same in the same
  /// order, or one unbroken run makes up two thirds of the shorter one.
  func nearlyCoincides(with other: WordSequence) -> Bool {
    let (left, right) = (words.prefix(Self.most), other.words.prefix(Self.most))
    let shorter = min(left.count, right.count)
    guard shorter >= Self.fewest else { return false }
    var common = [Int](repeating: 0, count: right.count + 1)
    var run = common
    var longestRun = 0
    for word in left {
      var diagonal = (common: 0, run: 0)
      for (index, candidate) in right.enumerated() {
        let above = (common: common[index + 1], run: run[index + 1])
        let isSame = word == candidate
        common[index + 1] = isSame ? diagonal.common + 1 : max(above.common, common[index])
        run[index + 1] = isSame ? diagonal.run + 1 : 0
        longestRun = max(longestRun, run[index + 1])
        diagonal = above
      }
    }
    return common[right.count] * 20 >= (left.count + right.count) * 8
      || longestRun >= 8 && longestRun * 3 >= shorter * 2
  }
}
