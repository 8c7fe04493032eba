"""English questions: turned into the words of reports, with the same conditions as Chinese ones.

In the order in which a message goes through them.

* wording, spelling, glosses: plain words, misspelt ones, words explained in brackets
* reader: makes the Question of what the modules below find
* phrases: the phrases of asking
* own, titles, sites, offices, places, naming: what the message names: its office, other places, websites
* years, months, ages, amounts, numbers, stated: years, ages, amounts, and figures that it states
* asking, either, implied, requests_implied, reaching: what it asks for, said or not
* counting, counted_noun, keywords, money, notices: what it counts
* reckoning, parting, several: what it reckons with, and figures asked for together
* terms, senses, deeds, of_its_place, row_words, weights: its words in those of reports, and what each weighs
"""
