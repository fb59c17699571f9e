parley.take({"words":{"prompt":"A name, in any spelling, or words of a title","none":"Nothing was found by that name."},"kinds":[
{"name":"actor","folder":"actors/","rows":"norland\tstate\tNorland\nsudland\tstate\tSudland"},
{"name":"issue","folder":"issues/","rows":"prisoners\t\tPrisoners"},
{"name":"round","folder":"rounds/","rows":"port-alma\t5 March 2031\tPort Alma"},
{"name":"place","folder":"places/","rows":"port-alma\t\tPort Alma city\tport"},
{"name":"page","folder":"","rows":"method\t\tMethod"},
{"name":"event","folder":"events/","rows":"announced\t2 March 2031\tThe talks are announced\npostponed\t7 March 2031\tThe second day is put off"},
{"name":"source","folder":"articles/","rows":"report\tAlma Post, 2 March 2031\tTalks on 5 March"}
]});
