parley.take({"words":{"prompt":"A name, in any spelling, or words of a title","none":"Nothing was found by that name."},"kinds":[
{"name":"event","folder":"events/","rows":"exchange\tMarch 2031\tThe navies agreed"},
{"name":"source","folder":"articles/","rows":"2031-03-05-wire\t5 March 2031\tThe two navies agreed to exchange 60 sailors."}
]});
