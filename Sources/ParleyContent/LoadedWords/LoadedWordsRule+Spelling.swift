import ParleyModel

extension LoadedWordsRule {
  /// All that it says, in one text that no other rule has.
  var spelling: String {
    switch self {
    case .allowAll: "allow all"
    case .allow(let words): (["allow"] + words.map(\.value)).joined(separator: "\0")
    case .avoid(let entry):
      (["avoid"] + entry.words.map(\.value) + ["except"] + entry.exceptions.map(\.value)
        + [entry.replacement?.value ?? "", entry.reason?.value ?? ""]).joined(separator: "\0")
    }
  }
}
