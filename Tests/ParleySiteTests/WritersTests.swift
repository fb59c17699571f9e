import Testing

@testable import ParleySite

@Suite("The writers of JSON, XML and CSV")
struct WritersTests {
  private func json(
    _ layout: JSONWriter.Layout = .compact, _ write: (inout JSONWriter) -> Void
  ) -> String {
    var sink = ByteSink()
    sink.json(layout, write)
    return sink.text
  }

  // MARK: JSON

  private func sample(_ json: inout JSONWriter) {
    json.object { json in
      json.member("title", "Talks")
      json.list("days", [5, 6]) { $0.item($1) }
      json.words("place", nil)
      json.words("note", "")
      json.some("events", [String]()) { $0.item($1) }
      json.orNull("end", nil)
      json.object("empty") { _ in }
      json.list("rows") { json in json.object { $0.member("isFirst", true) } }
      json.number("number", 3)
      json.member("share", 0.5)
    }
  }

  @Test("JSON is on one line, with spaces or without, or on indented lines")
  func layouts() {
    #expect(
      json { sample(&$0) }
        == #"{"title":"Talks","days":[5,6],"end":null,"empty":{},"rows":[{"isFirst":true}],"#
        + #""number":3,"share":0.5}"#)
    #expect(
      json(.spaced) { sample(&$0) }
        == #"{"title": "Talks", "days": [5, 6], "end": null, "empty": {}, "rows": [{"isFirst": true}], "#
        + #""number": 3, "share": 0.5}"#)
    #expect(
      json(.indented) { sample(&$0) } == """
        {
          "title": "Talks",
          "days": [
            5,
            6
          ],
          "end": null,
          "empty": {},
          "rows": [
            {
              "isFirst": true
            }
          ],
          "number": 3,
          "share": 0.5
        }
        """)
  }

  @Test("an object or a list can be laid out in its own way, and what is in it in the common one")
  func ownLayouts() {
    func lines(_ items: [[Int]], _ layout: JSONWriter.Layout) -> String {
      json { json in
        json.object(nil, .members) { json in
          json.member("a", 1)
          json.list("b", layout) { json in
            for item in items { json.list(nil, item) { $0.item($1) } }
          }
        }
      }
    }
    #expect(lines([[1, 2], [3]], .lines) == "{\"a\":1,\n\"b\":[\n[1,2],\n[3]\n]}")
    #expect(lines([], .lines) == "{\"a\":1,\n\"b\":[\n\n]}")
    #expect(lines([], .rows) == "{\"a\":1,\n\"b\":[\n]}")
  }

  @Test("a small document is written in the same way")
  func values() {
    let value = JSONText.object([
      ("a\"b", .list([.number(1), .decimal(1.5), .flag(false), .null])), ("c", .object([])),
      ("d", .list([])), ("e", .string("\n")),
    ])
    #expect(value.line == #"{"a\"b":[1,1.5,false,null],"c":{},"d":[],"e":"\n"}"#)
    #expect(
      value.text
        == "{\n  \"a\\\"b\": [\n    1,\n    1.5,\n    false,\n    null\n  ],\n  \"c\": {},\n"
        + "  \"d\": [],\n  \"e\": \"\\n\"\n}")
    #expect(json { json in json.object { $0.member("v", value) } } == "{\"v\":\(value.line)}")
  }

  @Test("what a terminal could take for an order, or what turns a line, is a reference")
  func escaping() {
    let text =
      "a\"\\\n\t\r\0\u{1B}\u{7F}\u{80}\u{9F}\u{A0}é\u{61C}\u{627}‘’\u{200E}\u{2028}\u{2066}\u{2070}є🙂"
    let written =
      #""a\"\\\n\t\u000d\u0000\u001b\u007f\u0080\u009f"# + "\u{A0}é" + #"\u061c"#
      + "\u{627}‘’" + #"\u200e\u2028\u2066"# + "\u{2070}є🙂\""
    #expect(json { $0.item(text) } == written)
    #expect(json { $0.item("<&>") } == "\"<&>\"")
    var withoutMarkup = JSONWriter(withoutMarkup: true)
    withoutMarkup.item("<&>")
    #expect(withoutMarkup.sink.text == #""\u003c\u0026\u003e""#)
    // Many signs that are looked at and stay.
    let quoted = String(repeating: "‘a’ ", count: 100)
    #expect(json { $0.item(quoted) } == "\"\(quoted)\"")
  }

  // MARK: XML

  @Test("XML contains no character that it cannot, and no text that ends an element")
  func xml() {
    let text = "a\0b\u{1}c\u{FFFE}d\u{FFFF}e\u{FFFD}\r\n\t<![CDATA[x]]></title>&amp;\"'🙂\u{202E}є"
    let escaped =
      "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}&#13;\n\t&lt;![CDATA[x]]&gt;&lt;/title&gt;"
      + "&amp;amp;&quot;&#39;🙂\u{202E}є"
    var sink = ByteSink()
    sink.xml { xml in
      xml.declaration()
      xml.element("a", ["b": text, "c": "d"]) { xml in
        xml.text(text)
        xml.element("e", ["f": ""])
        xml.lineBreak()
      }
    }
    #expect(
      sink.text
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"\(escaped)\" c=\"d\">\(escaped)"
        + "<e f=\"\"/>\n</a>")
  }

  // MARK: CSV

  @Test("cells of a table are quoted where they must be, and run in no spreadsheet")
  func csv() {
    var sink = ByteSink()
    sink.csv(columns: ["a", "b"]) { csv in
      csv.row(["x,y", "say \"no\""])
      csv.row([" x", "two\nlines"])
      csv.row(["=1+1", "'=1"])
      csv.row(["", "'plain'"])
    }
    #expect(
      sink.text
        == "a,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n\" x\",\"two\nlines\"\r\n'=1+1,''=1\r\n,'plain'\r\n"
    )
    for cell in ["=1", "'=1", "''@x", "x", "'x", ""] {
      #expect(CSVWriter.unguarded(CSVWriter.guarded(cell)) == cell)
    }
  }

  // MARK: Sinks

  @Test("a sink hands on what is enough for a piece, and all of it in order")
  func pieces() {
    var pieces: [[UInt8]] = []
    withoutActuallyEscaping({ (piece: [UInt8]) in pieces.append(piece) }) { add in
      var sink = ByteSink(handingOnTo: add)
      for number in 0..<20_000 {
        sink.append("line \(number)\n")
        sink.passOn()
      }
      sink.finish()
    }
    #expect(pieces.count > 2)
    #expect(pieces.dropLast().allSatisfy { (65_536..<65_550).contains($0.count) })
    let text = String(decoding: pieces.joined(), as: UTF8.self)
    #expect(text == (0..<20_000).map { "line \($0)\n" }.joined())
  }
}
