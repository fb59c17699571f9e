/// The shell script that git runs. It is in POSIX `sh`, and starts the program only where a commit
/// touches content or templates, because most commits in a repository may not.
struct HookScript: Equatable, Sendable {
  /// A project in the repository.
  struct Project: Equatable, Sendable {
    /// Its folder from the top of the working tree, with a slash at its end, or empty.
    let prefix: String
    /// The repository's own folder, where the hooks are shared with other repositories; else empty.
    let repository: String
  }

  /// When it is run.
  let kind: HookKind
  /// Where the program is.
  let program: String
  /// The projects it works for.
  var projects: [Project]
  /// Whether its lines are still those that were written.
  var isAsWritten = true

  /// What a hook that was there before is renamed to.
  static func nameOfBefore(_ kind: HookKind) -> String { "\(kind.rawValue).before-parley" }

  /// Begins a script.
  init(kind: HookKind, program: String, projects: [Project]) {
    self.kind = kind
    self.program = program
    self.projects = projects
  }

  /// Reads a script; `nil` for one that is not ours.
  init?(_ bytes: [UInt8], kind: HookKind) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 2, lines[1].hasPrefix(Self.mark) else { return nil }
    self.kind = kind
    var program = ""
    projects = []
    for line in lines {
      if line.hasPrefix("program=") { program = Self.words(line.dropFirst(8)).first ?? "" }
      if line.hasPrefix("for_project ") {
        let words = Self.words(line.dropFirst(12))
        if words.count > 1 { projects.append(Project(prefix: words[0], repository: words[1])) }
      }
    }
    self.program = program
    let rest = lines.dropFirst(2).joined(separator: "\n")
    isAsWritten = lines[1].dropFirst(Self.mark.count) == Self.digest(of: rest)
  }

  /// The complete file.
  var text: String {
    let rest = body
    return "#!/bin/sh\n\(Self.mark)\(Self.digest(of: rest))\n\(rest)"
  }

  private var body: String {
    let calls = projects.map {
      let prefix = Self.quoted($0.prefix)
      return "for_project \(prefix) \(Self.quoted($0.repository)) && "
        + "set -- \"$@\" --project \(prefix)\n"
    }
    let advice =
      kind.isBefore
      ? "or commit without the site: git commit --no-verify" : "and render the site: parley build"
    return #"""
      # Written by `parley hook install`: commits that touch content/ or templates/ get the site rendered.
      # `parley hook uninstall` puts back what was here before. The number above is that of the lines
      # below it, so that a change by hand is not lost in silence.

      hook=\#(kind.rawValue)
      program=\#(Self.quoted(program))

      # The hook that was here before runs first, as ever.
      before="${0%/*}/$hook.before-parley"
      if [ -x "$before" ]; then
        "$before" "$@" || exit
      fi

      git() { command git --literal-pathspecs "$@"; }

      # Whether the site is in the repository. $1: the project's folder, with a slash, or nothing
      is_tracked() {
        git ls-files --error-unmatch -- "$1public/.parley-manifest" >/dev/null 2>&1
      }

      \#(condition)

      find_program() {
        [ -x "$program" ] && return
        missing=$program
        program=$(command -v parley) && [ -x "$program" ] && return
        printf '%s\n' "parley: cannot render the site: there is no $missing, and no parley on the PATH" \
          '  help: install Parley and run `parley hook install` again,' \
          '        \#(advice)' >&2
        return 1
      }

      # $2: the repository's own folder, where other repositories have this hook, too
      for_project() {
        if [ -n "$2" ]; then
          common=$(cd "$(git rev-parse --git-common-dir)" && pwd -P)
          [ "$common" = "$2" ] || return 1
        fi
        is_concerned "$1"
      }

      # All projects in one call: if one refuses, nothing is done for the others either.
      set --
      \#(calls.joined())
      [ $# -gt 0 ] || exit 0
      find_program && "$program" hook run "$hook" "$@"

      """#
  }

  /// The lines that say, at the cost of a process or two, whether there is anything to do.
  private var condition: String {
    switch kind {
    case .preCommit:
      #"""
      # A commit that was called off may have left its site staged, hence public/.
      is_concerned() {
        git diff --cached --quiet --no-ext-diff -- "$1content" "$1templates" "$1public" && return 1
        is_tracked "$1"
      }
      """#
    case .preMergeCommit:
      #"""
      is_concerned() {
        git diff --cached --quiet --no-ext-diff -- "$1content" "$1templates" && return 1
        is_tracked "$1"
      }
      """#
    case .postCommit:
      #"""
      is_concerned() {
        git diff --quiet --no-ext-diff 'HEAD@{1}' HEAD -- "$1content" "$1templates" 2>/dev/null &&
          return 1
        # The commits of a rebase come one by one; its end is the business of post-rewrite.
        [ -d "$(git rev-parse --git-path rebase-merge)" ] && return 1
        is_tracked "$1" || return 0
        # Before these commits, git runs no hook.
        case $(git log -g -1 --format=%gs HEAD 2>/dev/null) in
          cherry-pick* | revert*) return 0 ;;
        esac
        return 1
      }
      """#
    case .postMerge:
      #"""
      squash=$1

      is_concerned() {
        git diff --quiet --no-ext-diff ORIG_HEAD HEAD -- "$1content" "$1templates" 2>/dev/null &&
          return 1
        # A squashed merge is a commit yet to be made.
        [ "$squash" != 1 ]
      }
      """#
    case .postRewrite:
      #"""
      # An amended commit is the business of the other hooks.
      [ "$1" = rebase ] || exit 0

      is_concerned() {
        ! git diff --quiet --no-ext-diff ORIG_HEAD HEAD -- "$1content" "$1templates" 2>/dev/null
      }
      """#
    case .postApplypatch:
      #"""
      # The last patch speaks for all: git applies none while anything is staged. A rebase has a hook of
      # its own.
      patches=$(git rev-parse --git-path rebase-apply)
      [ -f "$patches/applying" ] && [ "$(cat "$patches/next")" = "$(cat "$patches/last")" ] || exit 0

      is_concerned() {
        ! git diff --quiet --no-ext-diff ORIG_HEAD HEAD -- "$1content" "$1templates" 2>/dev/null
      }
      """#
    }
  }

  // MARK: Words of the shell

  private static let mark = "# parley hook 1 "

  /// A word that means itself to the shell.
  static func quoted(_ word: String) -> String {
    "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }

  /// The words of a line that `quoted` wrote.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word: [UInt8]?
    var isInside = false
    var isEscaped = false
    for byte in line.utf8 {
      if isEscaped {
        word = (word ?? []) + [byte]
        isEscaped = false
      } else if byte == UInt8(ascii: "'") {
        isInside.toggle()
        word = word ?? []
      } else if isInside {
        word?.append(byte)
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if let complete = word {
        words.append(String(decoding: complete, as: UTF8.self))
        word = nil
      }
    }
    if let word { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// A number that differs where texts differ (FNV-1a, 64 bits); no defence against malice.
  private static func digest(of text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}

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
