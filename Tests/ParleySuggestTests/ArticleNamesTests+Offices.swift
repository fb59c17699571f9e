import ParleyModel
import Testing

@testable import ParleySuggest

/// What is around names: abbreviations, offices and credits.
extension ArticleNamesTests {
  // MARK: Abbreviations

  @Test func takesNoAbbreviationForAPerson() {
    #expect(
      newcomers(
        "Секретар РНБО Руслан Гречко прибув.", "Глава МЗС Андрій Сибіга заявив про це.",
        "Глава МВС Ігор Клименко мовчав.",
        "Спецпредставитель президента РФ Павел Громов заявил это.")
        == [
          "Руслан Гречко|Секретар РНБО|-|high", "Андрій Сибіга|Глава МЗС|-|high",
          "Ігор Клименко|Глава МВС|-|high",
          "Павел Громов|Спецпредставитель президента РФ|russia|high",
        ])
    #expect(
      mentions("Секретар РНБО Рустем Умєров прибув.") == ["Рустем Умєров=rustem-umerov"])
    #expect(
      newcomers(
        "Заступник міністра закордонних справ Сергій Громов мовчав. Глава НКВС Андрій Бровко пішов.",
        "The head of the SBU Vasyl Brod left.")
        == [
          "Сергій Громов|Заступник міністра закордонних справ|-|high",
          "Андрій Бровко|Глава НКВС|-|high", "Vasyl Brod|head of the SBU|-|high",
        ])
    #expect(
      newcomers("The NABU chief Semen Kryvonos left. He met NABU Semen Kryvonos.")
        == ["Semen Kryvonos|NABU chief|-|high"])
  }

  // MARK: Cases

  @Test(arguments: [
    ("По словам Марии Беловой, это так.", "Марии Беловой=maria-belova"),
    ("По словам Рустема Умерова, это так.", "Рустема Умерова=rustem-umerov"),
    ("Он позвонил Владимиру Путину вчера.", "Владимиру Путину=vladimir-putin"),
    ("Він розмовляв з Рустемом Умєровим.", "Рустемом Умєровим=rustem-umerov"),
    ("Його бачили у Володимира Зеленського.", "Володимира Зеленського=volodymyr-zelenskyy"),
    ("Зустріч із Дональдом Трампом почалася.", "Дональдом Трампом=donald-trump"),
    ("Мария Белова заявила это.", "Мария Белова=maria-belova"),
  ])
  func knowsNamesInOtherCases(_ text: String, _ expected: String) {
    var content = Self.content
    content.actors.append(Self.actor("maria-belova", "Maria Belova", ["Мария Белова"]))
    #expect(mentions(text, content: content) == [expected])
    #expect(newcomers(text, content: content) == [])
    let (_, names) = read([text], content)
    #expect(names.variants.isEmpty)
  }

  @Test func makesNobodyOfOtherCases() {
    #expect(
      newcomers(
        "По словам Марии Громовой, это так.", "Министр Александра Новака ждал.",
        "Він бачив Андрія Сибігу та Юлію Коваль.")
        == [])
    #expect(
      newcomers("Министр Мария Громова заявила это.", "По словам Марии Громовой, это так.")
        == ["Мария Громова|Министр|-|high"])
    #expect(
      newcomers("Речниця Олександра Матвійчук заявила це. Міністр Максим Рудий мовчав.")
        == ["Олександра Матвійчук|Речниця|-|high", "Максим Рудий|Міністр|-|high"])
  }

  // MARK: Offices

  @Test func knowsNoOfficeInRelations() {
    #expect(
      newcomers("Vladimir Putin's predecessor Leonid Brod came. His successor Lars Holm did not.")
        == ["Leonid Brod|-|-|high", "Lars Holm|-|-|high"])
    #expect(
      newcomers("Rustem Umerov left. His Polish counterpart Anna Belova stayed.")
        == ["Anna Belova|-|poland|high"])
  }

  @Test(arguments: [
    ("On Christmas Day Pope Leo XIV prayed for peace.", "Leo XIV|Pope|-|medium"),
    (
      "The agency's director general, Rafael Mariano Grossi, said so.",
      "Rafael Mariano Grossi|director general|-|high"
    ),
    (
      "It was the IAEA director general, Rafael Mariano Grossi, who said so.",
      "Rafael Mariano Grossi|IAEA director general|-|high"
    ),
    (
      "A spokeswoman for the Elysée, Charlotte Rivière, said no.",
      "Charlotte Rivière|spokeswoman for the Elysée|-|high"
    ),
  ])
  func findsOffices(_ text: String, _ expected: String) {
    #expect(newcomers(text).filter { !$0.hasPrefix("IAEA|") } == [expected])
  }

  // MARK: Bylines and credits

  @Test(arguments: [
    "By James Waterford, Ukraine correspondent", "By Lena Moe and Jane Roe in Geneva",
    "Reporting by Max Hunter and Lena Moe; editing by Gareth Jones", "By JANE ROE",
    "The hall was empty. Photo: John Moore", "The hall was empty (Getty Images/John Moore).",
    "The hall was empty. John Moore/Reuters", "The hall was empty. © John Moore",
    "The hall was empty, photo by John Moore.",
  ])
  func takesNoCreditForAnyone(_ text: String) {
    #expect(newcomers(text) == [])
  }

  @Test func takesOnlyCreditsForCredits() {
    #expect(
      newcomers(
        "By Anna Belova's account it was late. By Monday Anna Belova had left.",
        "Written by Lars Holm, the plan was leaked.")
        == ["Anna Belova|-|-|medium", "Lars Holm|-|-|medium"])
  }
}
