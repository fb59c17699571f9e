/// Words that come before, in and after the names of people who hold an office.
enum OfficeWords {
  static let honorifics = """
    Dr Prof Gen Col Lt Maj Capt Sgt Cpl Adm Brig Cmdr Cdr Sen Rep Gov Amb Rev Hon Pres Cllr MP MEP
    H.E. Excellency
    """
  static let honorificsOfMen = """
    Mr Mister Sir Lord Sheikh Shaikh Sheik Prince Baron Count Father Brother Imam Ayatollah Rabbi Herr
    Monsieur Sultan Emir Emperor Tsar Señor пан господин
    """
  static let honorificsOfWomen = """
    Mrs Ms Miss Dame Lady Sheikha Princess Baroness Countess Madam Madame Sister Mother Frau Mme
    Señora пані госпожа
    """

  static let offices = """
    president minister chancellor premier ambassador envoy negotiator spokesperson senator secretary
    adviser advisor aide chief head leader commander general colonel admiral chair director diplomat
    governor mayor commissioner official representative delegate mediator facilitator analyst lawyer
    lawmaker deputy journalist reporter correspondent captain major lieutenant sergeant editor author
    professor researcher founder owner billionaire politician speaker judge justice prosecutor
    activist expert economist historian marshal brigadier officer executive chairperson coordinator
    consul attaché ombudsman regent chairholder presenter columnist blogger scholar fellow member
    legislator congressmember coach pilot soldier veteran doctor bishop archbishop cardinal patriarch
    metropolitan pope rapporteur inspector superintendent sheriff attorney broker co-founder treasurer assistant CEO CFO chairmanship pilot vice-president
    президент міністр канцлер посол речник спікер радник голова глава секретар генерал командувач
    міністерка прем'єр премьер министр пресс-секретарь пресс-секретар советник спецпосланник
    спецпредставитель спецпредставник посланник помощник
    помічник представитель представник керівник руководитель заступник переговорник директор начальник командующий
    """
  /// What someone is to another who holds an office: no office by itself.
  static let relations = "counterpart interlocutor predecessor successor"
  static let officesOfMen = """
    spokesman chairman businessman congressman king policeman vice-chairman statesman alderman
    councilman assemblyman oligarch
    """
  static let officesOfWomen = """
    spokeswoman chairwoman businesswoman congresswoman queen policewoman actress stateswoman
    councilwoman assemblywoman headmistress речниця представниця очільниця заступниця радниця
    міністерка депутатка журналістка представительница
    """
  static let pluralOffices = """
    ministers envoys spokesmen spokeswomen secretaries deputies businessmen aides CEOs chairmen
    congressmen diplomats attorneys міністри посланники министры
    """

  static let parts = """
    prime foreign chief deputy vice special senior former acting lead top interim permanent defence
    defense interior finance presidential press national security state economic energy military
    political ministry kremlin parliamentary opposition party nuclear peace main
    external internal affairs trade health economy culture education agriculture infrastructure
    transport digital environment labour labor social home treasury justice intelligence
    staff army navy naval force air ground land joint armed supreme high grand crown
    retired veteran ex co-chair long-time longtime then outgoing incoming newly elected
    assistant regional local provincial federal republican democratic democrat conservative liberal
    human rights humanitarian policy communications media relations legal technical delegation
    negotiating negotiation mediation diplomatic council cabinet government parliament faction
    department office administration house white bureau agency service directorate
    committee commission union secretariat mission embassy brigade corps
    cooperation development investment fund bank central border guard police emergency
    plenipotentiary extraordinary honorary emeritus commerce industry strategic integration
    prem spec under first second third general attorney congressional left right far wing
    прем єр перший віце заступник заступника закордонних справ оборони внутрішніх
    первый вице заместитель иностранных дел обороны внутренних министра міністра президента кремля
    пресс-служби спецпредставника президента президентки держсекретаря госсекретаря канцлера
    МЗС МИД МВС МВД РНБО СНБО СБУ ГУР ФСБ СВР СЗР ОПУ НАБУ САП МОУ ГПУ ОГП ООН ЄС ЕС
    официальный официальная офіційний офіційна офісу офиса администрации адміністрації
    верховної ради верховной рады держдуми госдумы совета ради безпеки безопасности
    """

  static let particles = """
    bin bint ben ibn al el ul ad as ash an ar at van der den de da di du la le del della dos das von
    zu zur ter ten af av y e abu abd
    """
  static let generations =
    "Jr Sr Junior Senior II III IV VI VII VIII IX XI XII XIII XIV XV XVI XXIII"
  static let surnames = """
    May King Prince Major Pope Judge Bishop Baker Marshal Page English French German Ireland Jordan
    Israel London Washington Lincoln Jackson House White Long Short Young Small Good Strong Little
    Day Rice Price Bush West East North Early Speaker Chancellor Guard Banks Cardinal Hunt Rush Berlin Holland
    Brazil Wales Field Rights Law
    """
  static let syllables = "un il in jin hun hwa sung wook chul hyun joon eun ho min soo yong jae kyu"
}
