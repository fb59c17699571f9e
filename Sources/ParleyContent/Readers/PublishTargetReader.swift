import ParleyModel

/// Reads what `site.yml` says under `publish`: names of targets, each with a map.
///
/// Everything here ends up as an argument of some program, so nothing is let through that such a
/// program could take for an option.
enum PublishTargetReader {
  /// The targets in their order; those that cannot be read are left out.
  static func read(_ key: String, of settings: inout FrontMatterDecoder) -> [PublishTarget] {
    guard let value = settings.value(key) else { return [] }
    guard case .map(let entries) = value.form else {
      settings.reportType(
        value, .key(key), mustBe: "a map of targets",
        help: "give each target a name of your choice, as in `pages: { to: branch }`")
      return []
    }
    return entries.compactMap { entry in
      let name = entry.key
      guard RecordName.isValid(name.value) else {
        settings.diagnostics.append(
          Diagnostic(
            .invalidID, at: name.span, "`\(name.value)` cannot be the name of a target",
            help: "a name has lower-case letters, digits and hyphens"
              + (RecordName.suggestion(for: name.value).map { "; try `\($0)`" } ?? "")))
        return nil
      }
      guard !entry.value.isEmpty else {
        settings.diagnostics.append(
          Diagnostic(
            .emptyText, at: name.span, "the target `\(name.value)` says nothing",
            help: "say where it is, as in `\(name.value): { to: branch }`"))
        return nil
      }
      let place = settings.map(
        from: entry.value, .key(name.value), of: "a target", Self.place)
      return place.map { PublishTarget(name: name, place: $0) }
    }
  }

  private static func place(_ fields: inout FrontMatterDecoder) -> PublishTarget.Place? {
    let method: PublishMethod? = fields.word("to", isRequired: true)
    switch method {
    case .branch: return branch(&fields)
    case .rsync: return rsync(&fields)
    case .s3: return bucket(&fields)
    case .folder: return localPath(&fields).map { .folder(path: $0) }
    case .archive: return archive(&fields)
    case nil:
      // Which keys there may be is not known, so none of them is reported.
      for key in [
        "branch", "remote", "cname", "path", "bucket", "prefix", "endpoint", "region", "tool",
      ] where fields.has(key) { _ = fields.value(key) }
      return nil
    }
  }

  private static func branch(_ fields: inout FrontMatterDecoder) -> PublishTarget.Place? {
    let has = (fields.has("branch"), fields.has("remote"), fields.has("cname"))
    let name = fields.form(
      "branch", of: "the name of a branch", help: "write it as in `gh-pages`", isBranchName)
    let remote = fields.form(
      "remote", of: "a remote", help: "write its name as in `origin`, or its address", isArgument)
    let cname = fields.form(
      "cname", of: "a domain", help: "write it as in `talks.example.org`, without https://",
      isDomain)
    // What was written and could not be read must not fall back to the default.
    guard has == (name != nil, remote != nil, cname != nil) else { return nil }
    return .branch(
      .init(
        name: name?.value ?? "gh-pages", remote: remote?.value ?? "origin", cname: cname?.value))
  }

  private static func rsync(_ fields: inout FrontMatterDecoder) -> PublishTarget.Place? {
    let path = fields.form(
      "path", of: "a path, or a host with a path", isRequired: true,
      help: "write it as in `user@host:/srv/www`; `~` means nothing here"
    ) { path in
      isArgument(path) && !path.contains("@-") && !isHomePath(path)
    }
    return path.map { .rsync(path: $0) }
  }

  private static func bucket(_ fields: inout FrontMatterDecoder) -> PublishTarget.Place? {
    let has = (fields.has("prefix"), fields.has("endpoint"), fields.has("region"))
    let name = fields.form(
      "bucket", of: "the name of a bucket", isRequired: true,
      help: "it has 3 to 63 lower-case letters, digits, hyphens and dots", isBucketName)
    let prefix = fields.form(
      "prefix", of: "a path in the bucket", help: "write it as in `talks/2026`, no slash first"
    ) { text in
      isSafe(text)
        && trimmingSlash(text).split(separator: "/", omittingEmptySubsequences: false)
          .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
    let endpoint = fields.url("endpoint")
    let region = fields.form(
      "region", of: "a region", help: "write it as in `eu-central-1`"
    ) { text in text.utf8.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "-") } }
    let tool: BucketTool? = fields.word("tool")
    guard let name, has == (prefix != nil, endpoint != nil, region != nil) else { return nil }
    return .bucket(
      .init(
        name: name.value, prefix: prefix.map { trimmingSlash($0.value) } ?? "",
        endpoint: endpoint?.value, region: region?.value, tool: tool))
  }

  private static func archive(_ fields: inout FrontMatterDecoder) -> PublishTarget.Place? {
    guard let path = localPath(&fields, ending: true), let format = ArchiveFormat(path: path.value)
    else { return nil }
    return .archive(path: path, format: format)
  }

  private static func localPath(
    _ fields: inout FrontMatterDecoder, ending isArchive: Bool = false
  ) -> Spanned<String>? {
    fields.form(
      "path", of: isArchive ? "the path of a .zip or .tar.gz file" : "the path of a folder",
      isRequired: true,
      help: "a relative path starts at the project's folder; `~` means nothing here"
    ) { path in
      isSafe(path) && !isHomePath(path) && (!isArchive || ArchiveFormat(path: path) != nil)
    }
  }

  // MARK: What programs can be given

  /// No control characters.
  private static func isSafe(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// Nothing that a program takes for an option.
  private static func isArgument(_ text: String) -> Bool { isSafe(text) && !text.hasPrefix("-") }

  /// A path that a shell would take to be in a person's home; we have no shell.
  private static func isHomePath(_ path: String) -> Bool { path == "~" || path.hasPrefix("~/") }

  private static func trimmingSlash(_ text: String) -> String {
    text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The rules of git-check-ref-format(1).
  private static func isBranchName(_ name: String) -> Bool {
    guard isArgument(name), name != "@", name != "HEAD", !name.hasSuffix("."),
      !name.contains(".."), !name.contains("@{"),
      !name.unicodeScalars.contains(where: { " ~^:?*[\\".unicodeScalars.contains($0) })
    else { return false }
    return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock")
    }
  }

  private static func isDomain(_ name: String) -> Bool {
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { isWordByte($0) || $0 == hyphen }
      }
  }

  private static func isBucketName(_ name: String) -> Bool {
    guard (3...63).contains(name.utf8.count), let first = name.utf8.first,
      let last = name.utf8.last,
      isWordByte(first), isWordByte(last), !name.contains("..")
    else { return false }
    return name.utf8.allSatisfy {
      (isWordByte($0) && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0))
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }
}
