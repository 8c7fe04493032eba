"""Question: what a resident wrote, understood."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from bot.answering.answer import Language
from knowledge.models import Measure
from knowledge.query import Term
from knowledge.values import value

OWN_CONTACT = frozenset(
    [
        "电子邮箱",
        "联系电话",
        "办公地址",
        "通信地址",
        "联系方式",
        "邮政编码",
        "地址",
        "电话",
        "传真",
        "网站",
        "政府网站",
        "网址",
        "主页",
        "首页",
        "热线电话 办公室 办公电话 党政办公室 党政办 政务公开办公室 政务公开办 办公",
    ]
)
"""What a contact question may name besides the office: its own telephone, address, mail."""


class Ask(StrEnum):
    """What kind of answer is asked for."""

    FIGURE = "figure"
    """A number: how many, how much."""
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"
    WHAT = "what"
    """Things by name: which, what, a list."""
    CONTACT = "contact"
    ANY = "any"
    """Keywords without a question word."""


class Operation(StrEnum):
    """Reasoning over several facts."""

    SUM = "sum"
    DIFFERENCE = "difference"
    SHARE = "share"
    RATIO = "ratio"
    MOST = "most"
    LEAST = "least"
    MORE = "more"
    """Which of two is larger."""
    AVERAGE = "average"


class Bound(StrEnum):
    """How a yes/no question compares with the figure it states, where it does not just confirm it."""

    ABOVE = "above"
    AT_LEAST = "at_least"
    BELOW = "below"
    AT_MOST = "at_most"


@value(frozen=True)
class Question:
    """One message, understood. `terms` are what an answering fact has to explain."""

    text: str
    folded: str
    language: Language
    ask: Ask = Ask.ANY
    measure: Measure | None = None
    unit: str = ""
    year: int | None = None
    relative_year: int | None = None
    """0 for 今年, -1 for 去年: counted from the newest report."""
    years: tuple[int, ...] = ()
    """Every year named in figures, in the order of the message."""
    relative_years: tuple[int, ...] = ()
    """Every year counted from now: 0 for 今年, -1 for 去年."""
    over_years: int = 0
    """How many of the newest years are asked about together (近两年: 2, 哪一年, 历年: all there are); 0 for none."""
    over_offices: str = ""
    """Which kind of office is compared (哪个乡镇最多): its last word, or 单位 for any; empty for none."""
    place: str = ""
    """Another place or office the question names, as far as its words show."""
    own_office: bool = False
    """True if the question names the chat's own office."""
    operation: Operation | None = None
    claim: Decimal | None = None
    """The figure a yes/no question states, without the 万 of its unit."""
    claim_text: str = ""
    """The same with its unit as the resident wrote it; empty where no unit was written."""
    claim_high: Decimal | None = None
    """Where the stated figure is rough (三百多条, 六七十件), the upper end of its range; `claim` is the lower one."""
    stated: tuple[tuple[int, Decimal], ...] = ()
    """Every exact figure the message states, with its place in the same count as the terms' positions."""
    bound: Bound | None = None
    """超过, 不到: the figure stated is compared with; None if it is to be confirmed."""
    yes_no: bool = False
    exists: bool = False
    """True if it is asked whether there is any (有没有, did anybody)."""
    denies: bool = False
    """True if the message states that there is none and wants that affirmed (没有人复议吧)."""
    of_all: bool = False
    """True if it is asked whether all are so (都办完了吗): that there are some does not answer it."""
    contact_fields: tuple[str, ...] = ()
    category: str = ""
    """Class of a message that no report answers: greeting, thanks, service, complaint, personal, abuse …"""
    terms: tuple[Term, ...] = ()
    elliptical: bool = False
    """True if the message leans on the one before (那微博呢)."""
    each: bool = False
    """True if several facts are asked for at once (微信和微博各多少)."""
    listing: bool = False
    """True if the members of something are asked for (哪些, 哪几个, 列出)."""
    choice: int | None = None
    """The number of the choice picked (第二个)."""
    split: bool = False
    """True if the resident asks for one member of a merged figure alone (单独, 只算)."""
    joints: tuple[int, ...] = ()
    """Where and, than, 和, 比 … part the things asked about, in the same count as the terms' positions."""
    share_of: int | None = None
    """Where 占 or "of" parts the part from the whole of a share."""
    than: int | None = None
    """Where 比 or "than" parts the two sides of a comparison."""
    said_of: frozenset[int] = frozenset()
    """Where the English words stand of which things are said to have been so: shops that were deregistered."""
    negated: bool = False
    """True if the question asks for what is not (没有上网公开的有几条)."""
    other_measures: tuple[Measure, ...] = ()
    """Further measures asked for in the same message (办了几次，来了多少人)."""
    measures_at: tuple[tuple[int, Measure], ...] = ()
    """Where which measure is named, in the same count as the terms' positions (人数 and 条数 of two things)."""
    place_asked: int = 1
    """2 for the second most or least."""
    within: bool = False
    """True if the message asks about a part of what was answered last (其中, of those)."""
    retold_in: Language | None = None
    """The language the resident asks for the last answer in: in English?, 用中文说."""
    answer_in: Language | None = None
    """The language of the answer, where that is not the one in which the message is read."""

    def named_from(self, least: float) -> set[str]:
        """The words that weigh so much at least, and their other names."""
        return {name for term in self.terms if term.weight >= least for name in (term.text, *term.names)}

    @property
    def spoken(self) -> Language:
        """The language that is answered in."""
        return self.answer_in or self.language
