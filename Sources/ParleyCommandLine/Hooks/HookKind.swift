/// A moment at which git runs us.
enum HookKind: String, CaseIterable, Sendable {
  /// Before a commit: here a site that is tracked gets into it.
  case preCommit = "pre-commit"
  /// Before a merge that succeeded becomes a commit: it can be refused, but git has already made the
  /// tree that is committed.
  case preMergeCommit = "pre-merge-commit"
  /// After a commit, after a merge or pull, after a rebase, and after a patch of `git am`: here a site
  /// that is not tracked is written, and one that is tracked is corrected where git made commits without
  /// asking.
  case postCommit = "post-commit"
  case postMerge = "post-merge"
  case postRewrite = "post-rewrite"
  case postApplypatch = "post-applypatch"

  /// Whether there is no commit yet, so that it can still be refused.
  var isBefore: Bool { self == .preCommit || self == .preMergeCommit }
}
