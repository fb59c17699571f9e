/// Words that are not names, wherever they are.
enum PlainWords {
  static let words = """
    i me my mine we us our ours you your yours he him she hers it they them theirs this that these
    those who whom whose which what one two three four five six seven eight nine ten some any all
    both each none other others another such many much more most few several every everyone everybody
    someone somebody anyone nobody nothing something everything no not only same own
    above after against among around before behind below between beyond down
    during into near off on in out over past per since through throughout till toward towards under
    until up upon via with within without by from about across along amid amidst despite except
    like unlike versus or nor but so if as than because although though unless when whenever where
    wherever while whether why how is are was were be been being am do does did done doing will
    would shall should can could may might must have having let lets
    there here now today tomorrow yesterday tonight ago soon again once twice never always often
    perhaps maybe instead rather quite very too just even almost nearly well yes ok okay
    according asked asking given based speaking responding following including regarding concerning
    ahead thanks thank please dear hello welcome sorry breaking live update updated watch read
    listen photo picture image video illustrative file source sources exclusive analysis opinion
    comment editorial explainer factbox fact key question questions answer q
    new old good bad big small great large long short high low late early next last first second
    third fourth fifth final recent previous current future early russian's total half
    wanted wants want needed needs need killed wounded dead injured arrested born died asked seen
    made taken said says told know known think thinks believe believes see sees get gets got go goes
    going come comes came coming make makes making take takes taking give gives giving keep keeps
    talks talk meeting meetings negotiation negotiations round rounds delegation delegations summit
    deal deals agreement agreements proposal proposals plan plans war wars peace ceasefire truce
    attack attacks strike strikes prisoner prisoners exchange swap guarantee guarantees
    people person man men woman women child children family families residents locals critics
    experts sources observers witnesses civilians troops soldiers forces fighters
    government governments authorities country countries nation nations allies side sides party
    parties world region regions city cities town village border line lines
    territory front day days week weeks month months year years time times hour hours minute minutes
    morning evening night afternoon noon midnight weekend end beginning start
    part parts place places way ways thing things issue issues problem problems point points
    number numbers figure figures per cent percent million billion thousand hundred dozens hundreds
    thousands scores asked nearly roughly approximately
    north south east west northern southern eastern western central upper lower middle
    christmas easter ramadan orthodox catholic muslim christian jewish islamic arab arabs
    english european europeans african asian american soviet nordic baltic slavic
    god allah christianity islam judaism buddhism hinduism brexit internet covid web gmt cet utc est am pm eet msk km usd eur uah
    на в у з із до від для про при над під за після перед через без між також але або якщо коли
    де що хто який яка яке які це цей ця той та він вона вони воно ми ви я не так ні вже ще після
    сьогодні вчора завтра раніше пізніше згодом тим часом водночас однак
    во с со к ко о об от из для по при над под после перед через без между также но или если когда
    где что кто который которая которые это этот эта тот он она они оно мы вы не да нет уже еще
    сегодня вчера завтра ранее позже однако
    der die das ein eine und oder aber nicht mit von auf für le la les des une un et est dans
    """

  static let adverbs = """
    also later earlier then meanwhile however therefore thus hence further furthermore moreover
    has had since still already yesterday today repeatedly previously recently reportedly publicly
    separately additionally finally initially subsequently eventually immediately briefly bluntly
    firmly clearly openly again once himself herself themselves itself
    """

  static let calendar = """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december spring summer autumn winter
    day eve mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    понеділок вівторок середа четвер субота неділя понедельник вторник среда четверг пятница суббота
    """

  static let possessives = "his her their its"
  static let prepositions = "of for to at"
  static let articles = "the a an"
  static let conjunctions = "and та і й и"
}
