"""Answering: an understood question becomes an Answer from one report.

As a question goes through it; `bot/looking_up.py` is where it comes from.

* search: the order in which answers are looked for; ranking: the facts that fit the words, best first
* figures: several figures, reckoned with or each told, where the question asks for more than one fact
* conditions: what a fact has to meet before it may answer; counting, belonging, extent: most of these conditions
* policy: answer, ask back or refuse; thresholds: by which numbers
* rivals, narrowing, told_together: figures that fit as well as the best one
* telling: answers in words
* otherwise, deciding, standing: where else an answer may stand, the question without its asides, the better of two
  decisions
* decision: what comes out of all that
* composer, pieces, wording, texts: the decision in words, in the language asked in; answer: what a channel is given
* beside, picking, dates, reaching: the answer before, choices offered, the date of the report, how its office is
  reached
"""
