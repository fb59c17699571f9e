/// Somewhere the site can be published to, as `site.yml` names it.
public struct PublishTarget: Sendable {
  /// What it is called on the command line.
  public let name: Spanned<String>
  /// Where it is, and how to get there.
  public let place: Place

  /// Joins a name to a place.
  public init(name: Spanned<String>, place: Place) {
    self.name = name
    self.place = place
  }

  /// Where a site can be published.
  public enum Place: Sendable {
    /// A branch of a git repository.
    case branch(Branch)
    /// A folder, here or on another host, as rsync writes it: `path`, `host:path` or `rsync://…`.
    case rsync(path: Spanned<String>)
    /// A bucket of an object store that speaks S3.
    case bucket(Bucket)
    /// A folder on this machine; a relative path starts at the project's folder.
    case folder(path: Spanned<String>)
    /// One file with the complete site; a relative path starts at the project's folder.
    case archive(path: Spanned<String>, format: ArchiveFormat)
  }

  /// A branch of a git repository.
  public struct Branch: Equatable, Sendable {
    /// Its name, without `refs/heads/`.
    public let name: String
    /// A remote's name, or an address that git understands.
    public let remote: String
    /// The domain at which the host serves the site, for a `CNAME` file.
    public let cname: String?

    /// Makes a branch of its parts.
    public init(name: String, remote: String, cname: String? = nil) {
      self.name = name
      self.remote = remote
      self.cname = cname
    }
  }

  /// A bucket, or the part of one below a prefix.
  public struct Bucket: Equatable, Sendable {
    /// Its name: 3 to 63 lower-case letters, digits, hyphens and dots.
    public let name: String
    /// The folder in it, without slashes at either end; empty for the bucket itself.
    public let prefix: String
    /// The address of the store; `nil` means Amazon's.
    public let endpoint: String?
    /// Where it is; `nil` leaves it to the tool's own settings.
    public let region: String?
    /// The program that carries files there; `nil` means the first one installed.
    public let tool: BucketTool?

    /// Makes a bucket of its parts.
    public init(
      name: String, prefix: String = "", endpoint: String? = nil, region: String? = nil,
      tool: BucketTool? = nil
    ) {
      self.name = name
      self.prefix = prefix
      self.endpoint = endpoint
      self.region = region
      self.tool = tool
    }
  }
}

/// How a site gets to where it is published.
public enum PublishMethod: String, ClosedVocabulary {
  case branch, rsync, s3, folder, archive
}

/// A program that knows how to talk to an object store.
public enum BucketTool: String, ClosedVocabulary {
  case rclone, aws
}

/// The kind of archive file for a complete site.
public enum ArchiveFormat: Sendable {
  /// `.zip`
  case zip
  /// `.tar.gz` or `.tgz`
  case gzippedTar

  /// The format that a path's ending names.
  public init?(path: String) {
    let lowered = path.lowercased()
    if lowered.hasSuffix(".zip") {
      self = .zip
    } else if lowered.hasSuffix(".tar.gz") || lowered.hasSuffix(".tgz") {
      self = .gzippedTar
    } else {
      return nil
    }
  }
}
