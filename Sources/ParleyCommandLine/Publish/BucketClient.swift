import ParleyModel
import ParleySite

/// A program that lists, sends and removes the objects of one bucket, below one prefix.
protocol BucketClient: Sendable {
  /// Whether the program is installed.
  var isInstalled: Bool { get async }
  /// Every object by its path below the prefix, with the digest (MD5) that the store keeps of it.
  func list() async throws -> [String: String]
  /// The bytes of one object.
  func bytes(of path: String) async throws -> [UInt8]
  /// Sends every file below a folder, to the same path below the prefix, in place of what is there.
  func send(_ folder: String, as type: MediaType) async throws
  /// Removes objects; those that are gone already are not an error.
  func remove(_ paths: [String], in scratch: ScratchFolder) async throws
}

/// The `aws` command (version 1 or 2).
struct AWSClient: BucketClient {
  private let bucket: PublishTarget.Bucket
  private let aws: ExternalTool

  init(_ bucket: PublishTarget.Bucket) {
    self.bucket = bucket
    var environment = ["LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "AWS_PAGER": ""]
    if bucket.endpoint != nil {
      // Other stores than Amazon's mostly do not know its newer checksums, nor its regions.
      for name in ["AWS_REQUEST_CHECKSUM_CALCULATION", "AWS_RESPONSE_CHECKSUM_VALIDATION"]
      where ExternalTool.variable(name) == nil {
        environment[name] = "when_required"
      }
      if bucket.region == nil, ExternalTool.variable("AWS_REGION") == nil,
        ExternalTool.variable("AWS_DEFAULT_REGION") == nil
      {
        environment["AWS_DEFAULT_REGION"] = "us-east-1"
      }
    }
    aws = ExternalTool("aws", environment: environment)
  }

  var isInstalled: Bool { get async { await aws.isInstalled } }

  private var place: [String] {
    (bucket.endpoint.map { ["--endpoint-url", $0] } ?? [])
      + (bucket.region.map { ["--region", $0] } ?? [])
  }

  private var root: String { bucket.prefix.isEmpty ? "" : bucket.prefix + "/" }

  func list() async throws -> [String: String] {
    // The first question; do not wait for a store that is not there.
    var aws = aws
    aws.environment["AWS_MAX_ATTEMPTS"] = ExternalTool.variable("AWS_MAX_ATTEMPTS") ?? "2"
    let result = try await aws.run(
      place + [
        "--cli-connect-timeout", "10", "s3api", "list-objects-v2", "--bucket", bucket.name,
        "--prefix", root, "--output", "text",
        "--query", "Contents[].[Key,ETag]",
      ])
    if result.errors.contains("(NoSuchBucket)") { throw bucket.isMissing }
    guard result.isSuccess else {
      throw ProgramFailure("aws", result, doing: "list \(bucket.title)", help: bucket.help)
    }
    var found: [String: String] = [:]
    for line in result.text.split(separator: "\n") {
      guard let tab = line.lastIndex(of: "\t"), line.hasPrefix(root) else { continue }
      let digest = line[line.index(after: tab)...].filter { $0 != "\"" }
      found[String(line[..<tab].dropFirst(root.count))] = digest
    }
    return found
  }

  func bytes(of path: String) async throws -> [UInt8] {
    try await aws.succeed(
      place + ["s3", "cp", "--only-show-errors", "s3://\(bucket.name)/\(root)\(path)", "-"],
      doing: "read \(path) from \(bucket.title)"
    ).output
  }

  func send(_ folder: String, as type: MediaType) async throws {
    try await aws.succeed(
      place + [
        "s3", "cp", "--recursive", "--only-show-errors", "--no-follow-symlinks",
        "--content-type", type.text, "--cache-control", type.cacheControl,
        folder, "s3://\(bucket.name)/\(root)",
      ], doing: "send files to \(bucket.title)")
  }

  func remove(_ paths: [String], in scratch: ScratchFolder) async throws {
    // The store takes a thousand at a time.
    for start in stride(from: 0, to: paths.count, by: 1000) {
      let objects = paths[start..<min(start + 1000, paths.count)].map { path in
        JSONText.object([("Key", .string(root + path))])
      }
      let list = JSONText.object([("Objects", .list(objects))]).text
      let file = try scratch.write(Array(list.utf8), to: "removed.json")
      let result = try await aws.succeed(
        place + [
          "s3api", "delete-objects", "--bucket", bucket.name, "--delete", "file://\(file)",
          "--output", "text", "--query", "Errors[].[Key,Code]",
        ], doing: "remove old files from \(bucket.title)")
      let refused = result.text.split(separator: "\n").filter { $0 != "None" }
      guard refused.isEmpty else {
        throw ProgramFailure(
          "\(bucket.title) refused to remove \(refused.count) files:\n  | \(refused[0])")
      }
    }
  }
}

/// The `rclone` command, without its own configuration: who we are is read from the same places as by
/// `aws`.
struct RcloneClient: BucketClient {
  private let bucket: PublishTarget.Bucket
  private let rclone: ExternalTool

  init(_ bucket: PublishTarget.Bucket) {
    self.bucket = bucket
    var environment = [
      "RCLONE_CONFIG": "/dev/null", "RCLONE_CONFIG_PARLEY_TYPE": "s3",
      "RCLONE_CONFIG_PARLEY_PROVIDER": bucket.endpoint == nil ? "AWS" : "Other",
      "RCLONE_CONFIG_PARLEY_ENV_AUTH": "true", "RCLONE_CONFIG_PARLEY_NO_CHECK_BUCKET": "true",
    ]
    if let authorities = ExternalTool.variable("AWS_CA_BUNDLE"), !authorities.isEmpty {
      // It has its own variable for these, and fails at the sight of Amazon's.
      environment["AWS_CA_BUNDLE"] = ""
      environment["RCLONE_CA_CERT"] = ExternalTool.variable("RCLONE_CA_CERT") ?? authorities
    }
    environment["RCLONE_CONFIG_PARLEY_ENDPOINT"] = bucket.endpoint
    environment["RCLONE_CONFIG_PARLEY_REGION"] =
      bucket.region ?? ExternalTool.variable("AWS_REGION")
      ?? ExternalTool.variable("AWS_DEFAULT_REGION")
    rclone = ExternalTool("rclone", environment: environment)
  }

  var isInstalled: Bool { get async { await rclone.isInstalled } }

  private var root: String {
    "parley:\(bucket.name)" + (bucket.prefix.isEmpty ? "" : "/\(bucket.prefix)")
  }

  /// For the first question; do not wait for a store that is not there.
  private static let impatience = [
    "--retries", "1", "--low-level-retries", "2", "--contimeout", "10s",
  ]

  func list() async throws -> [String: String] {
    let result = try await rclone.run(
      Self.impatience + [
        "lsf", "--recursive", "--files-only", "--format", "hp", "--hash", "MD5", "--separator",
        "\t", root,
      ])
    // So it says that there is no such folder, which can mean that there is no object yet, or no bucket.
    if result.status == .exited(3) {
      let whole = try await rclone.run(
        Self.impatience + ["lsf", "--max-depth", "1", "parley:\(bucket.name)"])
      if whole.status == .exited(3) { throw bucket.isMissing }
      return [:]
    }
    guard result.isSuccess else {
      throw ProgramFailure("rclone", result, doing: "list \(bucket.title)", help: bucket.help)
    }
    var found: [String: String] = [:]
    for line in result.text.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard fields.count == 2 else { continue }
      found[String(fields[1])] = String(fields[0])
    }
    return found
  }

  func bytes(of path: String) async throws -> [UInt8] {
    try await rclone.succeed(
      ["cat", "\(root)/\(path)"], doing: "read \(path) from \(bucket.title)"
    ).output
  }

  func send(_ folder: String, as type: MediaType) async throws {
    try await rclone.succeed(
      [
        "copy", "--ignore-times", "--no-traverse", "--transfers", "16",
        "--header-upload", "Content-Type: \(type.text)",
        "--header-upload", "Cache-Control: \(type.cacheControl)", folder, root,
      ], doing: "send files to \(bucket.title)")
  }

  func remove(_ paths: [String], in scratch: ScratchFolder) async throws {
    guard !paths.isEmpty else { return }
    let list = try scratch.write(paths, to: "removed", end: UInt8(ascii: "\n"))
    try await rclone.succeed(
      ["delete", "--files-from-raw", list, root], doing: "remove old files from \(bucket.title)")
  }
}

extension PublishTarget.Bucket {
  /// What it is, for messages.
  var title: String { "s3://\(name)" + (prefix.isEmpty ? "" : "/\(prefix)") }

  /// Where the bucket is kept, for messages.
  var store: String { endpoint ?? "Amazon S3" }

  /// How to get on when the store does not answer as hoped.
  fileprivate var help: String {
    (endpoint.map { "check that `endpoint` in content/site.yml, \($0), is right, " } ?? "check ")
      + "that the bucket exists, and that AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile "
      + "in ~/.aws, say who you are"
  }

  /// That the store has no such bucket; making one is up to people, who choose where it is and who may
  /// read it.
  fileprivate var isMissing: ProgramFailure {
    ProgramFailure(
      "there is no bucket `\(name)` at \(store)",
      help:
        "create it there, or correct `bucket`\(endpoint == nil ? "" : " or `endpoint`") in content/site.yml"
    )
  }
}
