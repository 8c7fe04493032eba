"""The thresholds of the decision between answering, asking back and refusing; docs/thresholds.md shows what each costs and saves."""

from __future__ import annotations

from typing import Final

MIN_EXPLAINED: Final = 0.66
"""Share of the question's words that a figure must explain to be given as the answer."""
MIN_EVERYDAY: Final = 0.58
"""The same where every word of the question is an everyday one (公开了多少条信息)."""
MIN_SCORE: Final = 0.50
"""Least score of a figure; below it too much of the fact's own words was not asked for."""
MIN_CELL_SPECIFIC: Final = 0.5
"""How far a question must name a cell's row and column; cells share most of their words."""
TIE: Final = 0.02
"""Figures this close, neither of them named by what sets it apart, are asked back about."""
MARGIN: Final = 0.055
"""Lead over the next different figure; a thinner one asks back."""
MIN_TEXT_EXPLAINED: Final = 0.64
"""Share of the words that a statement must explain."""
MIN_TEXT_EXPLAINED_EN: Final = 0.7
"""The same in English, whose everyday nouns name things: how the subway is improved is not how disclosure is."""
CLOSE: Final = 0.45
"""From here on a fact is near enough to be offered as what the report does hold."""
CLOSE_BEHIND: Final = 0.12
"""Lead that is too thin over a figure that explains the question's words better."""
CLAIM_MARGIN: Final = 0.3
"""How far behind the best a figure may be and still be the one that a yes/no question states."""
MIN_EXISTS: Final = 0.5
"""How far a question must name a figure's own words for 有没有 to be answered with it."""
FIGURE_FIRST: Final = 0.2
"""How far behind a statement a figure may be and still answer bare keywords."""
LIST_FIRST: Final = 0.1
"""How far behind a statement a list may be and still answer 哪些."""
KINDS_FIRST: Final = 0.25
"""How far behind a statement the parts of a total may be and still answer 分成哪几类."""
TOO_MANY: Final = 3
"""Sentences that fit as well as each other, none of which is therefore the answer."""
MIN_COVERED: Final = 0.55
"""Share of the reweighed words that a sentence must explain in the second look (`in_words.py`)."""
MIN_COVERED_EN: Final = 0.7
"""The same in English, where unknown words are seldom mere ways of speaking."""
LEAD: Final = 0.1
"""Lead that the second look wants over the next sentence that says the kind of thing sought."""
MAX_CHOICES: Final = 4
"""Facts that are asked back about at most."""
