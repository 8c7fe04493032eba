"""Answers in words: what is sought, whether a sentence says it, what nearly every report says, whole parts of it.

* roles, shown, located, dated, causes: what is sought (a doer, a place, a time, a reason), and what a sentence has to
  show for it
* evidence: whether a sentence says it, step by step
* every_word, clauses, rows, bare_counts, naming_sentences, enumerating, kept_by_one: the steps of that
* best_sentence, one_sentence, leading, lead_ins, announced, absences: which sentence is told, and what is told with it
* frames: phrases of the report with 什么 or 谁 put into them
* in_words: the second look, where residents have other words than reports
* by_figure, by_figure_en, by_their_number, alike, by_what_means, one_or_other, its_unit: words that belong to a figure
* stock, stock_questions, complaining, articles: what nearly every report says
* quoted_as, so_many_things: what is named or numbered in one sentence
* sections, under_headings, contents, numbered, of_a_list, listed_by_noun: whole parts and lists of a report
* problems, problems_of_it, improvement: the problems it names and what is done about them
* channels: by which ways all that was published went out
"""
