/// Words in names that are not those of people.
enum OrganisationWords {
  static let parts = """
    Ministry Council Committee Agency Union Organization Organisation Commission Parliament Senate
    Bank Fund Court Party Institute Institution University College Academy Foundation Group Forces Army
    Navy Command Office Service Services Association Federation League Alliance Bureau Authority
    Administration Department Corporation Company Coalition Congress Chamber Assembly Board Center
    Centre Conference Forum Network Initiative Movement Front Brigade Directorate Secretariat Treasury
    Cabinet Government Delegation Mission Embassy Consulate Corps Guard Police Staff House Street
    Square Palace Tower Hotel Hall Castle Airport Station Bridge Hospital School Church Cathedral
    Avenue Road River Sea Lake Ocean Gulf Bay Island Islands Mountains Valley Strait Peninsula Region
    Oblast Province District County State States Republic Kingdom Emirate Treaty Protocol Accord
    Accords Agreement Memorandum Pact Charter Convention Declaration Resolution Act Plan Doctrine
    Declaration Summit Process War Wars Operation Day Prize Award Cup Games Nations Cross Crescent
    Nuclear Atomic International Global World United National Supreme Security Defence Defense Foreign
    Affairs Trade Labour Democratic Communist Socialist Green Liberal Democrats Republicans Hill
    Holdings Inc Ltd LLC GmbH PLC Corp Co Airlines Airways Industries Energy Oil Gas Steel Motors
    Technologies Solutions Partners Capital Investment Investments Insurance Stock Exchange
    Pentagon Kremlin Bundestag Verkhovna Rada Duma Knesset Sejm Gazprom Rosneft Rosatom Naftogaz
    Ukrenergo Hamas Hezbollah Taliban Fatah Mossad Interpol Europol Eurostat Frontex Wagner Houthis
    Azov Google Facebook Twitter Telegram Meta Apple Microsoft Amazon Tesla SpaceX Starlink Boeing
    Airbus Lockheed Raytheon Rheinmetall Shell Lukoil Sberbank Greenpeace Amnesty Oxfam Unicef
    Black Red White Middle Far Cold Great Iron Patriot Himars Javelin Shahed Iskander Tomahawk
    Patriots Orthodox Mount Storm Typhoon Hurricane Cyclone Fort Port Lufthansa Eurovision Stream
    """

  static let media = """
    Times Post Journal News Newspaper Daily Herald Tribune Guardian Telegraph Independent Observer
    Economist Chronicle Gazette Magazine Press Radio Television TV Channel Broadcasting Newsweek
    Reuters Bloomberg Axios Politico Tass Izvestia Kommersant Interfax Ukrinform Ukrinterfax
    Sputnik Xinhua Anadolu Novosti Meduza Pravda Suspilne Euronews Jazeera Arabiya Spiegel Bild
    Figaro Monde Corriere Repubblica Welt Zeitung Haaretz Newsmax Fox Semafor Forbes Fortune
    Vedomosti Gazeta Kyodo Yonhap Nikkei Antara Aftenposten Dagbladet Politiken Berlingske
    Deutsche Welle Wyborcza Onet Pais Mundo Libération Mirror Sun Mail Express Metro Standard
    Getty Images Shutterstock Alamy NurPhoto Imago
    AFP AP BBC CNN CNBC MSNBC NBC CBS ABC PBS NPR DPA RIA UNN TRT WSJ NYT FT RBC RFE RL VOA SVT NRK DR
    PAP ANSA EFE APA UPI ITV RTE NHK CCTV CGTN RT Newsnation Unian Liga Babel Hromadske Wam
    ТАСС РИА РБК Рейтер УНІАН Укрінформ Суспільне Известия Коммерсантъ Інтерфакс Интерфакс
    """

  static let places = """
    Abu Dhabi Kyiv Kiev Moscow Washington Geneva Istanbul Ankara Minsk Davos Miami Berlin Paris London
    Brussels Warsaw Riyadh Jeddah Doha Cairo Beijing Tokyo Delhi Islamabad Kabul Tehran Baghdad
    Damascus Beirut Jerusalem Amman Muscat Manama Vienna Bern Zurich Rome Madrid Lisbon Athens
    Sofia Bucharest Budapest Prague Bratislava Ljubljana Zagreb Belgrade Sarajevo Skopje Podgorica
    Tirana Pristina Chisinau Tiraspol Vilnius Riga Tallinn Helsinki Stockholm Oslo Copenhagen
    Reykjavik Dublin Edinburgh Hague Amsterdam Luxembourg Strasbourg Nicosia Valletta Tbilisi Yerevan
    Baku Astana Tashkent Bishkek Dushanbe Ashgabat Ottawa Toronto Mexico Havana Caracas Bogota Brasilia
    Santiago Lima Quito Montevideo Pretoria Nairobi Addis Ababa Khartoum Tripoli Tunis Algiers Rabat
    Abuja Lagos Accra Dakar Seoul Pyongyang Hanoi Bangkok Manila Jakarta Singapore Canberra Sydney
    Wellington Dubai Sharjah Donbas Donbass Donetsk Luhansk Lugansk Crimea Sevastopol Kherson
    Zaporizhzhia Zaporizhia Kharkiv Kharkov Odesa Odessa Lviv Dnipro Mariupol Pokrovsk Bakhmut Sumy
    Chernihiv Mykolaiv Poltava Kursk Belgorod Bryansk Rostov Petersburg Sochi Kaliningrad
    Gaza Rafah Hebron Ramallah Kashmir Tibet Taiwan Siberia Caucasus Balkans Europe Asia Africa
    America Mediterranean Arctic Antarctica Atlantic Pacific California Texas Florida Alaska Anchorage
    San Santa Los Las Sri Tel Cape Saint Nova Novaya Novyi Novi Krasny Velyka Velykyi Bila Kryvyi
    Chasiv Nizhny Veliky Stary
    York Angeles Chicago Boston Munich Hamburg Frankfurt Dayton Camp Vatican Kosovo
    Київ Києві Москва Москві Вашингтон Женева Стамбул Мінськ Варшава Абу Дабі Киев Киеве Москве Даби
    """

  /// Organisations that are offered by these names wherever they are: one to a line, each by all its
  /// names.
  static let names = """
    United Nations,UN,United Nations Organization
    UN Security Council,United Nations Security Council
    UN General Assembly,United Nations General Assembly
    UNHCR,UN Refugee Agency
    UNESCO
    UNICEF
    European Union,EU
    European Commission
    European Council
    European Parliament
    Council of Europe
    NATO,North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance
    OSCE,Organization for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe,Organisation for Security and Co-operation in Europe
    IAEA,International Atomic Energy Agency
    ICRC,International Committee of the Red Cross
    Red Cross
    Red Crescent
    International Criminal Court,ICC
    International Court of Justice,ICJ
    International Monetary Fund,IMF
    World Bank
    World Health Organization,World Health Organisation
    World Trade Organization,World Trade Organisation,WTO
    World Food Programme
    OPEC
    OECD
    ASEAN
    BRICS
    CSTO,Collective Security Treaty Organization,Collective Security Treaty Organisation
    Arab League
    African Union
    Gulf Cooperation Council,GCC
    Shanghai Cooperation Organisation,Shanghai Cooperation Organization
    Amnesty International
    Human Rights Watch
    Hamas
    Hezbollah,Hizbollah
    Taliban
    Fatah
    Gazprom
    Rosneft
    Rosatom
    Naftogaz
    Energoatom
    Ukrenergo
    Europol
    Interpol
    Frontex
    """
}
