import Testing

@testable import ParleySite

@Suite("Mustache: partials")
struct MustachePartials {
  @Test(
    "Partials",
    arguments: [
      MustacheRule("are put in", "({{>part}})", "(words)", ("part", "words")),
      MustacheRule(
        "look names up where they stand", "{{>part}} {{#outer}}{{>part}}{{/outer}}",
        "(fish) (whale)", ("part", "({{word}})")),
      MustacheRule(
        "may stand in sections", "{{#letters}}{{>part}}{{/letters}}", "[a][b][&lt;]",
        ("part", "[{{.}}]")),
      MustacheRule("may be in folders", "{{>a/part}}", "x", ("a/part", "x")),
      MustacheRule("may hold partials", "{{>part}}", "(x)", ("part", "({{>b}})"), ("b", "x")),
      MustacheRule("keep blanks around them", "| {{>part}} |", "| \t|\t |", ("part", "\t|\t")),
      MustacheRule(
        "within a line are not indented", "  {{word}}  {{>part}}\n", "  fish  >\n>\n",
        ("part", ">\n>")),
      MustacheRule(
        "before words are not indented", "  {{>part}} x\n", "  >\n> x\n", ("part", ">\n>")),
      MustacheRule(
        "take a line that ends in CR LF", "|\r\n{{>part}}\r\n|", "|\r\n>|", ("part", ">")),
      MustacheRule(
        "are indented on the first line", "  {{>part}}\n>", "  >\n  >>", ("part", ">\n>")),
      MustacheRule(
        "are indented on a last line without line feed", ">\n  {{>part}}", ">\n  >\n  >",
        ("part", ">\n>")),
      MustacheRule(
        "are indented line by line, and what they print is not", "\\\n  {{>part}}\n/\n",
        "\\\n  |\n  a\nb|\n  |\n/\n", ("part", "|\n{{lines}}|\n|\n")),
      MustacheRule("are indented by tabs too", "\t{{>part}}\n", "\ta\n\tb\n", ("part", "a\nb\n")),
      MustacheRule("keep empty lines empty", "  {{>part}}\n", "  a\n\n  b\n", ("part", "a\n\nb\n")),
      MustacheRule(
        "with lines that end in CR LF are indented", "  {{>part}}\r\n|", "  a\r\n\r\n  b\r\n|",
        ("part", "a\r\n\r\nb\r\n")),
      MustacheRule(
        "are indented in addition to their own", "  {{>part}}\n", "  a\n    b\n",
        ("part", "a\n  b\n")),
      MustacheRule(
        "in partials add up their indentation", " {{>part}}\n|\n", " <\n   1\n   2\n >\n|\n",
        ("part", "<\n  {{>b}}\n>\n"), ("b", "1\n2\n")),
      MustacheRule(
        "within a line of an indented one are not indented", "  {{>part}}\n|\n",
        "  1\n2 x\n  y\n|\n", ("part", "{{>b}} x\ny\n"), ("b", "1\n2")),
      MustacheRule(
        "are indented once before a section of a line", "  {{>part}}\n", "  ab&lt;\n",
        ("part", "{{#letters}}{{.}}{{/letters}}\n")),
      MustacheRule(
        "are indented before a shut section of a line", "  {{>part}}\n", "  x\n  y\n",
        ("part", "{{#no}}.{{/no}}x\n{{#no}}.{{/no}}y\n")),
      MustacheRule(
        "are indented in each round of a section", "  {{>part}}\n|",
        "  <\n  a\n  b\n  &lt;\n  >\n|", ("part", "<\n{{#letters}}\n{{.}}\n{{/letters}}\n>\n")),
      MustacheRule(
        "are indented where a section breaks a line", "  {{>part}}\n|",
        "  a.\n  b.\n  &lt;.\n  !\n|", ("part", "{{#letters}}{{.}}.\n{{/letters}}!\n")),
      MustacheRule(
        "are indented after a shut section", "  {{>part}}\n|", "  a\n  b\n|",
        ("part", "a\n{{#no}}\nx\n{{/no}}\nb\n")),
      MustacheRule("may have blanks within the braces", "|{{> part }}|", "|x|", ("part", "x")),
      MustacheRule(
        "pass blocks on as a parent without blocks does", "{{<base}}{{$slot}}x{{/slot}}{{/base}}",
        "x|x", ("base", "{{>part}}|{{<part}}{{/part}}"), ("part", "{{$slot}}default{{/slot}}")),
    ])
  func partials(rule: MustacheRule) { #expect(rule.rendered() == rule.expected) }
}

@Suite("Mustache: inheritance")
struct MustacheInheritance {
  @Test(
    "Blocks",
    arguments: [
      MustacheRule("that nobody fills keep what they say", "{{$slot}}words{{/slot}}\n", "words\n"),
      MustacheRule("hold variables", "{{$slot}}a {{word}} b{{/slot}}", "a fish b"),
      MustacheRule(
        "hold variables that are not escaped", "{{$slot}}{{{special}}}{{/slot}}", "& < > \" '"),
      MustacheRule("hold sections", "{{$slot}}{{#outer}}{{own}}{{/outer}}{{/slot}}", "o"),
      MustacheRule("hold inverted sections", "{{$slot}}{{^no}}{{word}}{{/no}}{{/slot}}", "fish"),
      MustacheRule("do not read values as templates", "{{$slot}}{{tag}}{{/slot}}", "{{word}}"),
      MustacheRule(
        "are no values", "{{<base}}{{$word}}filled{{/word}}{{/base}}", "filled",
        ("base", "{{$word}}default{{/word}}")),
      MustacheRule(
        "that are not filled are no values either", "{{<base}}{{/base}}", "default",
        ("base", "{{$word}}default{{/word}}")),
    ])
  func blocks(rule: MustacheRule) { #expect(rule.rendered() == rule.expected) }

  @Test(
    "Parents",
    arguments: [
      MustacheRule(
        "keep what their blocks say", "{{<base}}{{/base}}", "(default)",
        ("base", "({{$slot}}default{{/slot}})")),
      MustacheRule(
        "have blocks filled", "({{<base}}{{$slot}}mine{{/slot}}{{/base}})", "(.mine.)",
        ("base", ".{{$slot}}default{{/slot}}.")),
      MustacheRule(
        "may be filled twice in different ways",
        "{{<base}}{{$slot}}1{{/slot}}{{/base}} {{<base}}{{$slot}}2{{/slot}}{{/base}}",
        "|1 other| |2 other|", ("base", "|{{$slot}}default{{/slot}}{{$more}} other{{/more}}|")),
      MustacheRule(
        "may have one block filled of two", "{{<base}}{{$b}}mine{{/b}}{{/base}}", "default, mine",
        ("base", "{{$a}}default{{/a}}, {{$b}}default{{/b}}")),
      MustacheRule(
        "may use a block twice", "{{<base}}{{$a}}x{{/a}}{{/base}}", "xx",
        ("base", "{{$a}}1{{/a}}{{$a}}2{{/a}}")),
      MustacheRule(
        "without blocks are like partials", "{{>base}}|{{<base}}{{/base}}", "default|default",
        ("base", "{{$slot}}default{{/slot}}")),
      MustacheRule(
        "of several levels take the outermost", "{{<a}}{{$slot}}1{{/slot}}{{/a}}", "1",
        ("a", "{{<b}}{{$slot}}2{{/slot}}{{/b}}"), ("b", "{{<c}}{{$slot}}3{{/slot}}{{/c}}"),
        ("c", "{{$slot}}4{{/slot}}")),
      MustacheRule(
        "of several levels take the outermost that there is", "{{<a}}{{/a}}", "2",
        ("a", "{{<b}}{{$slot}}2{{/slot}}{{/b}}"), ("b", "{{<c}}{{$slot}}3{{/slot}}{{/c}}"),
        ("c", "{{$slot}}4{{/slot}}")),
      MustacheRule(
        "of several levels have blocks of all filled", "{{<a}}{{$x}}1{{/x}}{{$y}}2{{/y}}{{/a}}",
        "[1](2)", ("a", "{{<b}}{{$z}}[{{$x}}{{/x}}]{{/z}}{{/b}}"),
        ("b", "{{$z}}{{/z}}({{$y}}{{/y}})")),
      MustacheRule(
        "in blocks of parents have their blocks filled", "{{<a}}{{$x}}1{{/x}}{{/a}}", "1 1",
        ("a", "{{$x}}2{{/x}} {{$y}}{{<b}}{{/b}}{{/y}}"), ("b", "{{$x}}3{{/x}}")),
      MustacheRule(
        "have blocks looked up where they are printed",
        "{{<base}}{{$slot}}I {{word}}{{/slot}}{{/base}}", "I whale",
        ("base", "{{#outer}}{{$slot}}You {{word}}{{/slot}}{{/outer}}")),
      MustacheRule(
        "may stand in sections",
        "{{#letters}}{{<base}}{{$slot}}{{.}}{{/slot}}{{/base}}{{/letters}}", "(a)(b)(&lt;)",
        ("base", "({{$slot}}{{/slot}})")),
      MustacheRule(
        "may have blocks in shut sections", "{{<base}}{{$slot}}x{{/slot}}{{/base}}", "()",
        ("base", "({{#no}}{{$slot}}{{/slot}}{{/no}})")),
      MustacheRule(
        "may have blanks and comments between blocks",
        "{{<base}}\n  {{! a }}\n  {{$a}}1{{/a}}\n\n  {{$b}}2{{/b}}\n{{/base}}\n", "12",
        ("base", "{{$a}}{{/a}}{{$b}}{{/b}}")),
      MustacheRule(
        "may have blanks within the braces", "{{< base }}{{$ slot }}x{{/ slot }}{{/ base }}", "x",
        ("base", "{{$ slot }}{{/ slot }}")),
    ])
  func parents(rule: MustacheRule) { #expect(rule.rendered() == rule.expected) }

  @Test(
    "White space",
    arguments: [
      MustacheRule(
        "of what fills a block is kept", "{{<base}}{{$slot}}\none\n\n:(\n{{/slot}}{{/base}}",
        "one\n\n:(\n", ("base", "{{$slot}}default{{/slot}}")),
      MustacheRule(
        "before a block is kept", "{{<base}}{{$slot}}mine{{/slot}}{{/base}}", "stop:\n  mine\n",
        ("base", "stop:\n  {{$slot}}default{{/slot}}\n")),
      MustacheRule(
        "before a block within a line is kept once",
        "{{<base}}{{$slot}}\none\ntwo\n{{/slot}}{{/base}}", "  one\n  two\n.\n",
        ("base", "  {{$slot}}default{{/slot}}.\n")),
      MustacheRule(
        "before a block that nobody fills is kept", "{{<base}}{{/base}}", "stop:\n  default\n",
        ("base", "stop:\n  {{$slot}}default{{/slot}}\n")),
      MustacheRule(
        "before a parent indents it", "Hi,\n  {{<base}}{{/base}}\nho\n", "Hi,\n  one\n  two\nho\n",
        ("base", "one\ntwo\n")),
      MustacheRule(
        "before a parent over several lines indents it", "Hi,\n  {{<base}}\n  {{/base}}\nho\n",
        "Hi,\n  one\n  two\nho\n", ("base", "one\ntwo\n")),
      MustacheRule(
        "before a parent within a line does not", "  {{<base}}{{/base}} x\n", "  one\ntwo x\n",
        ("base", "one\ntwo")),
      MustacheRule(
        "before a parent that ends in CR LF indents it", "Hi,\r\n  {{<base}}{{/base}}\r\n|",
        "Hi,\r\n  one\n|", ("base", "one\n")),
      MustacheRule(
        "before a block with a line to itself indents what fills it",
        "{{<base}}{{$slot}}\none\ntwo{{/slot}}\n{{/base}}\n", "Hi,\n  one\n  two\n",
        ("base", "Hi,\n  {{$slot}}{{/slot}}\n")),
      MustacheRule(
        "before such a block goes with its line", "{{<base}}{{/base}}", "Hi,\nho\n",
        ("base", "Hi,\n  {{$slot}}{{/slot}}\nho\n")),
      MustacheRule(
        "after such a block is there once", "{{<base}}{{$slot}}\none\n{{/slot}}{{/base}}",
        "Hi,\n  one\nho\n", ("base", "Hi,\n  {{$slot}}{{/slot}}\nho\n")),
      MustacheRule(
        "after a block of several lines is there once", "{{<base}}{{$slot}}one{{/slot}}{{/base}}",
        "Hi,\n  one\nho\n", ("base", "Hi,\n  {{$slot}}\n  {{/slot}}\nho\n")),
      MustacheRule(
        "after two blocks on a line ends it", "{{<base}}{{$a}}1{{/a}}{{$b}}2{{/b}}{{/base}}",
        " 12\nho\n", ("base", " {{$a}}{{/a}}{{$b}}{{/b}}\nho\n")),
      MustacheRule(
        "of what fills a block gives way to the block's",
        "{{<base}}{{$slot}}\n    one\n      two\n{{/slot}}{{/base}}\n", "Hi,\n  one\n    two\n",
        ("base", "Hi,\n  {{$slot}}\n  {{/slot}}\n")),
      MustacheRule(
        "of a block is that of its default", "{{<base}}{{$slot}}\none\ntwo\n{{/slot}}{{/base}}\n",
        "Hi,\n  one\n  two\n", ("base", "Hi,\n{{$slot}}\n  default\n{{/slot}}\n")),
      MustacheRule(
        "of nested blocks is that within the outer one",
        "{{<base}}{{$inner}}\nthree\n{{/inner}}{{/base}}\n", "one\n  three\n",
        (
          "base",
          "{{<top}}{{$slot}}\n  one\n  {{$inner}}\n    two\n  {{/inner}}\n{{/slot}}{{/top}}\n"
        ), ("top", "{{$slot}}default{{/slot}}")),
      MustacheRule(
        "before a partial in what fills a block is that within it",
        "{{<base}}{{$slot}}\n    one\n      {{>part}}\n{{/slot}}{{/base}}\n", "  one\n    two\n",
        ("base", "  {{$slot}}\n  {{/slot}}\n"), ("part", "two\n")),
      MustacheRule(
        "adds up over partials, parents and blocks", "  {{>part}}\n",
        "  [\n     {\n       x\n     }\n  ]\n",
        ("part", "[\n   {{<base}}\n   {{$slot}}\n   x\n   {{/slot}}\n   {{/base}}\n]\n"),
        ("base", "{\n  {{$slot}}\n  {{/slot}}\n}\n")),
    ])
  func whiteSpace(rule: MustacheRule) { #expect(rule.rendered() == rule.expected) }
}
