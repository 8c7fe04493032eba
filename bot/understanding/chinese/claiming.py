"""The steps of reading a Chinese question, each of which claims the characters it understands: the order is the meaning."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from bot.understanding.chinese.affirming import claim_whether_any
from bot.understanding.chinese.asking import category_of, claim_how_often
from bot.understanding.chinese.canvas import Canvas
from bot.understanding.chinese.clauses import told_of_oneself
from bot.understanding.chinese.comparison import claim_bound, claim_peers, claim_span, claim_than
from bot.understanding.chinese.counting import claim_measures
from bot.understanding.chinese.form_rows import claim_rows
from bot.understanding.chinese.hearing import (
    claim_by_sound,
    claim_measure_nouns_by_sound,
    claim_measures_by_sound,
    contacts_heard,
)
from bot.understanding.chinese.operations import claim_operation, operation_of
from bot.understanding.chinese.own_office import (
    claim_in_own_place,
    claim_itself,
    claim_own_office,
    claim_own_short_name,
)
from bot.understanding.chinese.places import claim_elsewhere, claim_level, claim_place, other_government
from bot.understanding.chinese.roughly import Roughly, about, claim_roughly
from bot.understanding.chinese.stated import claim_assurance, claim_figure, stated_figures
from bot.understanding.chinese.teams import claim_teams
from bot.understanding.chinese.verbs import claim_verbs, claim_verbs_asked
from bot.understanding.chinese.words import claim_codes, claim_edges, claim_latin, claim_lexicon, claim_quoted
from bot.understanding.chinese.years import claim_years
from bot.understanding.phrases import ChinesePhrases
from bot.understanding.question import Bound, Operation
from knowledge.extraction.quantity import Quantity
from knowledge.models import Measure
from knowledge.query import Term


@dataclass(slots=True)
class Claimed:
    """What the claiming steps found in one question."""

    canvas: Canvas
    own_names: tuple[str, ...]
    """The ways to name the chat's own office, longest first."""
    category: str = ""
    own: bool = False
    """True if the chat's own office is named."""
    elsewhere: str = ""
    """The other office or place that stands there by its full name."""
    place: str = ""
    """The other place that is asked about, in whatever words."""
    years: tuple[int, ...] = ()
    relative: tuple[int, ...] = ()
    """The years counted from now: 0 for 今年, -1 for 去年."""
    over_years: int = 0
    peers: str = ""
    claimed: Quantity | None = None
    """The figure that the resident states, and the range it stands for where it is stated roughly."""
    roughly: Roughly | None = None
    stated: tuple[tuple[int, Decimal], ...] = ()
    """Every exact figure, with its place."""
    bound: Bound | None = None
    than: int | None = None
    operation: Operation | None = None
    place_asked: int = 1
    when: list[str] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)
    measure_words: list[str] = field(default_factory=list)
    contact: list[str] = field(default_factory=list)
    latin: list[Term] = field(default_factory=list)
    rows: list[Term] = field(default_factory=list)

    @property
    def in_words(self) -> bool:
        """True if no figure is asked for, as far as has been read."""
        return not self.measure_words and self.operation is None

    @property
    def states_share(self) -> bool:
        """True if a percentage is stated."""
        return self.claimed is not None and self.claimed.measure is Measure.PERCENT


def claim_all(canvas: Canvas, own_names: tuple[str, ...], phrases: ChinesePhrases) -> Claimed:
    """Every step that claims characters, the surest first: the order is the meaning."""
    read = Claimed(canvas, own_names, category_of(canvas.text, phrases))
    _claim_names(read)
    _claim_years(read, phrases)
    which = canvas.claim_phrases(phrases.which_book, "ask")  # 哪三个 states no figure
    _claim_stated(read, phrases)
    _claim_reckoning(read, phrases)
    claim_itself(canvas, own_names)
    claim_lexicon(canvas, phrases)
    level = claim_level(canvas, own_names)
    _claim_asking(read, which, phrases)
    in_words = read.in_words
    _claim_everyday(read, in_words, phrases)
    read.place = read.elsewhere or _other_place(canvas, own_names, level, bool(read.contact))
    _claim_pieces(read, in_words, phrases)
    return read


def _claim_names(read: Claimed) -> None:
    """The office's own name, what stands in quotation marks, another place, rows of the form."""
    canvas, own_names = read.canvas, read.own_names
    read.own = claim_own_office(canvas, own_names) or claim_own_short_name(canvas, own_names)
    claim_quoted(canvas)
    claim_codes(canvas)
    read.elsewhere = claim_elsewhere(canvas, own_names)
    read.rows = claim_rows(canvas)


def _claim_years(read: Claimed, phrases: ChinesePhrases) -> None:
    """The years and the offices that are asked about."""
    read.years, read.relative = claim_years(read.canvas, phrases)
    read.over_years = claim_span(read.canvas)
    read.peers = claim_peers(read.canvas)


def _claim_stated(read: Claimed, phrases: ChinesePhrases) -> None:
    """The figures that the resident states; those spoken of (那几件) are none."""
    canvas = read.canvas
    claim_teams(canvas)
    canvas.claim_phrases(phrases.those_book, "filler")
    read.roughly = claim_roughly(canvas)
    read.claimed = claim_figure(canvas)
    if read.roughly is None and read.claimed is not None:
        read.roughly = about(canvas, read.claimed)
    if read.roughly or read.claimed:
        claim_assurance(canvas)
    read.claimed = read.roughly.figure if read.roughly else read.claimed
    read.stated = stated_figures(canvas)


def _claim_reckoning(read: Claimed, phrases: ChinesePhrases) -> None:
    """What is counted and how it is reckoned, once long words of the lexicon are taken out."""
    canvas = read.canvas
    canvas.claim_phrases(phrases.qualities, "restrictor")  # 谁人气高 compares no figures
    claim_in_own_place(canvas, read.own_names)
    claim_whether_any(canvas)
    claim_lexicon(canvas, phrases, least=4)
    if not (read.roughly and read.states_share):
        read.bound = claim_bound(canvas, read.claimed, phrases)
    read.when = claim_how_often(canvas) + canvas.claim_phrases(phrases.when_book, "ask")
    read.than = claim_than(canvas)
    read.operation, read.place_asked = claim_operation(canvas, read.than, read.states_share, phrases)
    read.measure_words = claim_measures(canvas, read.than, phrases)
    read.operation = read.operation or operation_of(read.measure_words, phrases)


def _claim_asking(read: Claimed, which: list[str], phrases: ChinesePhrases) -> None:
    """Words that restrict what is asked about, contacts, and words of asking; `which` are those claimed before."""
    canvas = read.canvas
    canvas.claim_phrases(phrases.restrictors, "restrictor")
    read.contact = canvas.claim_phrases(phrases.contact_book, "contact")
    read.asks = read.when + which + canvas.claim_phrases(phrases.ask_book, "ask")
    canvas.claim_phrases(phrases.yes_no_book, "yes_no", least=2)


def _claim_everyday(read: Claimed, in_words: bool, phrases: ChinesePhrases) -> None:
    """Words that nearly every fact holds, everyday verbs of a question for words, what says nothing, English words."""
    canvas = read.canvas
    canvas.claim_phrases(phrases.generic_book, "generic", least=2)
    if in_words:
        claim_verbs(canvas)
    canvas.claim_phrases(phrases.fillers, "filler", least=2)
    read.latin = claim_latin(canvas)
    read.measure_words = read.measure_words + claim_measure_nouns_by_sound(canvas, phrases)
    claim_by_sound(canvas, phrases)


def _claim_pieces(read: Claimed, in_words: bool, phrases: ChinesePhrases) -> None:
    """The last steps: little words, what sounds like another, verbs beside a word of asking."""
    canvas = read.canvas
    canvas.claim_phrases(phrases.joints, "joint")
    canvas.claim_phrases(phrases.each_book, "filler")
    canvas.claim_phrases(phrases.particles, "filler")
    claim_by_sound(canvas, phrases)
    heard = claim_measures_by_sound(canvas, phrases)
    if in_words and not heard:
        claim_verbs_asked(canvas)
    claim_edges(canvas, phrases)
    read.measure_words = read.measure_words + heard
    read.operation = read.operation or operation_of(heard, phrases)
    read.contact = read.contact + contacts_heard(canvas, phrases)


def _other_place(canvas: Canvas, own_names: tuple[str, ...], level: str, contact: bool) -> str:
    """The other place that is asked about; not the one where speakers say they are (我人在广东打工)."""
    place = claim_place(canvas, own_names) or level
    place = place or (contact and other_government(canvas, own_names)) or ""
    return "" if place and told_of_oneself(canvas.text, canvas.text.find(place)) else place
