import ParleyCommandLine

await Parley.start()
