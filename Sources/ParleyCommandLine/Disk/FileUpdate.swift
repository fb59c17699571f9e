/// Writes bytes that come in pieces to files, one file after the other.
///
/// As long as the pieces are what is there already, nothing is written. At the first that is not, the equal
/// beginning is copied to a file beside it, which takes the rest and is renamed onto the name in the
/// end. So whoever reads the name finds what was there before or all of the new bytes, whenever this is
/// cut short.
final class FileUpdate {
  private let beginning: () throws(DiskError) -> Void
  private let comparison = FileComparison()
  private var place: (folder: Folder, name: String)?
  /// The new file, once there is one.
  private var temporary: Int32?
  private var count = 0
  private var failure: DiskError?

  /// - Parameter beginning: Called before something is written.
  init(beginning: @escaping () throws(DiskError) -> Void) { self.beginning = beginning }

  /// Begins with a file.
  ///
  /// - Parameter isNew: Whether nothing can be there.
  func begin(_ name: String, in folder: Folder, isNew: Bool) throws(DiskError) {
    place = (folder, name)
    temporary = nil
    count = 0
    failure = nil
    if !isNew { try comparison.begin(name, in: folder) }
  }

  /// Takes the next bytes of the file. What fails is thrown at its end.
  func add(_ bytes: [UInt8]) {
    count += bytes.count
    guard failure == nil else { return }
    do throws(DiskError) {
      if temporary == nil, comparison.add(bytes) { return }
      let file = try newFile()
      let code = bytes.withUnsafeBytes { Folder.write($0, to: file) }
      if code != 0 { try giveUp(code) }
    } catch {
      failure = error
    }
  }

  /// Ends the file: how many bytes it has, and whether it was written.
  func end() throws(DiskError) -> (bytes: Int, isWritten: Bool) {
    defer { comparison.end() }
    if let failure { throw failure }
    if temporary == nil, try comparison.isEqual() { return (count, false) }
    let file = try newFile()
    temporary = nil
    try place?.folder.settle(file, at: place?.name ?? "", failure: 0)
    return (count, true)
  }

  /// The file beside; it is made where there is none yet, and the equal beginning is copied to it.
  private func newFile() throws(DiskError) -> Int32 {
    if let temporary { return temporary }
    guard let place else { return -1 }
    if let failure = comparison.failure { throw failure }
    try beginning()
    let file = try place.folder.makeTemporary(for: place.name)
    temporary = file
    let code = comparison.copyBeginning(to: file)
    if code != 0 { try giveUp(code) }
    return file
  }

  private func giveUp(_ code: Int32) throws(DiskError) {
    guard let place, let file = temporary else { return }
    temporary = nil
    try place.folder.settle(file, at: place.name, failure: code)
  }
}

/// Compares files with bytes that come in pieces, one file after the other.
final class FileComparison {
  /// The file that is there, and how many bytes it has.
  private var file: (descriptor: Int32, size: Int)?
  private var path = ""
  /// How many bytes came that are those of the file.
  private var count = 0
  private var isEqualSoFar = false
  /// Why the file could not be read.
  private(set) var failure: DiskError?
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  deinit { end() }

  /// Begins with a file; where there is none, nothing is equal to it.
  func begin(_ name: String, in folder: Folder) throws(DiskError) {
    end()
    path = folder.joined(name)
    count = 0
    failure = nil
    file = try folder.openFile(name)
    isEqualSoFar = file != nil
  }

  /// Compares the next bytes: whether they are those of the file, as all before were.
  func add(_ bytes: [UInt8]) -> Bool {
    guard isEqualSoFar, let file else { return false }
    isEqualSoFar = count + bytes.count <= file.size && isNext(bytes, of: file.descriptor)
    if isEqualSoFar { count += bytes.count }
    return isEqualSoFar
  }

  /// Whether the bytes that came are all that the file has.
  func isEqual() throws(DiskError) -> Bool {
    if let failure { throw failure }
    return isEqualSoFar && file?.size == count
  }

  /// Copies the bytes that were equal to another file; 0, or the number of the error.
  func copyBeginning(to other: Int32) -> Int32 {
    guard let file, count > 0 else { return 0 }
    guard lseek(file.descriptor, 0, SEEK_SET) >= 0 else { return errno }
    return buffer.withUnsafeMutableBytes { buffer in
      var left = count
      while left > 0 {
        let got = retrying { read(file.descriptor, buffer.baseAddress, min(left, buffer.count)) }
        guard got > 0 else { return got < 0 ? errno : EIO }
        let code = Folder.write(UnsafeRawBufferPointer(rebasing: buffer[..<got]), to: other)
        guard code == 0 else { return code }
        left -= got
      }
      return 0
    }
  }

  /// Lets go of the file.
  func end() {
    if let file { close(file.descriptor) }
    file = nil
    isEqualSoFar = false
  }

  private func isNext(_ bytes: [UInt8], of descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      buffer.withUnsafeMutableBytes { buffer in
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
          let got = retrying { read(descriptor, buffer.baseAddress, min(rest.count, buffer.count)) }
          if got < 0 { failure = DiskError(path, code: errno, whileReading: "read the file") }
          guard got > 0, let found = buffer.baseAddress, memcmp(start, found, got) == 0 else {
            return false
          }
          rest = rest.dropFirst(got)
        }
        return true
      }
    }
  }
}
