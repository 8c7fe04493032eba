"""Whether a sentence says what a question for words wants: someone for who, a time for when, beside what it asks about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.answering.answer import Language
from bot.answering.counting.attributes import leaves_the_attribute
from bot.answering.counting.deeds import tells_of_it
from bot.answering.counting.done_as_asked import telling_of_the_deed
from bot.answering.counting.of_itself import beside_the_report
from bot.answering.telling.bare_counts import names_too_few, only_a_member, only_counted, only_listed
from bot.answering.telling.channels import told_of_all
from bot.answering.telling.dated import dated
from bot.answering.telling.doers import only_headed_so
from bot.answering.telling.located import asks_where_it_stands, says_where_it_stands
from bot.answering.telling.roles import Role, Sought, plays, sought, without_slogans
from bot.answering.telling.rows import leader_of
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure, ValueState
from knowledge.normalization import fold
from knowledge.query import Term
from knowledge.sieve import sifted

_SOMEONE: Final = (
    r"在[^,，。;；＿]{2,20}的?(?:指导|领导|支持|配合|监督|协助|帮助|＿{2,4})下|由(?!于)[^,，。;；＿]{2,24}＿|归(?:属|口)|由[^,，。;；]{1,30}(?:负责|审|牵头|组织|管|办|编|承担|发布|批|统|抓|落实|担任|兼任|任[,，。＿])|[\u4e00-\u9fff]{2,4}同志(?:担任|兼任|任(?!务|何)|为＿|负责)|负责|牵头|分管|主管|亲自抓|聘请|事务所|专家|专员|专人|专门人员|兼职|工作人员"
    r"|组长|主任|书记|[乡镇县区市局厅处科股站所]长|(?<!组织)领导(?!小组)|邀请|指定|委托|责任(?:人|单位|部门|科室)|＿[^,，。;；＿]{0,16}(?:老师|教师|专家|学者|律师|讲师|教授|记者|代表|群众|市民|村民|居民|学生|志愿者|网民|嘉宾)|代表|(?<!领导)小组|自然人|法人|公民|领导小组[,，]?(?:负责|牵头|统筹|组织(?!领导)|办公室)|专班|法院"
    r"|[\u4e00-\u9fff](?:办公室|局|中心|科室?|处|股|(?<!网)站|委员会|[政合府查急制贫访法务]办)(?:负责|牵头|承担|组织|统筹|协调|审|具体|为|是|作为|、|,|，|按|对|等)"
    r"|(?:办公室|[\u4e00-\u9fff＿](?:中心|[科股处室办]))(?:以|通过|及时|定期|主动|每[年月周季])|(?:向|给|移交|报送|送交|(?!报[修名考告道纸刊喜废损])(?<![公通年月周汇海简日晚填申上情警预画])报)[\u4e00-\u9fff]{2,12}|(?![本我])[\u4e00-\u9fff](?:部门(?![决预]算)|单位|机构)"
)
_PLACES: Final = (
    r"(?:在|于|到|至|往|向|通过|利用|依托|登录|登陆|登上|登载|上传|位于|设立|设置|设有|建有|建立|开设|张贴|刊登|用|以)[^,，。;；]{0,28}?"
    r"(?:网|栏|墙|室|馆|中心|大厅|窗口|平台|公众号|微信|微博|目录|屏|查阅点|服务点|村|广场|场所|客户端|信箱|服务站|区域|专区|专栏|楼|号|社区|门口|路口|学校|医院|地点|超市|展厅|展架|专柜|驿站|书屋|阅览室)"
    r"|(?:大厅|窗口|中心|门口|广场|社区|村部?|大院)(?:的|里|内)|＿[^,，。;；＿]{0,10}(?:档案[局馆室]|图书馆|文化馆|服务中心)|(?:移交|报送|送交|交|存放|存入|归档)[^,，。;；]{0,12}(?:局|馆|室|中心|办|部门|科|处)|(?:窗口|中心|大厅|站所?|社区|村)[^,，。;；]{0,6}(?:均|都|也)?(?:设|建|配|开设|放)|设[在于][^,，。;；]{1,16}?[办科局处室部股站]|(?:送到|送至|送往|送进|寄到|寄至|发到|发至|投放到|分发到|搬到|迁至)[\u4e00-\u9fff]{2}|(?:网站?|栏目?|平台|公众号|窗口|大厅|中心)[”》]?(?:里|上|中|内)(?!级)|(?:网站|平台|公众号)“[^”]{2,12}”(?:栏目|专栏|板块)|(?:网站?|平台|专栏|窗口)(?:上?可|查阅|下载)|(?:走进|走入|参观|前往|赴|来到)[\u4e00-\u9fff]{2}|https?:|www[.]|地址"
    r"|(?:公[开示告]栏|宣传栏|网站|公众号|微博|电子屏)(?:上|中)?(?:公示|公布|公开|发布|刊登)"
)
_ROLE: Final[dict[Ask, re.Pattern[str]]] = {
    Ask.WHO: re.compile(_SOMEONE),
    Ask.WHERE: re.compile(_PLACES),
    Ask.WHEN: re.compile(
        r"\d{4}[-/.]\d{1,2}[-/.]\d|\d\s*[月日天号]|(?:于|在|自|从|至|到)\s*\d{4}\s*年(?!度)|\d\s*年(?=\s*(?:\d|[初末底中前后起以内上下]))|[一二三四五六七八九十]+[月日]|季度|每[月周季年日天]|期限|日期|时限|前完成|及时|即时|工作日|上旬|中旬|下旬|年底|同步|小时|定期|实时|农历|逢[^，。]{1,6}[天日]"
    ),
    Ask.WHY: re.compile(
        r"由于|理由|(?<!没有)(?<![未无])因|原因|导致|为了|为(?:防止?|避免|确保|保护|保障|方便|使|让)|防止|避免|以便|便于|旨在|方便|造成|致使|所以|鉴于|根据[^《》,，。;；]{2,14}(?:变动|变化|调整|需要|实际)"
    ),
}
_PROBLEMS: Final = re.compile(r"问题|不足|困难")
_LACKING: Final = re.compile(r"[^,，]{4,}[,，][^,，;；。]*(?:不|没|难|少|慢|滞后|薄弱|缺|偏|欠)")
"""A clause that leads up to one that says what is lacking."""
_POINT_END: Final = re.compile(r"[;；。]|[一二三四五六]是")
_CAUSE: Final = re.compile(r"因|由于")
_OWN_COUNT: Final = re.compile(r"\d+\s*[件条项个起份]")
_MODAL: Final = re.compile(r"要不要|会不会|用不用|需不需要|让不让|给不给|算不算")
"""Asks whether something is so or not; no figure of a thing says that."""
_AHEAD: Final = sifted(
    r"(?:往后|今后|下一步|接下来|下一年|来年|将来|(?<![之布开批核审对校签完过了])以后)(?=[^,。;?]{0,4}(?:要|会|怎|咋|打算|准备|还|想|该|将|多|再))|打算"
)
"""Asks for what is planned; a problem is no plan."""
_IMPROVES: Final = re.compile(
    r"改进情况[：:]|改进措施|整改|下一步|针对|进一步|今后|增加|扩大|将|加强|加大|安排|深化认识|完善|健全|强化|建立"
)
"""Words of a sentence that says what is done about a problem."""
_REMEDY_HEAD: Final = re.compile(r"^(?!.*(?:问题|不足)).*(?:改进|整改)(?:措施|情况|办法|方向|打算)")
_REMEDY_START: Final = re.compile(r"(?:改进|整改)?(?:措施|办法|打算|对策|方向)[:：]")
_LEADER = re.compile(r"(?<![哪何])(?<!哪[个位级])(?<!什么)领导")
_NEXT_STEP = re.compile(
    r"(?:审核|校对|审批|审查|批准|签字|初审|复审|把关)(?:完|过|好|了)*(?:之后|以后|后|完|,)[^,。;?]{0,6}(?:谁|哪个|哪位)"
)
"""审批以后谁同意: the step before is named in the question, and who takes the next is asked for."""
_POST = re.compile(r"书记|[乡镇县区市省局厅科股部处所站]长|主任|主席|委员|组长|专员")
"""What says which leader it is; 分管领导 alone says nothing to who asks for one, but answers 哪个领导审批."""
_LEADS = re.compile(_POST.pattern + r"|领导(?!小组)")
_TELLS_MORE: Final = re.compile(r"[;；]|。.")
"""A sentence of several statements, of which only one may be that there was none."""
_RANKED = re.compile(r"\brank|排名|名次")
"""Where somebody ranks is no place."""
_PLACE_ASKED = re.compile(
    r"[在到往去从于]了?哪(?!一?[步级个阶环])|哪(?:里(?!的?(?:要求|规定|精神|文件))|儿|达|搭|塔|块|处|个?地方)|何[处地]|边度|喺边|(?:什么|啥|撒)子?地方|网站|\bwhere\b"
)
"""Asks for a place in so many words; 哪两关 and 哪部法规 do not."""
_ASKED_NOUN: Final = re.compile(
    r"(?:什么样的|(?<!为)什么|(?<!为)啥子?|撒|哪些|哪一?[个类种项条家位部份套款级块座所间栋只台篇辆幅]|哪[两三四五六几][个类种项条家位部份套款级块]?)(?=[\u4e00-\u9fff])"
)
"""What stands before the noun that is asked for: 哪些代表, 什么品牌."""
_ASKING: Final = re.compile(r"谁|(?:什么|啥)时候|什么|啥|撒|哪[里儿些个位家]?|怎么|咋|如何|何时|几[时号月]")
_ANYTHING: Final = frozenset(
    [
        "东西",
        "内容",
        "信息",
        "工作",
        "情况",
        "方面",
        "事项",
        "事情",
        "措施",
        "问题",
        "单位",
        "部门",
        "机构",
        "事",
        "办法",
    ]
)
"""Nouns that ask for anything at all."""
_LIGHT: Final = frozenset("先再还就最可该得要能会往来去走成立事活归")
"""Characters that say nothing of what is wanted."""
_UNSAID: Final = 0.45
"""Share below which a fact does not say a word."""
_WEIGHTY: Final = 0.5
"""Weight from which a known word is one of those the question turns on."""
_ASIDE: Final = 0.03
"""Weight up to which a word need not be said at all."""
_NEAR: Final = (Ask.WHO, Ask.WHERE, Ask.WHEN)
"""What is asked for has to stand in the clause that speaks of the thing asked about, or close to it."""
_OF_ITSELF: Final = re.compile(
    r"请(?:与|和|联系|向|致电|拨打)[^。]*\d{6}|联系电话[^。]{0,4}\d{3}|"
    r"(?:报告|全文|年报|^内容)(?:全文|共|内容)?(?:主要)?(?:包括|由|包含|分为|涵盖)(?=[^。]*(?:公开|申请|复议|概述|总体)[^。]*(?:公开|申请|复议|问题))"
)
"""A sentence that names whom to ask, or the parts of the report and nothing of what stands in them."""
_TOLD_ON: Final = re.compile(
    r"分别(?:[设位]|是|为|在)|即|位于|设[在于]|主要(?:用于|用来|发布|推送)|用于|用来"
)
"""How a clause begins that says of the one before which they are."""
_CLAUSE_END: Final = re.compile(r"[,，;；。：]|:(?!//)")
_TELLING: Final = 0.35
"""Weight from which a word tells sentences apart."""
_BLANK: Final = "＿"
_WORDS: Final = (Measure.TEXT, Measure.LIST)


def with_role(question: Question, matches: list[Match]) -> list[Match]:
    """Only statements that say what is sought: someone for who, a time for when, a document for 依据什么."""
    wanted = sought(question)
    matches = telling_of_the_deed(question, matches)
    matches = [m for m in matches if m.fact.measure not in _WORDS or _says_what_else(question, m)]
    matches = [m for m in matches if _tells_more_than_the_name(question, m.fact)]
    matches = [
        m for m in matches if not beside_the_report(question, m.fact) and tells_of_it(question, m.fact)
    ]
    if question.ask not in _NEAR and not any(one.role.of_report for one in wanted):
        matches = [m for m in matches if m.fact.measure not in _WORDS or not _OF_ITSELF.search(m.fact.quote)]
    if asks_where_it_stands(question):
        return [m for m in matches if m.fact.measure in _WORDS and says_where_it_stands(question, m.fact)]
    if wanted:
        matches = [m for m in matches if plays(m.fact, wanted) and not told_of_all(question, wanted, m.fact)]
    if question.yes_no and question.measure is None and _MODAL.search(question.folded):
        matches = [m for m in matches if _says_all(question, m)]
    if question.exists and question.language is not Language.EN:
        matches = [m for m in matches if not _of_another_kind(question, m)]
    if _AHEAD.search(question.folded):
        matches = [m for m in matches if m.fact.measure not in _WORDS or _IMPROVES.search(m.fact.quote)]
    close = [one.role for one in wanted if one.role.near]
    for one in wanted:
        if one.role.better is not None:
            matches = _in_so_many_words(question, matches, one.role.better)
    if close:
        matches = [m for m in matches if m.fact.value is not None or _says_close_by(question, m.fact, close)]
    role = _IMPROVES if _asks_improvement(question) else _ROLE.get(question.ask)
    if question.ask is Ask.WHO and _NEXT_STEP.search(question.folded):
        return matches
    if question.ask is Ask.WHO and "领导" in question.folded:
        role = _POST if _LEADER.search(question.folded) else _LEADS
    if any(one.role.of_report for one in wanted) and question.ask is Ask.WHO:
        return matches  # whom to ask about the report: its own words say so
    if question.ask is Ask.WHY and any(one.role.name == "purpose" for one in wanted):
        return matches  # 设联络员是为了啥
    if question.ask is Ask.WHERE and any("place" in one.role.instead_of for one in wanted):
        return matches  # 经费从哪里出 asks for no place
    if role is None or (question.ask is Ask.WHERE and not _asks_place(question, wanted)):
        return matches
    headed = role is _IMPROVES
    fitting = [m for m in matches if _says(question, m.fact, role) or (headed and _is_remedy(m.fact))]
    if question.ask is Ask.WHY and not fitting:
        return [match for match in matches if _explains_a_problem(match.fact)]
    if question.ask is Ask.WHEN:
        return dated(question, fitting, _says)
    if question.ask is Ask.WHY:
        return [match for match in fitting if not _of_another_case(question, match.fact)]
    return fitting


def _tells_more_than_the_name(question: Question, fact: Fact) -> bool:
    """True if a sentence says more of the thing asked about than its name, how many there are, or that it is done."""
    return (
        not only_counted(question, fact)
        and not only_listed(question, fact)
        and not only_a_member(question, fact)
        and not names_too_few(question, fact)
        and not leaves_the_attribute(question, fact, _parts_about(question, fact.quote, True))
    )


def _of_another_kind(question: Question, match: Match) -> bool:
    """True if what stands right before the thing asked about is not said: 高考补助 is no other 补助."""
    pairs = list(zip(question.terms, match.shares, strict=False))
    heads = {term.position for term, _ in pairs if term.known and term.weight >= _WEIGHTY}
    return match.fact.measure in _WORDS and any(
        term.position + len(term.text) in heads and not _is_said(match.fact, term, share)
        for term, share in pairs
        if not term.known and not term.verb and len(term.text) > 1 and term.weight > _ASIDE
    )


def _says_all(question: Question, match: Match) -> bool:
    """True if a statement, or that there was none, says every word asked about: 公开栏要不要锁 wants 锁."""
    if match.fact.value is not None and match.fact.state is not ValueState.ZERO:
        return False
    pairs = zip(question.terms, match.shares, strict=False)
    return all(
        term.weight <= _ASIDE or term.text in _LIGHT or (term.known and term.weight < _TELLING)
        for term, share in pairs
        if not _is_said(match.fact, term, share)
    )


def _explains_a_problem(fact: Fact) -> bool:
    """True for a sentence of the problems in which something leads to what is lacking: 人手紧，发布不够及时."""
    return (
        fact.measure is Measure.TEXT
        and bool(_PROBLEMS.search(fact.section))
        and any(_LACKING.search(part) for part in _POINT_END.split(fact.quote))
    )


def stated_absence(question: Question, good: list[Match]) -> Match | None:
    """The statement that there was none, where 有没有 is asked and the best sentence is the one that says so."""
    best = good[0]
    if not question.yes_no or question.measure is not None or best.fact.state is ValueState.ZERO:
        return None
    absent = (
        match for match in good if match.fact.state is ValueState.ZERO and match.fact.quote == best.fact.quote
    )
    counted = any(match.fact.value is not None and match.fact.quote == best.fact.quote for match in good)
    told = list(absent)
    if len(told) == 1 and not counted and question.terms and not _TELLS_MORE.search(best.fact.quote):
        return told[0]  # nothing else is said in that sentence
    return next((match for match in told if match.explained >= best.explained), None)


def counted_rather(question: Question, good: list[Match]) -> Match:
    """The best match, or the figure that says as much of a question for one as a denial of something else does."""
    best = good[0]
    cases = any(term.rows for term in question.terms)
    if (
        question.ask is not Ask.FIGURE
        or best.fact.state is not ValueState.ZERO
        or best.fact.value is not None
        or cases
    ):
        return best
    return next((m for m in good if m.fact.value and m.explained >= best.explained), best)


def shows(question: Question, clause: str) -> bool:
    """True if a clause shows the place, the time, the person … that the question seeks; nothing is sought by most."""
    patterns = [one.role.holds for one in sought(question)]
    patterns += [_ROLE[question.ask]] if question.ask in _ROLE else []
    return all(pattern.search(clause) for pattern in patterns)


def _says_what_else(question: Question, match: Match) -> bool:
    """False where a question names one thing and what it wants to know of it (住, 承包), and the fact has only the thing.

    The noun right after 什么 or 哪个 has to be there in any case: 用的什么材料.
    """
    if len(match.shares) != len(question.terms) or question.language is Language.EN:
        return True
    pairs = [
        (term, share)
        for term, share in zip(question.terms, match.shares, strict=True)
        if not any(one.covers(term) for one in sought(question))
    ]
    if not all(_is_said(match.fact, term, share) for term, share in _asked_noun(question, pairs)):
        return False
    if sum(term.known and term.weight >= _WEIGHTY for term, _ in pairs) > 1:
        return True
    asking = [found.span() for found in _ASKING.finditer(question.folded)]
    return not any(
        not term.known
        and term.weight > _ASIDE
        and term.text not in _LIGHT
        and not _is_said(match.fact, term, share)
        and _beside(term, asking)
        for term, share in pairs
    )


def _asked_noun(question: Question, pairs: list[tuple[Term, float]]) -> list[tuple[Term, float]]:
    """The term right after 什么 or 哪些, if it asks for anything in particular."""
    found = None if question.exists else _ASKED_NOUN.search(question.folded)  # 有没有哪个村: any at all
    return [
        (term, share)
        for term, share in pairs
        if found and term.position == found.end() and term.text[:2] not in _ANYTHING
    ]


def _is_said(fact: Fact, term: Term, share: float) -> bool:
    """True if the fact says a term, or at least the two characters an unknown run begins with (原则来定)."""
    return share >= _UNSAID or (not term.known and len(term.text) > 2 and term.text[:2] in fact.quote)


def _beside(term: Term, asking: list[tuple[int, int]]) -> bool:
    """True if at most one character parts the term from a word of asking: 住在哪里, 谁承包."""
    start, end = term.position, term.position + len(term.text)
    return any(0 <= low - end <= 1 or 0 <= start - high <= 1 for low, high in asking)


def _is_remedy(fact: Fact) -> bool:
    """True for what stands under 改进措施, or begins with 措施: whatever it says is done about the problems."""
    return bool(_REMEDY_HEAD.search(fact.label)) or bool(_REMEDY_START.match(fact.quote))


def _says(question: Question, fact: Fact, role: re.Pattern[str]) -> bool:
    """True if the fact's sentence shows the role, for some roles near the words asked about."""
    if question.ask not in _NEAR or fact.measure not in _WORDS or fact.key:
        return bool(role.search(fact.quote))
    if question.ask is Ask.WHO and only_headed_so(question, fact):
        return False
    return any(role.search(part) for part in _parts_about(question, fact.quote))


def _of_another_case(question: Question, fact: Fact) -> bool:
    """True if the only cause stands before, in the clause of another case: 因属案卷不予公开1件，申请人撤销1件."""
    names = [n for t in question.terms if t.weight >= _TELLING for n in (t.text, *t.names) if len(n) > 1]
    clauses = _CLAUSE_END.split(fold(fact.quote))
    causes = [i for i, clause in enumerate(clauses) if _CAUSE.search(clause)]
    about = [i for i, c in enumerate(clauses) if any(n[:2] in c and n[-2:] in c for n in names)]
    return (
        bool(causes and about)
        and max(causes) < min(about)
        and all(_OWN_COUNT.search(clauses[i]) for i in (*causes, *about))
    )


def _asks_place(question: Question, wanted: tuple[Sought, ...]) -> bool:
    """False where only a bare 哪 asks and something else than a place is sought (要过哪两关)."""
    if _RANKED.search(question.folded):
        return False
    return not wanted or bool(_PLACE_ASKED.search(question.folded))


def _says_close_by(question: Question, fact: Fact, roles: list[Role]) -> bool:
    """True if what is sought stands in a clause about the thing asked about, or close to it."""
    return all(
        any(role.holds.search(part) for part in _parts_about(question, fact.quote, role.one_clause))
        for role in roles
    )


def _in_so_many_words(question: Question, matches: list[Match], better: re.Pattern[str]) -> list[Match]:
    """The sentences that say it in so many words, close to what is asked about; all where none does."""
    said = [m for m in matches if any(map(better.search, _parts_about(question, m.fact.quote)))]
    return said or matches


def _parts_about(question: Question, sentence: str, alone: bool = False) -> Iterator[str]:
    """The clauses that hold a word asked about, each with the one before and the two after; the whole sentence where none does.

    With `alone` each clause by itself, and the next where it only goes on to say which they are (6个，分别设在…).

    The words of the question are blanked: 图书馆 in the sentence does not say where the 图书馆 is; not those right after
    哪个, which the answer is one of (哪家网站).
    """
    wanted = sought(question)
    terms = [t for t in question.terms if t.weight >= _TELLING and not any(one.covers(t) for one in wanted)]
    names = [name for term in terms for name in (term.text, *term.names)]
    asked = _ASKED_NOUN.search(question.folded)
    kept = {name for t in terms if asked and t.position == asked.end() for name in (t.text, *t.names)}
    clauses = _CLAUSE_END.split(fold(without_slogans(sentence)))
    found = [index for index, clause in enumerate(clauses) if any(name in clause for name in names)]
    for index in found or range(len(clauses)):
        told_on = alone and bool(_TOLD_ON.match(",".join(clauses[index + 1 : index + 2])))
        before = min(max(0, index - 1), leader_of(clauses, index))
        low, high = (index, index + 1 + told_on) if alone else (before, index + 3)
        part = ",".join(clauses[low:high])
        for name in sorted(set(names) - kept, key=len, reverse=True):
            part = part.replace(name, _BLANK * len(name))
        yield part


def _asks_improvement(question: Question) -> bool:
    return question.ask in (Ask.HOW, Ask.ANY, Ask.WHAT) and any(
        "改进情况" in term.names for term in question.terms
    )
