"""Chinese questions: steps claim what they know of a message; the rest are terms that a fact must explain.

In the order in which a message goes through them.

* corrected, plain_words, rewording: what is taken back, regional words, courtesies
* typed_pinyin, hearing, swapped: what was typed by its sound, with another character, in the wrong order
* as_reports_say, separable: the words of reports in place of others; words that people take apart
* reader: makes the Question; claiming: the steps that claim characters; canvas: what is claimed so far
* own_office, places, teams, years, quarters, whereabouts: whose, where, when
* stated, roughly: figures that the message states
* counting, measured: what is counted, and by which measure
* comparison, operations, negation: how figures are compared, reckoned and excluded
* asking, affirming, everybody, leaning: what kind of answer is wanted, and whether the message goes on with the one
  before
* words, verbs, form_rows, segments: the words it is made of
* terms, wider_terms, clauses: what a fact must explain, and how much each word weighs
"""
