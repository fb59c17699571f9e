/// The countries, with what they and their people are called in English.
enum CountryWords {
  /// One to a line: its names before the bar, what is said of its people and things after it.
  static let lines = """
    Afghanistan|Afghan,Afghans
    Albania|Albanian,Albanians
    Algeria|Algerian,Algerians
    Andorra|Andorran
    Angola|Angolan,Angolans
    Argentina|Argentine,Argentinian
    Armenia|Armenian,Armenians
    Australia|Australian,Australians
    Austria|Austrian,Austrians
    Azerbaijan|Azerbaijani,Azeri,Azerbaijanis
    Bahamas|Bahamian
    Bahrain|Bahraini,Bahrainis
    Bangladesh|Bangladeshi,Bangladeshis
    Barbados|Barbadian
    Belarus|Belarusian,Belarusan,Belarusians,Byelorussian
    Belgium|Belgian,Belgians
    Belize|Belizean
    Benin|Beninese
    Bhutan|Bhutanese
    Bolivia|Bolivian,Bolivians
    Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians
    Botswana|Botswanan
    Brazil|Brazilian,Brazilians
    Brunei|Bruneian
    Bulgaria|Bulgarian,Bulgarians
    Burkina Faso|Burkinabe
    Burundi|Burundian
    Cambodia|Cambodian,Cambodians
    Cameroon|Cameroonian
    Canada|Canadian,Canadians
    Cape Verde|Cape Verdean
    Central African Republic|Central African
    Chad|Chadian
    Chile|Chilean,Chileans
    China,People's Republic of China,PRC|Chinese
    Colombia|Colombian,Colombians
    Comoros|Comorian
    Congo,Democratic Republic of the Congo,DRC|Congolese
    Costa Rica|Costa Rican
    Croatia|Croatian,Croatians
    Cuba|Cuban,Cubans
    Cyprus|Cypriot,Cypriots
    Czechia,Czech Republic|Czech,Czechs
    Denmark|Danish,Danes
    Djibouti|Djiboutian
    Dominica|Dominican
    Dominican Republic|Dominicans
    East Timor,Timor-Leste|Timorese
    Ecuador|Ecuadorian,Ecuadorean
    Egypt|Egyptian,Egyptians
    El Salvador|Salvadoran,Salvadorean
    Equatorial Guinea|Equatoguinean
    Eritrea|Eritrean
    Estonia|Estonian,Estonians
    Eswatini,Swaziland|Swazi
    Ethiopia|Ethiopian,Ethiopians
    Fiji|Fijian
    Finland|Finnish,Finns
    France|French
    Gabon|Gabonese
    Gambia|Gambian
    Georgia|Georgian,Georgians
    Germany|German,Germans
    Ghana|Ghanaian
    Greece|Greek,Greeks
    Grenada|Grenadian
    Guatemala|Guatemalan
    Guinea|Guinean
    Guinea-Bissau|Bissau-Guinean
    Guyana|Guyanese
    Haiti|Haitian
    Honduras|Honduran
    Hungary|Hungarian,Hungarians
    Iceland|Icelandic
    India|Indian,Indians
    Indonesia|Indonesian,Indonesians
    Iran,Islamic Republic of Iran|Iranian,Iranians
    Iraq|Iraqi,Iraqis
    Ireland|Irish
    Israel|Israeli,Israelis
    Italy|Italian,Italians
    Ivory Coast,Côte d'Ivoire|Ivorian
    Jamaica|Jamaican
    Japan|Japanese
    Jordan|Jordanian,Jordanians
    Kazakhstan|Kazakh,Kazakhstani,Kazakhs
    Kenya|Kenyan,Kenyans
    Kiribati|I-Kiribati
    Kosovo|Kosovar,Kosovan
    Kuwait|Kuwaiti,Kuwaitis
    Kyrgyzstan|Kyrgyz
    Laos|Laotian,Lao
    Latvia|Latvian,Latvians
    Lebanon|Lebanese
    Lesotho|Basotho
    Liberia|Liberian
    Libya|Libyan,Libyans
    Liechtenstein|Liechtensteiner
    Lithuania|Lithuanian,Lithuanians
    Luxembourg|Luxembourgish
    Madagascar|Malagasy
    Malawi|Malawian
    Malaysia|Malaysian,Malaysians
    Maldives|Maldivian
    Mali|Malian
    Malta|Maltese
    Marshall Islands|Marshallese
    Mauritania|Mauritanian
    Mauritius|Mauritian
    Mexico|Mexican,Mexicans
    Micronesia|Micronesian
    Moldova|Moldovan,Moldovans
    Monaco|Monegasque
    Mongolia|Mongolian
    Montenegro|Montenegrin
    Morocco|Moroccan,Moroccans
    Mozambique|Mozambican
    Myanmar,Burma|Burmese
    Namibia|Namibian
    Nauru|Nauruan
    Nepal|Nepali,Nepalese
    Netherlands,the Netherlands,Holland|Dutch
    New Zealand|New Zealander
    Nicaragua|Nicaraguan
    Niger|Nigerien
    Nigeria|Nigerian,Nigerians
    North Korea,DPRK|North Korean,North Koreans
    North Macedonia,Macedonia|Macedonian
    Norway|Norwegian,Norwegians
    Oman|Omani,Omanis
    Pakistan|Pakistani,Pakistanis
    Palau|Palauan
    Palestine,State of Palestine|Palestinian,Palestinians
    Panama|Panamanian
    Papua New Guinea|Papua New Guinean
    Paraguay|Paraguayan
    Peru|Peruvian
    Philippines|Philippine,Filipino,Filipinos
    Poland|Polish,Poles
    Portugal|Portuguese
    Qatar|Qatari,Qataris
    Romania|Romanian,Romanians
    Russia,Russian Federation|Russian,Russians
    Rwanda|Rwandan
    Samoa|Samoan
    Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian
    Senegal|Senegalese
    Serbia|Serbian,Serb,Serbs
    Seychelles|Seychellois
    Sierra Leone|Sierra Leonean
    Singapore|Singaporean
    Slovakia,Slovak Republic|Slovak,Slovakian,Slovaks
    Slovenia|Slovenian,Slovene
    Solomon Islands|Solomon Islander
    Somalia|Somali
    South Africa|South African
    South Korea,Republic of Korea,ROK|South Korean,South Koreans
    South Sudan|South Sudanese
    Spain|Spanish,Spaniards
    Sri Lanka|Sri Lankan
    Sudan|Sudanese
    Suriname|Surinamese
    Sweden|Swedish,Swedes
    Switzerland,Swiss Confederation|Swiss
    Syria|Syrian,Syrians
    Taiwan|Taiwanese
    Tajikistan|Tajik
    Tanzania|Tanzanian
    Thailand|Thai,Thais
    Togo|Togolese
    Tonga|Tongan
    Trinidad and Tobago|Trinidadian
    Tunisia|Tunisian,Tunisians
    Turkey,Türkiye|Turkish,Turks
    Turkmenistan|Turkmen
    Tuvalu|Tuvaluan
    Uganda|Ugandan
    Ukraine|Ukrainian,Ukrainians
    United Arab Emirates,UAE,U.A.E.,Emirates|Emirati,Emiratis
    United Kingdom,UK,U.K.,Britain,Great Britain|British,Britons
    United States,US,U.S.,USA,U.S.A.,United States of America|American,Americans
    Uruguay|Uruguayan
    Uzbekistan|Uzbek
    Vanuatu|Ni-Vanuatu
    Vatican City,Holy See|Vatican
    Venezuela|Venezuelan,Venezuelans
    Vietnam|Vietnamese
    Yemen|Yemeni,Yemenis
    Zambia|Zambian
    Zimbabwe|Zimbabwean
    """

  /// The names of countries in other languages, each with the English one.
  static let otherLanguages = """
    Україна=Ukraine Украина=Ukraine України=Ukraine Украины=Ukraine український=Ukraine
    українська=Ukraine українського=Ukraine украинский=Ukraine Росія=Russia Россия=Russia Росії=Russia
    России=Russia російський=Russia російська=Russia российский=Russia Польща=Poland Польша=Poland
    Польщі=Poland Польши=Poland польський=Poland польский=Poland США=United_States
    РФ=Russia
    американський=United_States американский=United_States Німеччина=Germany Германия=Germany
    Німеччини=Germany Германии=Germany Франція=France Франция=France Франції=France Франции=France
    """
}

/// Words for a country in a text.
struct CountryWord: Sendable {
  /// Its first English name.
  let country: String
  /// Whether it is the country's name, and not what its people are called.
  let isName: Bool
  /// Whether it is in capitals only: `US` is not `us`.
  let isCapitals: Bool

  /// All there are, as phrases of texts.
  static let table: PhraseTable<CountryWord> = {
    var table = PhraseTable<CountryWord>()
    for line in CountryWords.lines.split(separator: "\n") {
      let halves = line.split(separator: "|")
      let names = halves[0].split(separator: ",").map(String.init)
      for name in names {
        let isCapitals = !name.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
        table.add(name, CountryWord(country: names[0], isName: true, isCapitals: isCapitals))
      }
      for name in halves.dropFirst().joined().split(separator: ",") {
        table.add(
          String(name), CountryWord(country: names[0], isName: false, isCapitals: false))
      }
    }
    let pairs = CountryWords.otherLanguages.split { $0 == " " || $0 == "\n" }
    for pair in pairs {
      let halves = pair.split(separator: "=")
      guard let name = halves.first, let country = halves.last else { continue }
      let english = country.split(separator: "_").joined(separator: " ")
      table.add(
        String(name),
        CountryWord(
          country: english, isName: false, isCapitals: name == "США" || name == "РФ"))
    }
    return table
  }()

  /// The names of each country, the first first.
  static let names: [(country: String, names: [String])] =
    CountryWords.lines.split(separator: "\n").map { line in
      let names = line.prefix { $0 != "|" }.split(separator: ",").map(String.init)
      return (names[0], names)
    }
}
