"""How much of it an answer tells: a part or its total, which facts are one answer, nothing asked for left out in silence.

* parts_and_totals, part_of_named, total_first: a part, or the total it belongs to
* rows_and_parts: rows of tables that are not the form's, and those beneath them
* members: what a figure counts together, read off its topic
* of_its_column: the column of the form that is asked of, where the first of a row was found
* merging, of_it_alone, of_one_noun, two_kinds, concerned: several things counted together, and kinds told apart
* word_for_word: the one figure whose name the question prints
* together: which facts are one answer
* left_out, asides: what of the question an answer may not leave out, and what it may
* all_published, said_of_all, how_much, every_channel, besides_channels, of_one_lead: how much was published in all
* kind_or_all, examples, headings: a kind, all of it, an example, a whole heading
* of_the_year: of the year, or of all years
"""
