import Foundation
import ParleyModel

/// A text in the form in which quotations are compared: NFC, white space folded, and the typographic
/// variants of quotation marks, dashes and ellipses made equal. It knows where every byte came from.
///
///     the article: He said: “We agreed – all of it…”     the quote: "We agreed - all of it..."
///     both here:   He said: "We agreed - all of it..."
///
/// A quotation is found in this form, but shown and marked in the article's own bytes. Only where the
/// texts differ is their relation written down: each such place begins a stretch, so that
/// plain text costs next to nothing.
struct ComparableText: Sendable {
  /// The text in that form.
  private(set) var bytes: [UInt8] = []
  /// Where the ways of the two texts part: a stretch that begins at `offset` comes from `origin` on.
  /// In a replaced stretch offsets have no counterpart of their own.
  private var stretches: [Stretch] = [Stretch(offset: 0, origin: 0, isReplaced: false)]
  /// Where the last scalar written begins, here and in its own text.
  private var last = (offset: 0, origin: 0)

  private struct Stretch {
    var offset: Int
    var origin: Int
    var isReplaced: Bool
  }

  /// Takes one text; origins are UTF-8 offsets into it.
  init(_ text: String) { append(text, origin: 0) }

  /// Takes the blocks of an article, with white space between them; an origin counts the bytes of all
  /// blocks before and one for the end of each.
  init(_ blocks: [ArticleBlock]) {
    bytes.reserveCapacity(blocks.reduce(0) { $0 + $1.length + 1 })
    var origin = 0
    for block in blocks {
      append(block.text, origin: origin)
      origin += block.length
      appendSpace(origin: origin, length: 1)
      origin += 1
    }
  }

  /// The bytes of its own text that a range of this form came from.
  func origin(of range: Range<Int>) -> Range<Int> {
    let first = stretch(at: range.lowerBound)
    let lower =
      first.isReplaced ? first.origin : first.origin + range.lowerBound - first.offset
    let index = stretchIndex(at: range.upperBound - 1)
    let end = stretches[index]
    let upper =
      end.isReplaced && index + 1 < stretches.count
      ? stretches[index + 1].origin : end.origin + range.upperBound - end.offset
    return lower..<max(lower, upper)
  }

  private func stretch(at offset: Int) -> Stretch { stretches[stretchIndex(at: offset)] }

  private func stretchIndex(at offset: Int) -> Int {
    stretches.indexOfStretch(at: offset) { $0.offset }
  }

  // MARK: Reading

  private mutating func append(_ text: String, origin: Int) {
    var text = text
    text.withUTF8 { source in
      var index = 0
      while index < source.count {
        let end = Self.endOfPlainRun(source, from: index)
        if end > index {
          bytes += UnsafeBufferPointer(rebasing: source[index..<end])
          last = (bytes.count - 1, origin + end - 1)
          index = end
          continue
        }
        let (scalar, width) = Self.scalar(at: index, in: source)
        if scalar.properties.isWhitespace {
          appendSpace(origin: origin + index, length: width)
          index += width
        } else if let plain = Self.plain(scalar) {
          replace(with: plain.utf8, origin: origin + index, length: width)
          index += width
        } else if Self.isStable(scalar) {
          last = (bytes.count, origin + index)
          bytes += source[index..<(index + width)]
          index += width
        } else {
          index = appendCanonical(source, from: index, width: width, scalar, origin: origin)
        }
      }
    }
  }

  /// Where the ASCII from an index on ends that is compared as it is: with single spaces in it, but
  /// none at its front.
  private static func endOfPlainRun(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < source.count {
      let byte = source[end]
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "`") {
        end += 1
      } else if byte == 0x20, end > start, source[end - 1] != 0x20 {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Writes one space for a run of white space.
  private mutating func appendSpace(origin: Int, length: Int) {
    if bytes.last == 0x20 {
      // The run's first space stands for all of it.
      let start = stretches.count - 1
      if stretches[start].offset == bytes.count {
        stretches[start].origin = origin + length
      } else {
        stretches.append(Stretch(offset: bytes.count, origin: origin + length, isReplaced: false))
      }
      return
    }
    if length == 1 {
      last = (bytes.count, origin)
      bytes.append(0x20)
    } else {
      replace(with: CollectionOfOne(0x20), origin: origin, length: length)
    }
  }

  private mutating func replace(
    with replacement: some Collection<UInt8>, origin: Int, length: Int
  ) {
    last = (bytes.count, origin)
    begin(Stretch(offset: bytes.count, origin: origin, isReplaced: true))
    bytes += replacement
    begin(Stretch(offset: bytes.count, origin: origin + length, isReplaced: false))
  }

  private mutating func begin(_ stretch: Stretch) {
    while let end = stretches.last, end.offset >= stretch.offset, stretches.count > 1 {
      stretches.removeLast()
    }
    if stretches.count == 1, stretches[0].offset >= stretch.offset {
      stretches[0] = stretch
    } else {
      stretches.append(stretch)
    }
  }

  /// Writes a scalar that NFC may change, with what it may compose with before and after it.
  private mutating func appendCanonical(
    _ source: UnsafeBufferPointer<UInt8>, from index: Int, width: Int, _ scalar: Unicode.Scalar,
    origin: Int
  ) -> Int {
    var start = index
    if Self.isMark(scalar), !bytes.isEmpty, last.origin >= origin, bytes.last != 0x20 {
      start = last.origin - origin
      bytes.removeLast(bytes.count - last.offset)
    }
    var end = index + width
    while end < source.count {
      let (next, width) = Self.scalar(at: end, in: source)
      guard Self.isMark(next) else { break }
      end += width
    }
    let cluster = String(decoding: source[start..<end], as: UTF8.self)
    let canonical = cluster.precomposedStringWithCanonicalMapping
    replace(with: canonical.utf8, origin: origin + start, length: end - start)
    return end
  }

  private static func scalar(
    at index: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> (Unicode.Scalar, width: Int) {
    let byte = UInt32(source[index])
    let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = width == 1 ? byte : byte & (0xFF >> UInt32(width + 1))
    for offset in 1..<max(width, 1) where index + offset < source.count {
      value = value << 6 | UInt32(source[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(width, source.count - index))
  }

  /// What a typographic mark is compared as.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "“", "”", "„", "‟", "«", "»", "″", "‶", "＂": "\""
    case "`", "‘", "’", "‚", "‛", "‹", "›", "´", "′", "‵", "ʼ", "ʻ", "＇": "'"
    case "‐", "‑", "‒", "–", "—", "―", "−": "-"
    case "…": "..."
    default: nil
    }
  }

  /// Whether NFC leaves it as it is, whatever comes before it.
  private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x400...0x482, 0x48A...0x52F, 0x2010...0x20CF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      true
    case 0x374, 0x37E, 0x387, 0x900...0xDFF, 0xF00...0xFFF, 0x1100...0x11FF, 0x1F00...0x1FFF,
      0x2100...0x2FFF, 0xF900...0xFB4F, 0x1_1000...:
      false
    default:
      !isMark(scalar)
    }
  }

  /// Whether it may compose with what comes before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    if (0x1160...0x11FF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
