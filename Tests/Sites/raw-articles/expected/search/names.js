parley.take({"words":{"prompt":"A name, in any spelling, or words of a title","none":"Nothing was found by that name."},"kinds":[
{"name":"source","folder":"articles/","rows":"site-on-sailors\t6 March 2031\tTalks between the coastal republics in Port Meridian have already produced something, as the two navies agreed on Wednesday to exchange 60 sailors.\nundated-broadcast\t\tEnvoys of the two coastal republics sat down in Port Meridian this week, with a neighbouring government as mediator."}
]});
