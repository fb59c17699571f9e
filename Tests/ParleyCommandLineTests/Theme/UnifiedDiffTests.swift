import Testing

@testable import ParleyCommandLine

/// Differences as `diff -u` writes them, and the digest by which texts are known.
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(from: ("a", Array(old.utf8)), to: ("b", Array(new.utf8)))
  }

  private func numbers(_ range: ClosedRange<Int>) -> String {
    range.map { "\($0)\n" }.joined()
  }

  @Test func equalTextsHaveNone() { #expect(diff("x\n", "x\n").isEmpty) }

  @Test func aLineIsReplaced() {
    #expect(
      diff(numbers(1...9), numbers(1...9).replacing("5\n", with: "five\n"))
        == "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
  }

  @Test func distantChangesHaveHunksOfTheirOwn() {
    let old = numbers(1...30)
    let new = old.replacing("\n3\n", with: "\nthree\n").replacing("\n25\n", with: "\n")
    #expect(
      diff(old, new)
        == "--- a\n+++ b\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+three\n 4\n 5\n 6\n"
        + "@@ -22,7 +22,6 @@\n 22\n 23\n 24\n-25\n 26\n 27\n 28\n")
  }

  @Test func changesWithSixLinesBetweenShareAHunk() {
    let old = numbers(1...20)
    func hunks(_ second: Int) -> Int {
      let new = old.replacing("\n5\n", with: "\nx\n").replacing("\n\(second)\n", with: "\ny\n")
      return diff(old, new).split(separator: "\n").count { $0.hasPrefix("@@") }
    }
    #expect(hunks(12) == 1)
    #expect(hunks(13) == 2)
  }

  @Test func anEmptyTextAndAMissingLineEndAreWritten() {
    #expect(diff("", "x\n") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+x\n")
    #expect(
      diff("x\n", "x")
        == "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+x\n\\ No newline at end of file\n")
  }

  @Test func whatIsNoTextIsOnlySaidToDiffer() {
    #expect(
      UnifiedDiff.text(from: ("a", [0]), to: ("b", [0, 1])) == "a and b differ, and are no texts\n")
  }

  /// The examples of FIPS 180-4, and lengths around a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digestsAreThoseOfTheStandard(text: String, digest: String) {
    #expect(SHA256.hexadecimal(Array(text.utf8)) == digest)
  }

  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    (1000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
  ])
  func lengthsAroundABlock(count: Int, digest: String) {
    #expect(SHA256.hexadecimal([UInt8](repeating: UInt8(ascii: "a"), count: count)) == digest)
  }
}
