"""Questions that several figures answer, or a figure of the resident's own: reckoned, compared, confirmed, corrected.

* asked_together: asked first; hands what reckons with or names several things to reasoning
* reasoning: such a question taken through the modules below
* things, naming, finding, by_name, two_measures, in_a_row: the things a question names, and the figure of each
* figure, reckoning: figures to reckon with, and the arithmetic, its working shown
* shares, averages, averages_zh, per_place, derived, left_over, percent_more, points_apart, sums_compared: what is
  reckoned
* extremes, rankable, in_order, which_asked, place_among, except_for: the most and the least, and what may be ranked
* counted, of_heading, kinds_asked, channels_added, sides_added, by_measure: what is added up; every_share: each share
* one_by_one, outcomes, applicants, results_of_cases, people_on_lists, villages: what is told one by one
* printed, last_year, change_of_row, grown_as_printed, raised, level, direction: what the report has reckoned, and
  what changed
* claims, verdicts, only, all_said: a figure or a word of the resident's, confirmed or corrected
* told_before, the_rest, with_another, said_before_it: what leans on figures told or named before
* not_done_yet: what came in and is not finished
* part_for_total, called_alike, wholes: which of two figures is meant beside others, and which whole a part is of
* side_by_side: several reports
"""
