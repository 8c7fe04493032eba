"""几个, the measure word for anything: whether it may ask for what reports count as 条, 篇 or 则."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.counting.sorts import PUBLISHED_UNITS
from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import either, lazily
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted

_WAYS: Final = read_beside(__file__, "pieces")

_COUNTED: Final = lazily(r"(?:多少|(?<![好这那前头隔])几|好多|几多|多些)个(?P<noun>[\u4e00-\u9fff]{0,8})")
_PIECES: Final = either(_WAYS["pieces"])
"""What is published or answered piece by piece."""
_IS_PIECE: Final = lazily(rf"^(?:{_PIECES})|(?:{_PIECES})$")
_MADE_PIECES: Final = lazily("(?:解读|宣传|图解|新媒体)[^，,]{0,6}(?:产品|作品|图片|材料)$")
_NAMES_PIECES: Final = lazily(
    rf"(?:{_PIECES})(?!栏|牌|板|墙|员|网|平台|专栏|专区|点|台|窗口|电话|箱|柜|架|室|号|群|中心|系统|站|机|会|科|办)"
)
_NOT_A_NOUN: Final = lazily(
    r"^(?:$|[的了呢啊呀吗嘛哦哟啦吧来撒噻哩咧在是都就给被没不也还又要会能可]|出[来去了]|[上下]来|左右|对)"
)
_IN_ALL: Final = sifted(r"一共|总共|合计|总计|\b(?:in total|altogether|in all|all told)\b")
_NOUN: Final = 2
"""Characters of the noun that several kinds have in common."""
_PUT_OUT: Final = lazily(either(_WAYS["put_out"]))
"""What is done with such a piece; a board is put up and an account opened otherwise."""
_BY_HEAD: Final = lazily("人(?:更|最|要|还)?[多少]|的人|人[数头]|户")
"""哪边人多，多几个: people are counted, whatever was published of them."""
_SET_UP: Final = lazily(either(_WAYS["set_up"]))

_ONE_PIECE: Final = lazily("单[篇条个期]|最高单")
_OF_ONE: Final = sifted(r"单|最|[一每][篇条个期]|\b(?:single|one|most|top|best|each|per|highest)\b")
_LIST: Final = r"[^\d,。;；，]{0,3}(?:、|和|以及)[^\d,。;；，]{2,14}\d+(?:余)?[条篇则件份]"
"""After a figure: the next kind that was published in the same place."""
_GOES_ON: Final = lazily(r"\d余?[条篇则件份](?:、|和|以及)$")
"""Before a figure's words: the kind that was published there before it."""
_CHANNEL: Final = lazily(either(_WAYS["channel"]))
_HARDLY: Final = 0.3
"""Share of a figure's own words below which the question does not name it."""
_ALL_OF_IT: Final = 0.9
"""Share of a figure's own words from which the question names all of it."""
HOW_MUCH_PUT_OUT: Final = sifted(
    "(?:公开|发布|公布|推送|[发推晒登])[了过出]?(?:多少|好多|几多|多些)(?![个钱元])"
)
"""Asks for what was published, by no measure word."""
ACCOUNTS: Final = "个"
"""The measure word of accounts and boards, which nothing published on them has."""
_ACCOUNTS: Final = lazily("^个|^大|^块$")
"""The same, with that of what something falls into: 4大专题."""
_BOARD: Final = lazily("(?:栏目?|专题|板块|专区|页面)$")
_EVEN: Final = 0.1
"""How much less of the question one figure may explain than another and still fit as well."""


def counts_pieces(question: Question, match: Match) -> bool:
    """True if 几个 asks for pieces such as the fact counts: 发了几个视频 of 短视频126条, but not 建了几个公示栏."""
    counted = _COUNTED.search(question.folded)
    if counted is None or _SET_UP.search(question.folded) or _BY_HEAD.search(question.folded):
        return False
    noun, topic = counted["noun"], fold(match.fact.topic)
    if not _NOT_A_NOUN.search(noun):
        return bool(_IS_PIECE.search(noun)) or topic.endswith(noun)
    before = question.folded[: counted.start()]
    if before.endswith(("的", "的有")) and match.fact.part_of is not None and match.specific >= _ALL_OF_IT:
        return True  # 安全管理的几个, where the kinds of what was published are told
    return bool(_PUT_OUT.search(question.folded) or _NAMES_PIECES.search(before))


_PAPERS: Final = frozenset({"文件"})
"""What is counted, everyday word though it is."""


def begins_a_list(question: Question, match: Match) -> bool:
    """True if nothing but a channel is asked about and a figure is but one of several that stood there.

    网站一共发了几条 is not the 2 of 网站发布工作动态2条、通知文件8条.
    """
    fact = match.fact
    if fact.value is None or match.specific >= _HARDLY or fact.unit not in PUBLISHED_UNITS:
        return False
    telling = [term for term in question.terms if term.weight >= TELLING]
    if not telling or not all(_CHANNEL.search(term.text) for term in telling):
        return False
    if any(fold(fact.topic).endswith(term.text) for term in question.terms if term.names[0] in _PAPERS):
        return False  # 文件 on the site: 办公室文件151条 is counted as it is asked
    quote = fold(fact.quote).replace(" ", "")
    figure = f"{fact.value.normalize():f}{fact.unit}"
    start = quote.find(figure)
    begins = start >= 0 and re.match(_LIST, quote[start + len(figure) :]) is not None
    topic = fold(fact.topic).replace(" ", "")
    goes_on = _GOES_ON.search(quote[: max(quote.find(topic), 0)]) and not _CHANNEL.search(topic)
    return begins or bool(goes_on)


def is_one_of_those_added_up(question: Question, match: Match) -> bool:
    """True if a whole is asked for and one kind of it was counted before the others: 1个一级栏目、9个二级栏目."""
    fact = match.fact
    if fact.value is None or fact.parts:
        return False
    telling = [term for term in question.terms if term.weight >= TELLING]
    deed_only = telling and not any(
        _CHANNEL.search(term.text) or fact.topic.endswith(term.names) for term in telling
    )
    named_kind = fact.topic.endswith(("信息", "类"))
    if deed_only and match.specific < _HARDLY and not named_kind and _heads_a_row(fact):
        return True
    if not _IN_ALL.search(question.folded):
        return False
    one = fact.part_of is not None and not any(_CHANNEL.search(term.text) for term in telling)
    if one and not question.joints and _names_one_kind(question, telling, fact) and _heads_a_row(fact):
        return True  # 各村党务公开80条,政务公开40条,财务公开60条: 村里一共公开几条
    figure, noun = re.escape(fact.value_text), re.escape(fact.topic[-_NOUN:])
    others = re.search(
        rf"(?<!\d){figure}(?P<kind>[^，,。；;、\d]{{1,8}}){noun}(?:、|和|以及)\d+{fact.unit}[^，,。；;、\d]{{1,8}}{noun}",
        fact.quote,
    )
    return (
        others is not None and others["kind"] not in question.folded and not _names(question, others["kind"])
    )


def _names_one_kind(question: Question, telling: list[Term], fact: Fact) -> bool:
    """True if the figure's name goes on behind what is asked about with a kind that the question does not name."""
    ends = [fact.topic.find(name) + len(name) for t in telling for name in t.names if name in fact.topic]
    kind = fact.topic[max(ends, default=len(fact.topic)) :][:_NOUN]
    return len(kind) == _NOUN and kind not in question.folded


def is_of_one_piece(question: Question, match: Match) -> bool:
    """True for 单篇阅读量, where it is not asked how often one of them was read."""
    return bool(_ONE_PIECE.search(match.fact.topic)) and not _OF_ONE.search(question.folded)


def _heads_a_row(fact: Fact) -> bool:
    """True if other kinds are counted right behind a figure, each with nothing but its name: 报送年报1件，公告5件，动态7件."""
    _, figure, behind = fact.quote.partition(fact.value_text)
    return (
        bool(figure)
        and re.match(rf"(?:[,，、][^\d,，。;；、]{{2,14}}\d+余?{fact.unit}){{2}}", behind) is not None
    )


def _names(question: Question, kind: str) -> bool:
    """True if one of the question's words says which kind is meant."""
    return any(name in kind for term in question.terms for name in (term.text, *term.names))


def counts_accounts(unit: str) -> bool:
    """True for 个 and for 大专题, by which accounts and boards are counted and no message on them."""
    return bool(_ACCOUNTS.search(unit))


def counts_made_pieces(fact: Fact) -> bool:
    """True for pieces that were made and put out, which some reports count by 个 as well: 发布政策解读14个."""
    return bool(_IS_PIECE.search(fold(fact.topic)) or _MADE_PIECES.search(fact.topic))


def published_before_accounts(question: Question, good: list[Match]) -> list[Match]:
    """微信推送了几条 is told by 微信发布信息300条 and not by 微信3个, though that says nothing else."""
    put_out = question.unit in PUBLISHED_UNITS or HOW_MUCH_PUT_OUT.search(question.folded)
    if not put_out or not any(map(_counts_accounts_or_boards, good)):
        return good
    published = [match for match in good if match.fact.unit in PUBLISHED_UNITS]
    same = published and published[0].explained >= good[0].explained - _EVEN
    return [match for match in good if not _counts_accounts_or_boards(match)] if same else good


def _counts_accounts_or_boards(match: Match) -> bool:
    """True for 微信3个 and for 公开栏目6项, which were set up and not put out."""
    board = match.fact.unit not in PUBLISHED_UNITS and _BOARD.search(match.fact.topic)
    return match.fact.unit == ACCOUNTS or bool(board)
