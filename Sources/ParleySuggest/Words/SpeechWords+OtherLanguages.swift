extension SpeechWords {
  /// Verbs of saying, and the words around them, of German, French, Norwegian, Danish, Ukrainian and
  /// Russian.
  mutating func addOtherLanguages() {
    // German
    add(
      .verb([.inverts, .movesFreely]),
      """
      sagte,sagt,erklärte,erklärt,betonte,betont,teilte mit,kündigte an,warnte,forderte,fordert,\
      behauptete,bekräftigte,schrieb,schreibt,fügte hinzu,ergänzte,meinte,bestätigte,bezeichnete,\
      warf,lobte,kritisierte,wies zurück
      """)
    add(.preposition, "nach,mit,von,zu,vor,bei,für,gegen,aus,über,beim,zum,zur,vom,im,am,auf,unter")
    add(.definite, "der,die,das,dem,den,des,sein,seine,ihr,ihre")
    add(.being, "wurde,wurden,worden")
    add(.filler, "hat,hatte,auch,zudem,dabei,außerdem,zuvor,später,gestern,heute")
    add(.time, "Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonntag")
    add(.pronoun(.male), "er")
    add(.vaguePronoun, "sie,es,man,ich,wir")
    add(.and, "und,oder")
    add(.clause, "aber,während,weil,wenn,doch")
    add(
      .title(.male), "Sprecher,Präsident,Kanzler,Minister,Außenminister,Kremlsprecher,Unterhändler")
    add(.title(.female), "Sprecherin,Präsidentin,Kanzlerin,Ministerin,Außenministerin")
    add(.according, "laut")
    // French
    add(
      .verb([.inverts, .movesFreely]),
      """
      a déclaré,a dit,a affirmé,a annoncé,a ajouté,a souligné,a expliqué,a précisé,a assuré,a estimé,\
      a insisté,a averti,a indiqué,a confirmé,déclare,affirme,a-t-il dit,a-t-il déclaré,a-t-il ajouté,\
      ont déclaré,a écrit,a réaffirmé
      """)
    add(.preposition, "avec,de,du,des,à,au,aux,par,pour,sur,dans,chez,entre,contre,sans")
    add(.definite, "le,la,les,l,ses")
    add(.and, "et,ou")
    add(.clause, "mais,tandis que,alors que,parce que,quand")
    add(.that, "que,qu")
    add(.who, "qui")
    add(.pronoun(.male), "il")
    add(.pronoun(.female), "elle")
    add(.title(nil), "porte-parole,président,ministre,négociateur,émissaire")
    add(.according, "selon")
    // Norwegian and Danish
    add(
      .verb([.inverts, .movesFreely]),
      """
      sa,sier,sagde,siger,uttalte,uttaler,opplyste,opplyser,forklarte,skrev,skriver,la til,bekreftet,\
      bekrefter,advarte,krevde,udtalte,oplyste,forklarede,tilføjede,bekræftede,understreket,\
      understreker,fortalte,forteller,påstår,hevder,hevdet
      """)
    add(.preposition, "etter,med,av,til,fra,hos,om,mot,efter,af,på,ved,i")
    add(.being, "ble,blir,blev,bliver")
    add(.filler, "også,har,hadde,senere,deretter,likevel,dessuten")
    add(.pronoun(.male), "han")
    add(.pronoun(.female), "hun")
    add(.vaguePronoun, "de,jeg,vi,det,den")
    add(.and, "og,eller")
    add(.clause, "men,mens,fordi,når,hvis")
    add(.that, "at")
    add(.who, "som")
    add(.time, "mandag,tirsdag,onsdag,torsdag,fredag,lørdag,søndag")
    add(.title(.male), "talsmann,talsmand")
    add(.title(.female), "talskvinne,talskvinde")
    add(.title(nil), "statsminister,utenriksminister,udenrigsminister,presidenten,statsministeren")
    add(.according, "ifølge")
    // Ukrainian
    add(
      .verb([.inverts, .movesFreely]),
      """
      сказав,сказала,заявив,заявила,повідомив,повідомила,наголосив,наголосила,додав,додала,підкреслив,\
      підкреслила,зазначив,зазначила,написав,написала,пояснив,пояснила,підтвердив,підтвердила,каже,\
      запевнив,попередив,розповів,розповіла,відповів,відповіла
      """)
    add(.preposition, "після,з,із,зі,до,від,у,в,на,про,для,за,перед,під,проти,між,при,через")
    add(.and, "і,та,й,або")
    add(.clause, "але,а,поки,коли,якщо,бо,тоді як")
    add(.that, "що")
    add(.who, "який,яка")
    add(.pronoun(.male), "він")
    add(.pronoun(.female), "вона")
    add(.filler, "також,раніше,пізніше,вже,сьогодні,вчора")
    add(
      .title(nil),
      "президент,міністр,речник,речниця,посланець,переговорник,прем'єр,голова,радник,глава,очільник"
    )
    add(.according, "за словами,на думку")
    // Russian
    add(
      .verb([.inverts, .movesFreely]),
      """
      сказал,сказала,заявил,заявила,сообщил,сообщила,отметил,отметила,подчеркнул,подчеркнула,добавил,\
      добавила,пояснил,пояснила,написал,написала,подтвердил,подтвердила,говорит,заверил,предупредил,\
      рассказал,рассказала,ответил,ответила,утверждает,объявил,объявила
      """)
    add(.preposition, "после,с,со,к,от,из,о,об,для,по,против,между,под,над,во")
    add(.and, "и,или")
    add(.clause, "но,пока,когда,если,потому что,тогда как")
    add(.that, "что")
    add(.who, "который,которая")
    add(.pronoun(.male), "он")
    add(.pronoun(.female), "она")
    add(.filler, "также,ранее,позже,уже,сегодня,вчера")
    add(
      .title(nil),
      "министр,представитель,спикер,посол,советник,спецпосланник,переговорщик,премьер,пресс-секретарь"
    )
    add(.according, "по словам,по мнению")
  }

  /// Media, as articles name them.
  mutating func addMedia() {
    addMedia(
      """
      Reuters,Tass,AFP,AP,Associated Press,BBC,CNN,RIA,RIA Novosti,Interfax,Interfax-Ukraine,Ukrinform,\
      Bloomberg,Axios,Financial Times,FT,New York Times,Wall Street Journal,Washington Post,Guardian,\
      Telegraph,Times,Izvestia,Kommersant,Vedomosti,Fox News,NBC,NBC News,ABC,ABC News,CBS,CBS News,\
      Sky News,Politico,Economist,DPA,Spiegel,Bild,Le Monde,Le Figaro,NRK,VG,Aftenposten,Suspilne,\
      Kyiv Independent,Ukrainska Pravda,European Pravda,Al Jazeera,Euronews,MSNBC,NTB,DR,SVT,Xinhua,\
      Anadolu,PA,Meduza,RT,Sputnik,Rossiya 1,Deutsche Welle,DW,France 24,Radio Free Europe,NPR,PBS,\
      ТАСС,РИА Новости,Интерфакс,Укрінформ,Суспільне,Українська правда
      """)
  }
}
