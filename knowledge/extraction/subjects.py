"""What a figure counts: the words before a number in its sentence, and the noun after its measure word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.extraction.comparisons import reaches, without_comparison
from knowledge.extraction.counted_nouns import noun_after
from knowledge.extraction.follow_ups import is_audience
from knowledge.extraction.quantity import Quantity
from knowledge.extraction.receivers import with_what_was_done
from knowledge.extraction.sentences import without_enumeration
from knowledge.extraction.subject_words import (
    NOUN,
    begins,
    has_content,
    without_tail,
    words_of_prose,
)
from knowledge.extraction.words_before import (
    MAX_SUBJECT,
    clauses_of,
    in_reach,
    is_next_in_list,
    opens_bracket,
    own_words,
    shortened,
    words_between,
)
from knowledge.models import Measure
from knowledge.vocabulary import load

_NAMES_PARTS = re.compile(r"^(?:其中)?(?:包括|包含|[内里]?含有?|内有|[对将把]?其中)[：:]?")
_IS_ONE = re.compile("^[为是](?=[^了何什]{2})")
"""35条为政策文件: what the figure is of."""
_LAST_YEARS = re.compile(r"(?<=[率量数额])(?:去年|上年|上一年|20\d\d年)(?:同期)?$")
"""满意率去年为98%: the year is no part of what it is of."""
_JOINERS = re.compile(r"[、]|以及|和|与|及")
_HOLDS = re.compile(r"[，,（(：:；;\s]*(?:其中)?(?:内?含有?|里面有?)(?![量税金氧水糖])")
"""共70条，含图解类9条: parts follow without 其中."""
_STRAY_NUMBER = re.compile(
    r"^.*[\u4e00-\u9fff]\s?(?<!第)\d{1,2}\s?(?=[\u4e00-\u9fff]{4})(?![年月日号周岁至时点分楼届至个])"
)
"""办理来信3网友留言: a figure without its measure word; what stands before it is not what comes next."""
_OUTLINE = re.compile(
    r"^(?:本|该|此)?(?:年度|工作)*(?:报告|年报|全文)(?:内容|全文|正文)?(?:一共|共|主要)?(?:由|分为?|包括|包含)[^；;。]*[、，,][^；;。]*[、，,]"
    r"|(?:报告|年报)[^；;。]*[，,](?:主要)?(?:内容|全文)?(?:主要)?(?:包括|包含)[：:]?[^；;。]*情况、[^；;。]*情况、"
)
"""报告由概述、…、附表等七个部分组成: its parts are the report's, not the last one's."""
_SHARE_OF = re.compile(r"(?:约|仅|各|分别|均)?占.{0,14}")
_OUTCOME = re.compile(
    r"(?:均|已|全部|按时|按期|如期|限期|依法|及时|当场|全年|当年|共|并|都|实际|一并|累计)*(?:办结|办理|答复|回复|反馈)(?:完毕)?(?:案件)?"
)
_ANSWERED = re.compile(
    "予以|答复|办结|回复|到位|完毕|[较比与同和].{0,6}(?:年|期)|^(?:其中|涉及|惠及|覆盖|受益|面向|服务|内容|参)"
)
"""What became of the figure before, or how it compares: the figure behind such a clause goes on with that."""
_TIMES_ONLY = re.compile(r"(?:自|从|截至|截止到?)?[\d\s年月日号至到起止底末—–~～-]+(?:期间)?")
"""1月1日到12月31日止: when it was counted, not what."""
_SAYS_NOTHING = re.compile(r"(?:其中|20\d\d\s*年度?)?$")
_ONLY_QUOTED = re.compile(
    r"[“\"](?P<name>[^“”\"]{0,10}(?:公开|不存在|不明确|机关(?:政府)?信息|不掌握))[”\"]的?"
)
"""“同意公开”的7件: an outcome of applications in quotation marks; other names are told by theirs (“雨露计划”4条)."""
_CHANNEL = re.compile(
    r"^((?:通过|利用|在|经由|依托|借助)[^，,]{2,30}?(?:上传公开|公开|公示|发布|推送|张贴|公布|展示|刊登|上传)(?![栏平电考工领方目指专标条申办评培会载渠途形媒])"
    r"(?:(?:[和及与或、]|并)(?:转发|转载|推送|发布|公示|公开|更新|编发|上传|推广))?+)(.{4,})$"
)
"""The last word is taken whole: 发布和转发视频 leaves no 和转发视频."""
_ALL_SORTS = re.compile(
    r"、.{2,}等(?:(?:[各多]类|各种|各项|[各多]方面|方面|领域|内容|工作|重点|有关|相关|政府|政务|类|的)*信息)?(?:[一总]?共|[合总累]计)?$"
)
"""部门文件、工作动态等各类信息: what a channel published at all, which only the channel tells from another one's."""
_EVERY = ("各类", "各项", "各种", "相关", "有关")
"""How a list of one sort begins: 各类项目批复、中标情况等信息 says itself what it is."""

_OFFICE_AND = re.compile(
    r"[\u4e00-\u9fff]{1,16}(?:镇|乡|街道|县|区|市|局|本级|机关|办事处|政府)(?:及|和|与|以及)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What one figure counts, and what of its sentence narrows that."""

    topic: str
    stem: str
    """The topic without the noun after the measure word: what a figure glued to this one goes on with."""
    scope: str
    dependent: bool
    """True if the figure goes on counting what the figure before it counted (8 条涉及人员 96 人)."""
    glued: bool
    """True if no mark stands between the figure before and this one."""
    each: tuple[str, ...] = ()
    """Several things that each have this number (台账和台账各 1 本)."""
    part: bool = False
    """True if the words say that a part of the figure before follows (其中, or a bracket opened after it)."""
    bracket: bool = False
    """True if it is the bracket that says so."""
    words: str = ""
    """The words before the number back to the last figure, as printed."""
    clause: str = ""
    """The words before the number back to the last mark."""
    tail: str = ""
    """共, 累计, 各 … that stood right before the number."""


def subject_of(sentence: str, quantities: list[Quantity], position: int, year: int) -> Subject:
    """Reads what the quantity at `position` counts; the report's own `year` is no part of that."""
    raw = words_between(sentence, quantities, position)
    own, glued = own_words(raw, position)
    glued = glued and not is_next_in_list(raw, quantities, position)
    bracket = bool(position and opens_bracket(sentence, quantities, position))
    core, after, tail, clauses = _core(sentence, quantities, position, clauses_of(own, year), bracket)
    goes_on = _goes_on(core, after) and not _is_held(core, quantities[position])
    dependent = position > 0 and (glued or goes_on)
    core = quoted["name"] if (quoted := _ONLY_QUOTED.fullmatch(core)) else core
    each = _members(core) if tail in load("prose")["each"] else ()
    channel, what = _without_channel(core)
    all_sorts = _ALL_SORTS.search(own.rstrip()) and not what.startswith(_EVERY)
    channel, core = ("", core) if all_sorts else (channel, what)
    near = in_reach(own, clauses)
    stem = _with_context(core, after, near, dependent)
    stem = shortened(stem) if len(stem) + len(after) > MAX_SUBJECT else stem
    topic = f"{stem}{after}"[-MAX_SUBJECT:]
    scope = "，".join(
        clause for clause in (*near, channel) if clause not in topic and not _SAYS_NOTHING.match(clause)
    )
    return Subject(
        topic=topic,
        stem=stem[-MAX_SUBJECT:],
        scope=scope,
        dependent=dependent,
        glued=glued,
        each=each,
        part=bracket or _is_part(raw, position),
        bracket=bracket,
        words=raw,
        clause=clauses[-1],
        tail=tail,
    )


def _is_part(raw: str, position: int) -> bool:
    """True if the words before a figure say that it is a part of another: 其中, 含."""
    return any(word in raw for word in load("prose")["parts"]) or bool(position and _HOLDS.match(raw))


def _core(
    sentence: str, quantities: list[Quantity], position: int, clauses: list[str], bracket: bool
) -> tuple[str, str, str, list[str]]:
    """What was counted, before and behind the figure; 共, 累计 … between the two; the clauses that are left."""
    sums = load("prose")["sums"]
    printed = _STRAY_NUMBER.sub("", without_comparison(clauses[-1]))
    core = without_enumeration(_NAMES_PARTS.sub("", printed).strip())
    core, tail = (core, "") if reaches(core) else without_tail(core)
    core = _LAST_YEARS.sub("", core)
    after = noun_after(sentence, quantities, position, core)
    after = after if core else _IS_ONE.sub("", after)
    if after and _OFFICE_AND.fullmatch(core):
        core = ""  # 青石镇及16个行政村都设了专区: the sixteen are the villages
    if after and core.endswith("及其"):
        core = ""  # 实施意见及其两个配套制度: what is counted belongs to what stands before
    if core == "除" and after.endswith("外"):
        core, after = "", after.removesuffix("外")  # 除1件尚未审结外
    if position and not (core or after) and _is_set_apart(clauses, quantities, position):
        core, clauses = clauses[-2], [*clauses[:-2], clauses[-1]]
    if after.startswith(("部分", "内容")) and _OUTLINE.search(sentence, 0, quantities[position].start):
        core, after, clauses = "报告组成", "部分", [""]
    if bracket and not (core or after):
        core = noun_after(sentence, quantities, position - 1, "")
    core = f"{core}为" if printed.endswith("为") and after and not has_content(core) else core
    core = core or (tail if position and tail in sums and not after else "")
    core = f"{core}{tail}" if tail in sums and core != tail and len(core) <= NOUN else core
    return core, after, tail, clauses


def _is_set_apart(clauses: list[str], quantities: list[Quantity], position: int) -> bool:
    """True if a comma parts the figure from what it counts: 公开信息20条，举办培训，共3次.

    What is counted in the unit of the figure before may go on with that (收到申请5件，均依法答复，共5件), unless the
    clause says that something else was done.
    """
    if len(clauses) < 2 or not has_content(clauses[-2]):
        return False
    before = re.sub(r"^(?:并|且|还|另|同时|全年|累计|共)+", "", clauses[-2])
    if (
        is_outcome(before)
        or is_audience(before)
        or before in (*words_of_prose("relational"), *words_of_prose("goes_on"))
    ):
        return False
    doing = (begins("verbs"), begins("doing"))
    alike = quantities[position].unit == quantities[position - 1].unit
    does = any(verb.match(before) if alike else verb.search(before) for verb in doing)
    return does and not _ANSWERED.search(before)


def _without_channel(core: str) -> tuple[str, str]:
    """通过公示栏公示 set apart from what was published, if the rest says what that is."""
    match = _CHANNEL.match(core)
    if match and has_content(match[2]) and match[1].count("“") == match[1].count("”"):
        return match[1], match[2].removeprefix("了")
    return "", core


def _goes_on(core: str, after: str) -> bool:
    """True if the words only link the figure to the one before (涉及人员, 占, 较上年增长, 每户, 其余)."""
    for_each = re.match(
        r"每(?!一?(?:日|天|周|月|季度?|年)[\u4e00-\u9fff]{4})", core
    )  # 每日发布水情信息 is told of itself
    if re.match(r"(?:其余|剩余|尚余|余)", core) or (for_each and len(after) < NOUN):
        return True
    if core in ("涉及", "惠及", "受益", "覆盖"):
        return True
    stripped = re.sub(r"^(?:其中|共|并|且|均|已|总|全部|现已|同期)+", "", core)
    linking = (*words_of_prose("relational"), *words_of_prose("goes_on"))
    if _SHARE_OF.fullmatch(core) and len(after) < NOUN:
        return True
    linked = not stripped or is_outcome(core) or is_audience(core) or stripped in linking or core in linking
    return (linked or bool(re.match(r"(?:涉及|惠及|受益)\S{2,4}$", core))) and len(after) < NOUN


def is_outcome(words: str) -> bool:
    """True for what became of things that came in: 已按时办结, 全年答复."""
    return bool(_OUTCOME.fullmatch(words))


def _is_held(core: str, quantity: Quantity) -> bool:
    """培训6场 counts trainings; 培训120人 goes on telling who came to what was counted before."""
    return core in load("prose")["held"] and quantity.measure is Measure.TIMES


def _members(core: str) -> tuple[str, ...]:
    """The things that each have the number: 公开信息查阅台账和依申请公开信息查阅台账."""
    names = [name.strip() for name in _JOINERS.split(core) if name.strip()]
    return with_what_was_done(names) if len(names) > 1 else ()


def _with_context(core: str, after: str, before: list[str], dependent: bool) -> str:
    """The core, with the clause that opens the sentence where core and noun say too little."""
    if dependent or (has_content(f"{core}{after}") and not (_is_bare_verb(core) and not after)):
        return core
    for clause in before:
        if has_content(clause) and not begins("basis").match(clause) and not _TIMES_ONLY.fullmatch(clause):
            return f"{clause}，{core}" if core or after else clause
    return core


def _is_bare_verb(core: str) -> bool:
    """True for 共收到, 受理: what was received stands in a clause before."""
    return re.sub(r"^(?:全年|年内|累计|一共|共|已|新)+", "", core) in words_of_prose("verbs")
