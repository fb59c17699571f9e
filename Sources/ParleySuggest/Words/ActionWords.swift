/// Verbs that only follow someone who can act.
enum ActionWords {
  static let saying = """
    said says say told tells announced announces added adds stated states explained explains warned
    warns stressed stresses noted notes insisted insists argued argues replied replies recalled
    described describes confirmed confirms claimed claims declared declares denied denies admitted
    suggested suggests acknowledged reiterated reiterates emphasised emphasized emphasises underlined
    underscored wrote writes posted tweeted commented remarked concluded vowed pledged promised
    demanded complained asserted alleged maintained predicted hinted responded answered joked
    countered cautioned quipped urged thanked praised blasted accused criticised criticized condemned
    dismissed repeated
    сказав сказала заявив заявила повідомив повідомила зазначив зазначила додав додала наголосив
    наголосила підкреслив розповів розповіла написав написала пояснив
    сказал заявил сообщил сообщила отметил отметила добавил добавила подчеркнул подчеркнула
    рассказал рассказала написал объяснил
    """
  static let acting = """
    agreed agrees refused refuses rejected rejects accepted accepts proposed proposes offered offers
    called calls asked asks wants invited hosted hosts signed suspended imposed lifted welcomed
    supported supports backed backs opposed opposes threatened threatens withdrew withdraws decided
    decides announced launched launches mediated brokered met meets visited visits arrived attended
    ordered released freed handed sent approved adopted published issued expects hopes plans
    intends
    """

  /// What people do as a rule, in verbs whose past does not end in `ed`.
  static let past = """
    took gave went came left flew led held spoke met sat stood rose won lost broke chose drew drove
    began fell fought got grew kept laid made read ran sent shook showed struck swore thought told
    understood withdrew wrote forgot forgave hit fled flung sold bought brought spent taught
    """

  /// What only people do, as a rule, and neither towns nor companies.
  static let human = """
    smiled laughed nodded shrugged resigned apologised apologized whispered shouted wept sighed
    grinned frowned chaired married sat spoke swore chuckled gestured joked retired posted tweeted
    telephoned phoned
    """

  /// What is only done to people, as a rule.
  static let personal = """
    praised thanked accused met greeted congratulated interviewed arrested detained married flattered
    phoned telephoned hugged kissed scolded berated applauded
    """

  /// The same, where `to` comes after the person it is done to.
  static let directing =
    "told invited asked urged ordered allowed forced pressed persuaded appointed"
}
