import ParleyModel

/// The comment by which Parley knows an archive of its own; every program that unpacks one passes it
/// over.
///
/// A zip file has its comment at its very end (APPNOTE.TXT, 4.3.16), a gzip file after the first ten
/// bytes (RFC 1952, 2.3.1).
enum ArchiveMark {
  private static let comment = Array("Published-by: parley".utf8)
  private static let zipEnd: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let zipEndSize = 22
  private static let gzipStart: [UInt8] = [0x1F, 0x8B, 0x08]
  private static let gzipStartSize = 10
  private static let gzipHasComment: UInt8 = 0x10

  /// How much of a file's start and end shows whether it is marked, in bytes.
  static let reach = 64

  /// An archive with the mark; `nil` for one that has a comment or a name already, or is not one.
  static func marking(_ archive: [UInt8], as format: ArchiveFormat) -> [UInt8]? {
    switch format {
    case .zip:
      let end = archive.suffix(zipEndSize)
      guard end.count == zipEndSize, end.starts(with: zipEnd), end.suffix(2) == [0, 0] else {
        return nil
      }
      return Array(archive.dropLast(2)) + [UInt8(comment.count), 0] + comment
    case .gzippedTar:
      guard archive.count > gzipStartSize, archive.starts(with: gzipStart), archive[3] == 0 else {
        return nil
      }
      return gzipStart + [gzipHasComment] + archive[4..<gzipStartSize] + comment + [0]
        + archive[gzipStartSize...]
    }
  }

  /// Whether a file with that start and that end is marked.
  static func isOn(first: [UInt8], last: [UInt8], as format: ArchiveFormat) -> Bool {
    switch format {
    case .zip:
      let end = last.suffix(zipEndSize + comment.count)
      return end.starts(with: zipEnd) && end.dropFirst(zipEndSize).elementsEqual(comment)
    case .gzippedTar:
      return first.starts(with: gzipStart + [gzipHasComment])
        && first.dropFirst(gzipStartSize).starts(with: comment + [0])
    }
  }
}
