import ParleyModel

/// Names things in the margin of a standing score, each as near to its place as the others let it.
struct MarginLabels {
  let form: ScoreStyle
  /// How wide the staves are.
  let depth: Double

  /// Something to be named.
  struct Item {
    let subject: ScoreLabel.Subject
    let words: String
    /// Where it is.
    let along: Double
    let across: Double
  }

  /// Between the staves and the words.
  private static let gap = 14.0
  private static let size = 11.0

  private struct Block {
    let item: Item
    let lines: [String]
    let height: Double
    var y: Double
  }

  func labels(for items: [Item]) -> [ScoreLabel] {
    let left = depth + Self.gap
    let measure = form.width - form.margin - left
    guard measure > 60 else { return [] }
    var blocks = items.map { block($0, within: measure) }
    blocks.sort { ($0.item.along, $0.height) < ($1.item.along, $1.height) }
    Self.spread(&blocks)
    return blocks.map { block in
      let width = block.lines.map { TextWidth.of($0, size: Self.size) }.max() ?? 0
      return ScoreLabel(
        subject: block.item.subject, lines: block.lines,
        box: ScoreBox(x: left, y: block.y, width: width, height: block.height - 4),
        anchor: .start,
        leader: [
          (block.item.across, block.item.along), (depth, block.item.along),
          (left - 3, block.y + form.lineHeight / 2),
        ])
    }
  }

  private func block(_ item: Item, within measure: Double) -> Block {
    let lines = TextWidth.lines(item.words, size: Self.size, within: measure)
    let height = Double(lines.count) * (form.lineHeight - 1) + 4
    return Block(item: item, lines: lines, height: height, y: item.along - form.lineHeight / 2)
  }

  /// Moves blocks apart as little as can be: those that touch become one, which is where its parts
  /// would like to be on the average.
  private static func spread(
    _ blocks: inout [Block]
  ) {
    var groups: [(range: Range<Int>, height: Double, wish: Double)] = []
    for (index, block) in blocks.enumerated() {
      // Where the group would begin for this block to be where it likes.
      var group = (range: index..<index + 1, height: block.height, wish: block.y)
      while let last = groups.last, last.wish + last.height > group.wish {
        groups.removeLast()
        let count = Double(last.range.count + group.range.count)
        let wish =
          (last.wish * Double(last.range.count)
            + (group.wish - last.height) * Double(group.range.count)) / count
        group = (
          last.range.lowerBound..<group.range.upperBound, last.height + group.height, max(wish, -8)
        )
      }
      groups.append(group)
    }
    for group in groups {
      var y = group.wish
      for index in group.range {
        blocks[index].y = y
        y += blocks[index].height
      }
    }
  }
}
