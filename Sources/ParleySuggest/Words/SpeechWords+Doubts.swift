extension SpeechWords {
  /// Words by which articles deny, doubt or imagine what someone says.
  mutating func addDoubts() {
    addDoubts(
      .denial,
      """
      fake video,fake clip,fake audio,fake quote,fake quotation,deepfake,denied,denies,deny,denying,disputed,disputes,disputing,refuted,refutes,doubted,doubts,\
      bestritt,bestreitet,dementierte,dementiert,a nié,a démenti,nie,dément,benektet,benekter,nægtede,\
      заперечив,заперечила,заперечує,спростував,спростувала,спростовує,отрицал,отрицала,отрицает,\
      опроверг,опровергла,опровергает
      """)
    addDoubts(
      .beforeThat,
      """
      rejected,rejects,rejecting,dismissed,dismisses,dismissing,not true,untrue,false,falsely,not the case,\
      wrongly,no evidence,no proof,no indication,no sign,no confirmation,not confirmed,unconfirmed,\
      not clear,unclear,rumours,rumors,rumour,rumor,myth,lie,lies,fake,fabricated,invented,hoax,\
      denial,denials,unlikely,impossible,never happened,nobody believes,no one believes,pretended,\
      not said,not say,never said
      """)
    addDoubts(
      .condition,
      """
      if,unless,whether,imagine,suppose,supposing,assume,assuming,as if,as though,even if,what if,\
      only if,in case,provided that,ob,falls,wenn,si,hvis,dersom,якщо,чи,нібито,если,будто,якобы
      """)
  }
}
