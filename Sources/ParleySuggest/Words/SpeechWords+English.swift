extension SpeechWords {
  /// English verbs of saying.
  mutating func addEnglish() {
    add(
      .verb([.inverts]),
      """
      said,says,wrote,writes,stated,announced,explained,insisted,stressed,argued,claimed,noted,quipped,\
      joked,declared,tweeted,emphasized,emphasised,recalled,conceded,admitted,acknowledged,\
      remarked,boasted,cautioned,vowed,warned
      """)
    add(
      .verb([]),
      """
      told,tells,reiterated,reaffirmed,accused,praised,described,denied,rejected,urged,\
      accuses,praises,describes,denies,rejects,reiterates,insists,confirms,announces,stated that,\
      argues,explains,\
      called for,called on,calls for,calls on,called it,calls it,\
      condemned,criticized,criticised,blamed,hailed,thanked,congratulated,complained,lamented,spoke of,\
      spoke out,ruled out,made clear,made it clear,testified,asserted,contended,underlined,\
      underscored,underscores,emphasizes,emphasises,stresses,lauded,denounced,decried,lambasted,\
      ridiculed,mocked,rebuked,scolded,assured,informed,appealed to,appealed for,expressed,voiced,\
      disclosed,hinted,signaled that,signalled that,speculated,maintained that,\
      backed calls,apologized,apologised,reassured,swore
      """)
    add(
      .verb([.adjectival]),
      "confirmed,demanded,pledged,promised,threatened,proposed,suggested,alleged,predicted,revealed"
    )
    add(
      .verb([.inverts, .needsWords]),
      """
      added,adds,asked,replied,replies,responded,answered,continued,concluded,repeated,went on,\
      recounted,posted,commented,shouted,whispered,began,exclaimed,retorted,mused,countered,\
      raged,fumed,shrugged,snapped,observed,jested,interjected,cried,asks,shot back
      """)
    add(
      .verb([.needsWords]),
      """
      called,dubbed,labeled,labelled,branded,blasted,slammed,welcomed,dismissed,defended,maintained,hit back,fired back,\
      characterized,characterised,indicated,agreed,believes,believed,hit out,lashed out,termed,\
      likened,referred to,refers to,spoke,talked,talked of,signaled,signalled,slated,\
      touted,cast,compared,portrayed,presented,attacked
      """)
    add(
      .verb([.ambiguous]),
      """
      say,tell,claim,claims,demands,demand,warns,warn,urges,denounces,\
      accuse,insist,deny,reject,argue,vows,pledges,threatens,proposes,blames,condemns,criticizes,\
      declares,hails,suggests,rules out,admits,acknowledges
      """)
    add(
      .verb([.ambiguous, .needsWords]), "calls,notes,posts,slams,believe,thinks,answers,comments")
    add(
      .verb([.participle]),
      """
      saying,telling,adding,explaining,insisting,stressing,warning,describing,calling,accusing,urging,\
      arguing,claiming,noting,announcing,confirming,reiterating,denying,rejecting,praising,demanding,\
      writing,tweeting,posting,declaring,stating,pledging,vowing,promising,blaming,condemning,\
      emphasizing,emphasising,asserting,suggesting,acknowledging,admitting,cautioning,labelling,\
      labeling,branding,dubbing,criticizing,criticising,threatening,hailing,remarking,quipping,\
      joking,underlining,underscoring,pointing out,repeating,complaining,recalling,asking,predicting
      """)
    add(.verb([.carries, .inverts]), "reported,reports,pointed out")
    add(
      .verb([.passive]),
      "quoted as saying,cited as saying,reported as saying,was quoted as saying,is quoted as saying"
    )
    add(.according, "according to")
    add(.quoting, "quoted,cited,quotes,cites,quoting,citing")
    add(
      .doubting,
      "so-called,so called,known as,titled,entitled,headlined,nicknamed,codenamed,the term,the word"
    )
  }

  /// The English words around verbs of saying.
  mutating func addEnglishStructure() {
    add(.being, "was,were,is,are,be,been,being,am,gets,got")
    add(
      .filler,
      """
      has,have,had,also,then,later,earlier,again,already,meanwhile,instead,still,too,once,twice,\
      today,yesterday,tonight,previously,afterwards,afterward,soon,just,only,even,now,yet,since then,\
      at the same time,for his part,for her part,for its part,in turn,himself,herself,itself,did,do,\
      in particular,for instance,for example,in a statement,in an interview,in a post,in a video,\
      first,finally,further,likewise,moreover,however,nevertheless,separately,responding
      """)
    add(
      .time,
      """
      Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,January,February,March,April,June,July,\
      August,September,October,November,December,week,month,year,day,days,weeks,months,night,morning,\
      afternoon,evening,late,early,last,this,weekend,ago,midday,noon,Mon,Tue,Wed,Thu,Fri,Sat,Sun
      """)
    add(
      .preposition,
      """
      of,in,on,at,by,to,from,for,with,without,about,against,among,between,into,over,through,under,\
      via,within,near,off,upon,toward,towards,per,behind,beside,beyond,including,alongside,amid,like,\
      such as,ahead of,because of,on behalf of,along with,together with,versus,despite,during,across,\
      around,regarding,concerning,unlike,than
      """)
    add(.before, "after,before,since,until,as,following")
    add(.and, "and,or,nor")
    add(
      .clause,
      "but,while,whereas,because,when,if,although,though,unless,where,so,whether,even as,even though"
    )
    add(.that, "that,how,why,what")
    add(.who, "who")
    add(.pronoun(.male), "he")
    add(.pronoun(.female), "she")
    add(.vaguePronoun, "it,they,I,we,you,one,which,whose,this,these,those,everyone,someone,nobody")
    add(
      .title(nil),
      """
      president,minister,chancellor,spokesperson,envoy,negotiator,secretary,ambassador,general,leader,\
      chief,official,diplomat,senator,governor,mayor,premier,prime minister,foreign minister,adviser,\
      advisor,aide,director,commander,chairperson,representative,commissioner,speaker,deputy,lawmaker,\
      mediator,head,economist,analyst,professor,expert,author,lawyer,officer,colonel,soldier,reporter,\
      journalist,correspondent,chief of staff,head of state,commander in chief,commander-in-chief,\
      director general,minister of defence,minister of foreign affairs,secretary of state,\
      delegate,judge,mr,dr,gen,sen,rep,gov,prof,col,sir,pope,vice president
      """)
    add(
      .title(.male),
      "spokesman,chairman,king,prince,businessman,congressman,mr,lord,father,son,sheikh")
    add(
      .title(.female),
      "spokeswoman,chairwoman,queen,princess,businesswoman,congresswoman,mrs,ms,madam,mother,daughter"
    )
    add(.definite, "the,his,her,its,their,our,my")
    add(
      .indefinite,
      "a,an,another,some,any,several,many,most,two,three,four,five,one of,no,both,all,few,other,each"
    )
    add(
      .anonymous,
      """
      source,sources,officials,commentators,analysts,experts,observers,critics,diplomats,witnesses,\
      reports,people,media,reporters,aides,advisers,ministers,leaders,sceptics,skeptics,lawmakers,\
      negotiators,insiders,supporters,opponents,residents,statement,report,authorities,others
      """)
    addNames(
      .male,
      """
      mr,sir,donald,vladimir,volodymyr,dmitry,dmitri,sergei,sergey,steve,steven,mark,emmanuel,keir,\
      friedrich,olaf,joe,marco,andriy,andrii,rustem,kirill,yuri,viktor,boris,john,james,robert,david,\
      michael,peter,paul,thomas,george,antony,pete,jared,alexander,oleksandr,ivan,mikhail,jens,jonas
      """)
    addNames(
      .female,
      """
      mrs,ms,madam,maria,mariia,yulia,yuliia,ursula,angela,giorgia,kaja,annalena,mette,sanna,olena,\
      elena,iryna,irina,anna,oksana,tatiana,karoline,tammy,sarah,jane,mary,elizabeth,katharine,kate
      """)
  }
}
