"""Extraction: a Document becomes the facts of a Report.

* report: all of it, as one list of steps; recognition, one_report: whether a file is one report
* identity, imprint, own_year, signature, contacts, names: whose it is, for which year, how to reach the office
* outline, sentences: headings, sentences, clauses
* prose: figures of running text; thread: what a sentence has spoken of so far
* quantities, quantity, measure_words, numerals, numbers_in_words, compounds, vague, bracketed_units, bare_counts:
  numbers and measure words
* subjects, subject_words, words_before, clause_openings, counted_nouns, joined_nouns, own_name, shared_deed, shared_lead, what_for,
  receivers, respectively, labelled_figures: what a figure counts
* parts, breaking_down, breakdowns, following_parts, ways_further_on, closing_totals, levels, inventories: totals and their parts
* comparisons, outcomes, carried_over, follow_ups: whose year a figure is; what became of what came in; what goes on with it
* in_words, statements, absences, numbered_lists, named_ways: what is said in words
* tables, proactive_table, applications_table, review_table, headers, labels, cells, fitting, arrangement: the
  national form
* other_tables, row_tables, cell_facts, unread: other tables, and those left unread
* damage, published: what a page lost; quotes as they were published
"""
