/// A moment at which git asks us.
enum HookKind: String, CaseIterable, Sendable {
  /// Before a commit, and before a merge that succeeded becomes one: here a site that is tracked gets
  /// into the commit.
  case preCommit = "pre-commit"
  case preMergeCommit = "pre-merge-commit"
  /// After a commit, after a merge or pull, and after a rebase: here a site that is not tracked is
  /// written, and one that is tracked is mended where git made commits without asking.
  case postCommit = "post-commit"
  case postMerge = "post-merge"
  case postRewrite = "post-rewrite"

  /// Whether there is no commit yet, so that it can still be refused.
  var isBefore: Bool { self == .preCommit || self == .preMergeCommit }
}
