"""Whether a message asks how to reach the office itself, or somebody else, and what answers that."""

from __future__ import annotations

import re

from bot.answering.decision import Decision
from bot.answering.telling.roles import sought
from bot.understanding.question import OWN_CONTACT, Ask, Question
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.values import replace

_OFFICE_PARTS = ("办公室", "办", "科", "中心", "站", "窗口", "股")
"""How the parts of an office end whose telephone the report may give as the office's."""
_NAME = "名称"
_ITSELF = "信息公开机构"
"""Who answers for disclosure: the report's own contact is just that."""
_PURPOSE = frozenset(
    [
        "联系",
        "联络",
        "反应",
        "反映",
        "情况",
        "事情",
        "请教",
        "邮件",
        "快递",
        "信封",
        "意见",
        "意见建议",
        "建议",
        "疑问",
        "问题",
        "反馈",
        "写成",
        "写信",
        "来信",
        "寄信",
        "寄封信",
        "写封信",
        "挂号信",
        "书信",
        "平信",
        "信件",
        "咨询",
        "邮寄",
        "寄送",
        "房间",
        "楼层",
        "门牌",
    ]
)
"""What somebody wants to reach the office for; the telephone asked for is still the office's."""
_SENDING = "寄发写打投"
"""Before what somebody wants to send: 寄快递, 发邮件."""
_FLOOR_ASKED = lazily(
    r"几楼|哪楼|[几哪]一?层|几号(?:房|办公室)|哪个房间|哪一?间|几零几|\b(?:which|what) (?:floor|room|storey|story)\b",
    re.IGNORECASE,
)
_FLOOR = lazily(r"楼|层|室|房")
_REACHED = lazily(
    r"\d{6,}|\d{3,4}[-—–]\d{6,}|@|(?:www|https?)\b"
    r"|1\d{4}[”\"]?[\u4e00-\u9fff“”＿]{0,10}(?:热线|电话|专线|咨询服务平台|＿)|(?:热线|电话|＿)[:：“\"(（]{0,2}1\d{4}(?!\d)"
)
"""A sentence says how to reach somebody only if it holds a number, a mailbox or an address on the web."""
_LIES = lazily(r"设[在有立置于]|位于|地址|地点|[路街巷楼厅室厦馆村]|\d号|公开栏|中心|窗口|专区")
"""A sentence says where something is only if it speaks of a place one can go to."""
_NOT_THE_NUMBER = frozenset({"purpose", "what messages say", "how often"})
"""What may be asked about a telephone or a mailbox besides how to reach it."""
_SURNAME = "张王李刘陈杨赵黄周吴徐孙马朱胡郭何罗郑梁谢宋唐许邓韩冯曹彭萧田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙陶黎贺顾毛郝龚邵钱覃戴莫孔"
_ASKS_THE_NAME = lazily(
    r"(?:名字)?(?:是)?(?:叫|姓)(?:的)?(?:什么|啥)(?:名字|名儿)?|的?(?:名字|姓名)(?:是什么|是啥|叫什么)?"
)
_HOLDS_A_POST = lazily(
    rf"(?:书记|[局镇乡县区厅处]长|主任)[{_SURNAME}][\u4e00-\u9fff]{{1,2}}(?=[为任担同亲主带等,，、。;；])|"
    r"[\u4e00-\u9fff]{2,4}同志|担任|兼任|[^主责]任[^务何职]"
    r"|(?:领导|负责人|联系人|[局处科股主书]记?[长任]?|人员)[:：]\s*[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,2}(?=[\s,，。;；]|$)"
)
"""Words of a sentence that says who holds a post."""
_GOVERNMENT = "政府"
"""Behind the office's own name, however it is written, it is nobody else: 柳湾乡政俯."""
_DEPUTY = "副"
_OF_DEPUTIES = lazily("副[\u4e00-\u9fff]{2}")
"""党委副书记 holds no post of a 党委书记."""
_OF_A_CONTACT = re.compile("电话|传真|热线|邮|信箱|地址|网址|号码")
_A_NAME = 3
"""Characters from which a name is not met by chance."""
_SURELY = 0.8
"""How far that sentence must explain the question."""
_WHO_ANSWERS = lazily(
    r"的(?:人|都)?是谁|谁(?:来|在)?(?:接|听|管|负责|值)|(?:电话|号码|热线|邮箱|信箱)是(?:哪个|谁|什么|啥)(?:的|办公室|部门|单位|科室|人)"
)
"""接听电话的是谁 asks for a person, not for the number."""
_WHEN_REACHED = lazily(
    r"(?:电话|号码|热线|窗口|传真)[^,。;?]{0,8}(?:几点|什么时候|啥时候|什么时间|哪天|周[末六日]|节假日|夜里|晚上|中午|(?:24|二十四)小时|全天)"
    r"|(?:几点|什么时候|啥时候|周[末六日]|节假日|夜里|晚上|中午|(?:24|二十四)小时)[^,。;?]{0,6}(?:打|接)[^,。;?]{0,4}(?:电话|热线)|(?:电话|热线)[^,。;?]{0,6}(?:有(?:没有)?人接|打得通|打不打得通|占线)[^,。;?]{0,2}(?:吗|不|么|[?？])"
)
"""电话几点有人接 asks for hours, which are not the number."""
_HOW_USED = lazily(
    r"(?:热线|信箱|电话|邮箱)[^,。;?]{0,4}(?:受理|接[到听]|收到|办理|处理|反映)(?:了|过|的)*(?:是)?(?:哪|什么|啥)"
    r"|(?:热线|信箱|电话)的?(?:主题|话题|议题|内容|栏目|用途|作用)"
)
"""热线受理哪些投诉 asks what it was used for."""
_CALLS_TAKEN = lazily(
    r"(?:电话|热线)[^,。;?]{0,4}(?:接听?|收|受理|处理|办理|办结?(?!公)|[解回]答|[答回]复|解决)(?:到|了|过|进|的|通)*(?:多少|几|好多)"
    r"|(?:发|收|来|寄|回)(?:了|到|过)*(?:多少|几|好多)(?:封|份|个|通|条)?(?:电子)?邮件"
)
"""咨询电话接了多少 counts calls, 收到几封邮件 letters."""
_HOTLINE = lazily(r"热线(?!电话|联系)|\bhotline")
_MADE_KNOWN = lazily(
    r"(?:公布|公开|开通|设立|设置|设有|开设)[^。;；]{0,30}(?:电话|热线|邮箱|信箱|网址|地址)"
    r"|(?:电话|热线|邮箱|信箱|网址|地址)[^。;；,，]{0,12}(?:公布|公开|开通)"
)
_OF_A_LEADER = lazily(
    r"(?:领导|书记|[乡镇县区市局村]长|支书|干部)(?:们|个人|本人)?的?(?:办公|私人|个人)?(?:手机|电话|号码|微信|联系方式)"
    r"|^(?:那|请问)?(?:[他她](?!们)|[那这]个?人|[那这]位(?:领导|同志)?)的?(?:办公|私人|个人)?(?:手机|电话|号码|微信|联系方式)"
)
"""领导电话有吗 and 他电话多少 ask for a person's number, not for the office's."""
_OF_THOSE = lazily(
    r"(?:那么?|请问)?[这那](?:些|[几两\d]+)(?:个)?(?:户|人|家|村|项目|企业|公司|机构|地方|点|站)"
)
"""这些户在哪个村: not the office."""
_DISCLOSURE_OFFICE = lazily(
    r"(?P<whose>[省市州县区旗乡镇])(?:里|级)?的?(?:政府)?(?:政务|信息)公开(?:工作)?(?:领导小组)?(?:办公室|办(?!理|法)|科|股)"
)
"""省政务公开办的电话 is asked of the office above, whose number a report of a city does not give."""
_OWN_LEVEL = "{0}(?:人民政府|政府)?(?:(?:政务|信息)公开|(?:办公[室厅])?$)"
"""How the contact, or the office's name at its end, says that it is of that level."""
_TOLD_OF_ONESELF = lazily(
    r"(?:我|俺|咱|本人|想|看了)(?!.*(?:电话|地址|地点|邮编|邮箱|信箱|传真|网址|号码|热线|联系))"
)
"""A clause that tells of the speaker and not of what he wants to know."""


def asks_contact(question: Question, quotes: str) -> bool:
    """True if the message asks how to reach the office, not how its hotline or mailbox was used.

    `quotes` is how the report gives its contact, with the office's name.
    """
    if question.place or question.measure not in (None, Measure.NUMBER) or question.ask is Ask.WHY:
        return False
    if question.operation is not None:
        return False  # 热线里哪一类最多 compares what it was called for
    if _CALLS_TAKEN.search(question.folded):
        return False
    if _HOTLINE.search(question.folded) and not _HOTLINE.search(quotes):
        return False  # the office's own telephone is no 热线
    if any(one.role.name in _NOT_THE_NUMBER for one in sought(question)):
        return False  # 电话公布出来图个啥
    if question.ask in (Ask.WHO, Ask.WHAT) and _WHO_ANSWERS.search(question.folded):
        return False
    return not (_WHEN_REACHED.search(question.folded) or _speaks_of_somebody_else(question, quotes))


def _speaks_of_somebody_else(question: Question, quotes: str) -> bool:
    """True if the message names somebody or something else to reach."""
    if _OF_A_LEADER.search(question.folded) or _OF_THOSE.match(question.folded):
        return True
    above = _DISCLOSURE_OFFICE.search(question.folded)
    if above and not re.search(_OWN_LEVEL.format(above["whose"]), quotes):
        return True
    others = [
        term
        for term in question.terms
        if term.weight >= TELLING
        and not OWN_CONTACT & set(term.names)
        and _ITSELF not in term.names
        and not (question.own_office and term.text == _GOVERNMENT)
        and term.text not in _PURPOSE
        and not (term.text[0] in _SENDING and term.text[1:] in _PURPOSE)
        and not _told_of_oneself(question.folded, term.position)
    ]
    return any(not any(_is_part(name, quotes) for name in term.names) for term in others)


def asked_by_post(question: Question) -> Question | None:
    """局长叫什么 as 局长是谁: a report that names who holds a post does not speak of a name; None for all other questions."""
    found = _ASKS_THE_NAME.search(question.folded) if question.category == "names" else None
    terms = tuple(term for term in question.terms if _NAME not in term.names)
    if found is None or not terms:
        return None
    folded = f"{question.folded[: found.start()]}是谁{question.folded[found.end() :]}"
    return replace(question, folded=folded, terms=terms, ask=Ask.WHO)


def names_holder(question: Question, decision: Decision) -> bool:
    """True if the sentence found gives the name of who holds the post: 局长周翔, 周翔同志任局长; not 由局长任组长."""
    best = decision.answer[0] if decision.answer else None
    if best is None or best.explained < _SURELY:
        return False
    return any(
        re.search(
            rf"{re.escape(term.text)}[{_SURNAME}][\u4e00-\u9fff]{{1,2}}(?=[为任担同亲主带等,，、。;；])"
            rf"|同志(?:为|任|担任|兼任)[^,，、。;；]{{0,8}}{re.escape(term.text)}"
            rf"|{re.escape(term.text)}由[^,，。;；]{{0,24}}[\u4e00-\u9fff]{{2,3}}同志(?:担任|兼任)"
            rf"|[长记任][{_SURNAME}][\u4e00-\u9fff]{{1,2}}(?:任|担任|兼任){re.escape(term.text)}",
            best.fact.quote,
        )
        for term in question.terms
        if term.weight >= TELLING
    )


def _makes_known(quote: str) -> bool:
    """True for a sentence that says that a telephone, a mailbox … was made known."""
    return bool(_MADE_KNOWN.search(quote))


def _says_who_holds_it(question: Question, decision: Decision) -> bool:
    """True for a post that the sentence found says somebody holds: 周翔同志任主任."""
    if question.category != "names" or question.ask is not Ask.WHO or not decision.answer:
        return False
    best, quote = decision.answer[0], decision.answer[0].fact.quote
    if best.explained < _SURELY or not _HOLDS_A_POST.search(quote):
        return False
    own = quote if _DEPUTY in question.folded else _OF_DEPUTIES.sub("", quote)
    posts = [term for term in question.terms if term.weight >= TELLING]
    return all(any(name in own for name in (term.text, *term.names)) for term in posts)


def for_its_class(question: Question, decision: Decision) -> Decision:
    """A message of a class that reports do not answer gets a figure or nothing; so does a contact question."""
    if _says_who_holds_it(question, decision):
        return decision
    if question.category and (
        decision.choices or (decision.answer and decision.answer[0].fact.value is None)
    ):
        return Decision(nearest=decision.nearest, reason=question.category)
    if not question.contact_fields or question.measure not in (None, Measure.NUMBER):
        return decision  # how many calls a hotline took is no question of how to reach anybody
    if question.ask is Ask.WHO and _WHO_ANSWERS.search(question.folded):
        return decision  # nor is who answers what came in by it
    stated = decision.answer[0].fact if decision.answer else None
    if (stated is not None and _HOW_USED.search(question.folded)) or _CALLS_TAKEN.search(question.folded):
        return decision
    if stated is not None and stated.value is not None and _called_so(question, fold(stated.topic)):
        return decision
    if question.exists and stated and stated.measure is Measure.TEXT and _makes_known(stated.quote):
        return decision  # 公布投诉电话了吗 asks for no number
    needed = _LIES if question.contact_fields == ("address",) else _REACHED
    reachable = stated is not None and bool(needed.search(_without_what_is_asked(question, stated.quote)))
    ours = stated is not None and "地址" in stated.label and _a_government_there(question)
    if (
        stated
        and stated.measure is Measure.TEXT
        and reachable
        and question.place in stated.quote
        and not ours
    ):
        return decision
    return Decision(reason="other_contact")


def _called_so(question: Question, topic: str) -> bool:
    """True if a figure's own name, which the message holds whole, only sounds of a contact: 校园传真 is a column."""
    return len(topic) >= _A_NAME and topic in question.folded and bool(_OF_A_CONTACT.search(topic))


def _a_government_there(question: Question) -> bool:
    """True if the government of a place is asked about by which the office's own address is told: 松口市政府."""
    place = re.escape(question.place)
    return bool(place) and bool(re.search(f"{place}[省市县区州旗]?(?:人民)?政府", question.folded))


def _without_what_is_asked(question: Question, quote: str) -> str:
    """The sentence with the words of the question blanked: that papers went to a library does not say where it is."""
    for name in sorted(question.named_from(TELLING), key=len, reverse=True):
        quote = quote.replace(name, "＿")
    return quote


def _is_part(name: str, quotes: str) -> bool:
    """True if the contact names this part of the office: 党政办, or 信息化 of 信息化办公室."""
    if name.endswith(_OFFICE_PARTS):
        return name in quotes
    return len(name) > 1 and any(name + part in quotes for part in _OFFICE_PARTS)


def _told_of_oneself(text: str, position: int) -> bool:
    """True if the word there stands in a clause in which somebody who wants to reach the office tells of himself."""
    start = max(text.rfind(mark, 0, position) for mark in ",。;!?") + 1
    clause = re.split(r"[,。;!?]", text[start:], maxsplit=1)[0]
    return bool(_TOLD_OF_ONESELF.match(clause))


def asks_for_a_floor_unsaid(question: Question, address: str) -> bool:
    """True for 办公室在几楼 where the address names the house at most."""
    return bool(_FLOOR_ASKED.search(question.text)) and not _FLOOR.search(address)
