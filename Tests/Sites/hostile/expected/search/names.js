parley.take({"words":{"prompt":"A name, in any spelling, or words of a title","none":"Nothing was found by that name."},"kinds":[
{"name":"actor","folder":"actors/","rows":"mallory\tperson\tMallory <img src=x onerror=alert(1)> \"M\"\t{{mallory}}"},
{"name":"event","folder":"events/","rows":"attack\t5 March 2031\t</title><script>alert(2)</script> & \"quotes\" 'single'"},
{"name":"source","folder":"articles/","rows":"2031-03-05-x\t5 March 2031\t<script>alert(\"title\")</script>"}
]});
