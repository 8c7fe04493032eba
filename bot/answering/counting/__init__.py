"""What a figure counts: its measure, what was done with it, what is affirmed or denied, whether it is only some of it.

Most modules hold conditions: `bot/answering/conditions.py` asks them all of each figure, and one that is not met throws it out.

* counted_as_asked: most of the conditions below, one after another
* measuring, pieces, sorts: the measure and the measure word asked for, and which may stand for it
* acts, deeds, done_as_asked, of_another_cause: what was done
* polarity, of_all: what is affirmed or denied; whether it is so of all
* some_of, of_newcomers, for_every, of_each, equipped: of some only, of each of several, of one place
* other_things, opposed, in_and_out, so_far, english_counts: figures of other things, told by the words of question and figure
* attributes, predicates: what is asked of a thing besides how many there are
* hardly_named, said_elsewhere, beside_in_heading, forms: words of the question that only stand around the figure
* of_itself: what a report says of itself
"""
