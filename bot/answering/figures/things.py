"""Parts a question into the things it asks about: 微博 and 网站 in 微博是网站的几倍, each with its own measure."""

from __future__ import annotations

from itertools import pairwise

from bot.understanding.chinese.negation import WITHOUT
from bot.understanding.question import Operation, Question
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import sifted
from knowledge.values import replace, value

_WITHIN = lazily(r"[里中](?:头|面|边)?,")
_ASIDE = 0.03
"""Weight up to which a word stands in a clause that only leads up to the question."""
_FRAME = lazily(r"(?:里|里面|里头|里边|当中|之中)$")
"""办理结果里，予以公开的和部分公开的: what stands before the comma is where the things are found, and none of them."""
_INSIDE = lazily(r"(?:当中|里面|里头|里边|之中|里|中)")
_HAS = lazily("(?:有|配了?|配备了?|里|里头|里面|中)$")
"""服务区有电脑打印机各几台: before a row of things, where they are found."""
_LONG = 4
"""Characters from which an everyday word may be a thing by itself."""
SHARED_WORD = 0.2
"""Terms up to this weight are everyday words that belong to every thing asked about."""

CHANNEL = lazily(
    "(?:政务|官方|政府|门户)?(?:网站|官网|主页|微信(?:公众号|平台)?|公众号|微博|抖音号?|快手号?|(?:今日)?头条号?|视频号|电视|广播|报[纸刊]|公示栏|公开栏)"
)
"""A channel by its plain name."""
_ATTRIBUTE = lazily("粉丝|关注|订阅|阅读|浏览|点击|访问|播放|转发|评论|点赞")
"""What is counted of an account besides what it put out."""
_OTHER_WAYS = lazily("其[他它](?:的)?(?:方式|渠道|途径|形式|平台)")
_LISTED = lazily("、|,|;")
_IN_ORDER = frozenset({Operation.MOST, Operation.LEAST, Operation.MORE, Operation.DIFFERENCE})
_TWO_SIDED = frozenset({Operation.DIFFERENCE, Operation.MORE, Operation.RATIO})


@value(frozen=True)
class Thing:
    """One of the things a question asks about: its terms, and the measure named beside it (None: the question's)."""

    terms: tuple[Term, ...]
    measure: Measure | None = None

    @property
    def telling(self) -> bool:
        """True if the thing is named by more than everyday words."""
        return any(term.weight > SHARED_WORD for term in self.terms)


def things(question: Question) -> list[Thing]:
    """The things asked about, in the order of the message, each with the everyday words of the whole.

    A share is parted at 占, a comparison at 比, anything else at 和, 、, and. 文件 at the end of 公开发布和删减后公开的文件
    belongs to both, so everyday words are shared.
    """
    if question.operation is Operation.SHARE:
        cuts = [] if question.share_of is None else [question.share_of]
        within = _WITHIN.search(question.folded, 0, question.share_of or len(question.folded))
        if within:  # 60件文件里，公开发布的占多少: the whole comes first
            whole, part, *_ = _parted(question, [within.end(), *cuts])
            if whole.terms and part.terms:
                return _sharing([part, whole])
        return _sharing([part for part in _parted(question, cuts) if part.terms])
    if question.operation in _TWO_SIDED and question.than is not None:
        sides = _parted(question, [question.than])
        if all(side.terms for side in sides):
            return _sharing(_of_one_attribute(sides))
    cuts = _joints_between(question)
    subtracts = question.operation is Operation.DIFFERENCE
    frames = [not subtracts and bool(_FRAME.search(question.folded[:cut])) for cut in cuts]
    parted = zip(_parted(question, cuts), [*frames, False], strict=True)
    told = [part for part, frames_others in parted if not frames_others]
    strict = question.operation is Operation.SUM or question.each
    if strict and len(told) == len(cuts) + 1:
        told = [_named_in_full(part, cut) for part, cut in zip(told, [*cuts, -1], strict=True)]
    parts = [
        part
        for place, part in enumerate(told)
        if _worth_asking(part) or (strict and 0 < place < len(told) - 1 and _names_anything(part))
    ]
    return _sharing(parts) if len(parts) > 1 else parts


_ASKING_CLAUSE = sifted(r"[^,。;?!]*(?:多少|几|好多)[^,。;?!]*")


def sides(question: Question, known: bool = True) -> list[Thing]:
    """What the asking clause joins, however everyday: 机关文件和工作要闻共几篇; with `known` as far as the lexicon knows it."""
    clauses = list(_ASKING_CLAUSE.finditer(question.folded))
    start, end = clauses[-1].span() if clauses else (0, 0)
    cuts = [cut for cut in _joints_between(question) if start <= cut < end] if question.joints else []
    parted = _parted(question, cuts) if cuts else []
    named = [
        Thing(
            tuple(
                t
                for t in part.terms
                if (t.known or not known) and len(t.text) > 1 and start <= t.position < end
            )
        )
        for part in parted
    ]
    return [part for part in named if part.terms]


def adds_the_others(question: Question) -> bool:
    """True where a channel is added to whatever the report counts as others: 网站、微信和其他方式一共几条."""
    named = any(CHANNEL.fullmatch(term.text) for term in question.terms)
    return named and _OTHER_WAYS.search(question.folded) is not None


def whole_first(question: Question) -> bool:
    """True if the whole of a share stands before its part: 公众号里党建占几成, but 微博在总数里占几成."""
    return question.share_of is not None and bool(_INSIDE.match(question.folded, question.share_of))


def members(question: Question, thing: Thing) -> list[Thing]:
    """What a thing itself joins with 和 or 、: the parts of 微信和微博占总数的百分之几."""
    inside = replace(question, terms=thing.terms, operation=None)
    return [Thing(part.terms, part.measure or thing.measure) for part in things(inside)]


def framed(asked: list[Thing]) -> list[Thing]:
    """The things with the last one as the frame of all: 人大建议和政协提案，主合办的哪种多."""
    *kept, frame = asked
    return [Thing((*thing.terms, *frame.terms), thing.measure or frame.measure) for thing in kept]


def parted_otherwise(question: Question) -> list[list[Thing]]:
    """机构职能类和安全生产、应急管理类合起来: a name may itself hold 、, or 和 where 、 stands between the things.

    Where signs and words both join, the things parted by either alone.
    """
    if question.operation is not Operation.SUM and not question.each:
        return []
    signs = tuple(joint for joint in question.joints if _LISTED.match(question.folded, joint))
    words = tuple(joint for joint in question.joints if joint not in signs)
    if not signs or not words:
        return []
    ways = [things(replace(question, joints=joints)) for joints in (words, signs)]
    return [way for way in ways if len(way) > 1 and not several_kinds(question, len(way))]


def _parted(question: Question, cuts: list[int]) -> list[Thing]:
    bounds = [0, *cuts, len(question.folded) + 1]
    parts = []
    for start, end in pairwise(bounds):
        terms = tuple(term for term in question.terms if start <= term.position < end)
        measures = [measure for position, measure in question.measures_at if start <= position < end]
        parts.append(Thing(terms, measures[0] if measures else None))
    return parts


def _of_one_attribute(sides: list[Thing]) -> list[Thing]:
    """抖音粉丝比微信多多少: a channel alone is compared by what is counted of the other one, whose both are."""
    first, second = sides
    told = [term for term in second.terms if term.weight > SHARED_WORD]
    alone = bool(told) and all(CHANNEL.fullmatch(term.text) for term in told)
    counted = any(_ATTRIBUTE.search(term.text) for term in first.terms)
    if not (alone and counted and any(CHANNEL.fullmatch(term.text) for term in first.terms)):
        return sides
    others = [t for t in first.terms if t.weight > SHARED_WORD and not CHANNEL.fullmatch(t.text)]
    return [first, replace(second, terms=(*second.terms, *others))]


def _joints_between(question: Question) -> list[int]:
    """The joints with a word on either side, or where words stand side by side: 微信微博加一块儿, whose 加 joins nothing."""
    telling = [term.position for term in question.terms if term.weight > SHARED_WORD]
    joints = sorted(question.joints)
    if len(telling) > 1 and not any(min(telling) < joint <= max(telling) for joint in joints):
        return _side_by_side(question) or joints
    return sorted({*joints, *_channels_in_a_row(question)}) if joints else _side_by_side(question)


def _channels_in_a_row(question: Question) -> list[int]:
    """微博微信加网站: where one channel begins right behind another, they are two."""
    if question.operation is not Operation.SUM:
        return []
    return [
        second.position
        for first, second in pairwise(question.terms)
        if first.position + len(first.text) == second.position
        and first.known
        and second.known
        and CHANNEL.fullmatch(first.text)
        and CHANNEL.fullmatch(second.text)
    ]


def _side_by_side(question: Question) -> list[int]:
    """Where 专职兼职人员各多少 parts: each of its words begins right where the one before it ends."""
    telling = [term for term in question.terms if term.weight > SHARED_WORD]
    ordered = question.operation in _IN_ORDER and all(
        CHANNEL.fullmatch(term.text) for term in telling
    )  # 网站微信抖音哪个最多, 微博微信哪个发得多
    if not (question.each or question.operation is Operation.SUM or ordered) or len(telling) < 2:
        return []
    behind = [_right_behind(question, first, second) for first, second in pairwise(telling)]
    if all(behind):
        return [term.position for term in telling[1:]]
    row = telling[behind.index(False) + 1 :]
    before = question.folded[: row[0].position]
    framed_by_place = all(behind[behind.index(False) + 1 :]) and bool(_HAS.search(before))
    return [term.position for term in row] if framed_by_place and len(row) > 1 else []


def _right_behind(question: Question, first: Term, second: Term) -> bool:
    """True if a word begins where another one ends, or with what they share between them: 一级事项二级事项."""
    end = first.position + len(first.text)
    if end == second.position:
        return True
    between = question.folded[end : second.position]
    shared = {term.text for term in question.terms if term.weight <= SHARED_WORD and len(term.text) > 1}
    behind = question.folded.startswith(between, second.position + len(second.text))
    return between in shared and behind


def _named_in_full(part: Thing, joint: int) -> Thing:
    """工作通知和工作动态加一块: an everyday word of four characters right before a joint is what is added."""
    last = part.terms[-1] if part.terms else None
    if (
        part.telling
        or last is None
        or not last.known
        or last.weight <= _ASIDE
        or len(last.text) < _LONG
        or not 0 <= joint - last.position - len(last.text) <= 1  # 主动公开的和
    ):
        return part
    return replace(part, terms=(*part.terms[:-1], replace(last, weight=1.0)))


def _names_anything(part: Thing) -> bool:
    """True if a part in the middle of a list holds any word, however everyday: 镇文件 in 政策解读、镇文件、公告."""
    return any(len(term.text) > 1 and term.weight > _ASIDE for term in part.terms)


_KINDS = lazily(
    r"(?P<count>[两二三四五六七八九])(?P<unit>[类样项种者块头边宗个级处])(?:[\u4e00-\u9fff]{0,6}?)?(?:加|合|一共|总|各|分别|相加|拢|凑|共)"
)
"""三类加总, 三种奖助学金各几人: so many things are asked about."""


_SOME_KINDS = lazily(r"几[样项块宗][\u4e00-\u9fff]{0,6}?(?:加|合|凑|拢)(?:[在到成]?一|起来|拢|总)")
"""几样加一起 is of two at least."""
_SEVERAL = 2


_IN_ALL = lazily(
    "[两二三四五六](?:[个种类家](?:网站|平台|渠道|账号|公众号|媒体|信箱|热线)|[处头边样])(?:一共|总共|合计|总计|共)"
    "|[两二三四五六][个种类项份](?:[\u4e00-\u9fff]{0,4})(?:名单|名册|清单|补贴|补助|津贴)(?:一共|总共|合计|总计|共)"
)
"""两个网站一共, 四项名单一共: so many of them are added up."""


def several_kinds(question: Question, found: int) -> bool:
    """True if the question says of how many kinds it wants the figures, and not so many were found: 三类加总."""
    if not (question.each or question.operation is Operation.SUM or _IN_ALL.search(question.folded)):
        return False
    if WITHOUT.search(question.folded):
        return False  # 除了微博，其他三个渠道一共: what is left of the total
    if _SOME_KINDS.search(question.folded):
        return found < _SEVERAL
    counted = _KINDS.search(question.folded)
    return counted is not None and found < (parse_chinese_number(counted["count"]) or 0)


def _worth_asking(part: Thing) -> bool:
    return part.telling or sum(term.weight > _ASIDE for term in part.terms) >= 2


def _sharing(parts: list[Thing]) -> list[Thing]:
    """Each part with the everyday words that belong to all: 文件 behind a thing's own words, or before the first."""
    shared: list[Term] = []
    for number, part in enumerate(parts):
        own = [i for i, term in enumerate(part.terms) if term.weight > SHARED_WORD]
        if own:
            shared += part.terms[own[-1] + 1 :]
            shared += part.terms[: own[0]] if number == 0 else ()
    shared = [term for term in shared if len(term.text) > 1 and not term.columns]
    return [Thing(tuple(dict.fromkeys((*part.terms, *shared))), part.measure) for part in parts]
