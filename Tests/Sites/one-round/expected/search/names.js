parley.take({"words":{"prompt":"A name, in any spelling, or words of a title","none":"Nothing was found by that name."},"kinds":[
{"name":"actor","folder":"actors/","rows":"ana-vidic\tNorland\tAna Vidic\tVidic\tАна Видић\nida-holm\tMediania\tIda Holm\nlev-orlo\tSudland\tLev Orlo\nmediania\tstate\tMediania\nnorland\tstate\tNorland\tRepublic of Norland\nsudland\tstate\tSudland"},
{"name":"issue","folder":"issues/","rows":"buoys\t\tBuoys\nsailors\t\tSailors\nstrait\t\tThe strait\tMeridian Strait"},
{"name":"round","folder":"rounds/","rows":"meridian-1\t4–5 March 2031\tFirst Meridian round"},
{"name":"place","folder":"places/","rows":"mediania-coast\t\tCoast of Mediania\nport-meridian\tCoast of Mediania\tPort Meridian\tPuerto Meridiano"},
{"name":"page","folder":"","rows":"method\t\tMethod"},
{"name":"event","folder":"events/","rows":"opening\t4 March 2031\tThe round opened in Port Meridian\nexchange\t5 March 2031, 16:30 (UTC+02:00)\tThe navies agreed to exchange sailors"},
{"name":"source","folder":"articles/","rows":"withheld\tc. 4 March 2031\tA report under embargo\n2031-03-05-wire\t5 March 2031\tNavies agree to return crews\nreadout\tGovernment of Norland, 6 March 2031\tReadout of the Norland delegation"}
]});
