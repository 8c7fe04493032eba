"""Which clauses of a message ask; what leads up to them says little of what is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.chinese.canvas import Canvas
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.values import replace

SPOKEN = 0.3
"""Weight from which a word says what a clause speaks of, where the question itself names nothing."""
ASIDE = 0.02
"""What a word weighs that stands in another clause than the question (my eyes are bad, could you tell me …)."""
_SPEAKER = lazily(
    r"(?:你好|您好|老师|同志|那个|哎|唉|嗯|啊)*(?:我|俺|咱|本人|人家)(?:是|叫|们|在|今年|家|这|退休|年纪|听)"
)
"""A clause in which the speaker introduces himself: what it holds is not asked about."""
_TOLD = lazily(
    r"(?:[^,。;!?:]{0,3}?)(?:我|俺|咱|本人)(?!们?[乡镇县区市村街局委厅院校省])(?![^,。;!?:]*(?:想[问知晓]|要问|问[一下个]|多少|几|哪|什么|啥|谁|怎|咋|吗))"
)
"""A clause in which speakers tell of themselves and ask nothing: 我人在外地打工, 俺老头子打听打听."""
_BEGINS_ANEW = lazily(
    "(?:那么?|所以|但是?|现在|其实|今天|主要)*(?:我|俺|咱)?(?:们)?(?:就|只|就是|只是|主要)(?:想|要)?(?:问|知道|晓得|打听|了解)"
)
"""How a clause begins that says at last what is wanted."""
_CLAUSE = lazily(r"(?:[^,。;!?\n:]|(?<=\d):(?=\d))+")
_GOES_ON = lazily(r"(?:再)?(?:加上|加|减去|减|除以|刨掉|刨去|扣掉|扣除|去掉|除掉|和|跟|与|以及|比)")
_ASKING = ("measure", "ask", "operation", "contact")
_SOMEBODY = lazily(r"[所局院站校司办科部室委厅队馆店厂会行社村街组股园家长记任员师]$|中心$")
"""How names of bodies and of posts end."""
_WITHIN = ("里", "里头", "里面", "里边", "中", "当中", "之中")
_THOSE = lazily(r"的[那这](?:些|个|种|笔|批|块)?$")
_ASKED = frozenset({"准确", "确切", "具体", "到底", "究竟"})
_RANKS = lazily(
    r"从[多高大少低小]到[多高大少低小]|由[多高大少低小]到[多高大少低小]|排(?:个|一下|一)?[队序名]|最[多少高低]"
)
_KINDS = lazily(
    r"(?:[几两三四五六七八\d]|各|每|所有|哪)[个种类条项]?(?:公开|发布)?(?:渠道|途径|平台|方式|类别)"
)
_RECKONS = lazily("加|合计|一共|总共|总和|共计|相加|拢共|各|分别|哪[个种类样边]|谁|差|比")
"""Several things are told together, each by itself, or against one another."""
_AROUND = lazily(
    r"[的和与跟还有以及、\s]|[一二两三四五六七八几\d][个种类样项]|信息|公开|发布|名单|人数|条数|政务|政府|这|那|渠道|平台"
)
"""Words around what a clause names that make it no sentence of its own."""


def focus(folded: str, canvas: Canvas, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """In a message of several clauses, the words that stand with the question count; what leads up to it, little."""
    clauses = [match.span() for match in _CLAUSE.finditer(folded)]
    if len(clauses) < 2:
        return terms
    reached = _clause_of_contact(canvas, clauses)
    if reached is not None:
        return tuple(
            term if _clause_of(term, clauses) == reached or _names_somebody(term) else _set_aside(term)
            for term in terms
        )
    asking = [s for s in canvas.spans if s.role in ("measure", "ask", "operation", "contact")]
    if not asking:
        return _without_the_speaker(folded, canvas, terms, clauses)
    asked = [i for i, (start, end) in enumerate(clauses) if any(start <= span.start < end for span in asking)]
    if not asked:
        return terms
    asked = _begun_anew(folded, clauses, asked)
    kept = set(asked) | _clauses_spoken_of(folded, terms, clauses, asked)
    if not any(_clause_of(term, clauses) in kept for term in terms if term.text not in _ASKED):
        earlier = [_clause_of(term, clauses) for term in terms if _clause_of(term, clauses) < min(asked)]
        kept |= set(earlier[-1:])  # 收到六七十件申请是吧，准确是几件
    kept |= _fronted(folded, terms, clauses, min(asked))
    kept |= _named_before(folded, terms, clauses, min(asked))
    kept = _with_what_they_continue(kept, [folded[slice(*clause)] for clause in clauses], canvas)
    restricting = {span.start for span in canvas.roles("place")}
    return tuple(
        term if _clause_of(term, clauses) in kept or term.position in restricting else _set_aside(term)
        for term in terms
    )


def _begun_anew(folded: str, clauses: list[tuple[int, int]], asked: Sequence[int]) -> list[int]:
    """The asking clauses from the last one that says 我就想问: what leads up to it only seems to ask."""
    anew = [i for i in asked if _BEGINS_ANEW.match(folded, *clauses[i])]
    return [i for i in asked if i >= anew[-1]] if anew else list(asked)


def _clauses_spoken_of(
    folded: str, terms: tuple[Term, ...], clauses: list[tuple[int, int]], asked: Sequence[int]
) -> set[int]:
    """The clause before the asking ones that says what of, where these name one thing at most."""
    first = min(asked)
    content = [term for term in terms if term.weight >= 0.5 and _clause_of(term, clauses) in asked]
    anew = bool(content) and _BEGINS_ANEW.match(folded, *clauses[first]) is not None
    if anew or len(content) >= 2 or _ranks_kinds(folded):
        return set()
    known = [
        i
        for i in range(first)
        if not _SPEAKER.match(folded[slice(*clauses[i])])
        and any(t.weight >= 0.5 and t.known and _clause_of(t, clauses) == i for t in terms)
    ]
    if not content and not known:
        spoken = _spoken_of(terms, clauses, first)
        return set([i for i in spoken if not _SPEAKER.match(folded[slice(*clauses[i])])][-1:])
    return set(known[-1:]) if not content or first - 1 in known else set()


def _fronted(folded: str, terms: tuple[Term, ...], clauses: list[tuple[int, int]], asking: int) -> set[int]:
    """我们农民得的那些惠农政策，公示栏和群里发了多少: the clause before that ends with what is asked about."""
    if not asking:
        return set()
    start, end = clauses[asking - 1]
    last = [t for t in terms if t.known and t.weight >= 0.5 and t.position + len(t.text) == end]
    return {asking - 1} if last and _THOSE.search(folded[start : last[0].position]) else set()


def _named_before(
    folded: str, terms: tuple[Term, ...], clauses: list[tuple[int, int]], asking: int
) -> set[int]:
    """网站，微信，微博加起来多少: the clauses before the asking one that only name things to be reckoned with, or told together."""
    kept: set[int] = set()
    for i in reversed(range(asking)):
        said = folded[slice(*clauses[i])]
        named = [t for t in terms if t.known and t.weight >= 0.5 and _clause_of(t, clauses) == i]
        for term in named:
            said = said.replace(term.text, "")
        if not named or len(_AROUND.sub("", said)) > 1:
            break
        kept.add(i)
    start, end = clauses[asking]
    own = any(term.weight >= 0.5 and start <= term.position < end for term in terms)
    several = len(kept) > 1 and not own
    return kept if several or _RECKONS.search(folded, start, end) else set()


def _without_the_speaker(
    folded: str, canvas: Canvas, terms: tuple[Term, ...], clauses: list[tuple[int, int]]
) -> tuple[Term, ...]:
    """Where only a yes or a no is wanted: what speakers tell of themselves counts little beside another clause."""
    told = {i for i, (start, end) in enumerate(clauses) if _TOLD.match(folded, start, end)}
    told -= {
        i for i in told for span in canvas.roles("yes_no") if clauses[i][0] <= span.start < clauses[i][1] - 1
    }
    if not any(term.weight >= SPOKEN and _clause_of(term, clauses) not in told for term in terms):
        return terms
    return tuple(_set_aside(term) if _clause_of(term, clauses) in told else term for term in terms)


def told_of_oneself(folded: str, position: int) -> bool:
    """True if a place stands in a clause in which speakers tell of themselves: 我人在广东打工."""
    clauses = [match.span() for match in _CLAUSE.finditer(folded)]
    own = next((span for span in clauses if span[0] <= position < span[1]), None)
    return own is not None and len(clauses) > 1 and bool(_TOLD.match(folded, *own))


def _spoken_of(terms: tuple[Term, ...], clauses: list[tuple[int, int]], before: int) -> list[int]:
    """The clauses before the asking one that speak of anything at all, the speaker's own among them."""
    return [
        i for i in range(before) if any(t.weight >= SPOKEN and _clause_of(t, clauses) == i for t in terms)
    ]


def _ranks_kinds(folded: str) -> bool:
    """True if all kinds of something are put in order, so that no thing need be named: 给四个渠道从多到少排一排."""
    return bool(_RANKS.search(folded)) and bool(_KINDS.search(folded))


def _set_aside(term: Term) -> Term:
    return replace(term, weight=min(term.weight, ASIDE))


def _clause_of_contact(canvas: Canvas, clauses: Sequence[tuple[int, int]]) -> int | None:
    """The last clause that asks for a telephone, an address …; None if it counts something, or another asks as well."""
    holding = [
        [span for span in canvas.spans if start <= span.start < end and span.role in _ASKING]
        for start, end in clauses
    ]
    places = [i for i, spans in enumerate(holding) if any(span.role == "contact" for span in spans)]
    if not places or any(span.role not in ("contact", "ask") for span in holding[places[-1]]):
        return None
    asks = any(span.role == "ask" for span in holding[places[-1]])
    last = places[-1] == len(clauses) - 1 or not any(holding[places[-1] + 1 :])
    return places[-1] if last and (asks or len(places) == 1) else None


def _names_somebody(term: Term) -> bool:
    """True for a body or a person that may be meant in whichever clause it is named (派出所我知道，电话是多少)."""
    return bool(_SOMEBODY.search(term.text))


def _with_what_they_continue(kept: set[int], clauses: Sequence[str], canvas: Canvas) -> set[int]:
    """These clauses and those they lean on: 加上…的 adds to what stands before, 60件文件里 is what a share is of."""
    reckons = bool(canvas.roles("operation"))
    for i in sorted(kept, reverse=True):
        while i > 0 and (_GOES_ON.match(clauses[i]) or (reckons and clauses[i - 1].endswith(_WITHIN))):
            i -= 1
            kept.add(i)
    return kept


def _clause_of(term: Term, clauses: list[tuple[int, int]]) -> int:
    return next((i for i, (start, end) in enumerate(clauses) if start <= term.position < end), -1)
