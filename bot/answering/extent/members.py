"""What a figure counts together, as its topic joins it: 低保新增、退出、调档 are three members, 发布和转发 are none."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.answering.belonging.channel_words import WHOSE
from knowledge.models import Fact, FactKind, Measure
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_JOINED: Final = lazily(
    r"(?<!化)、|、(?![\u4e00-\u9fff]{1,4}化)|(?<=》)(?=《)|以及|(?<![共柔温饱])和|(?<![以普涉顾])及(?![时格第其以])|(?<=微博)(?=微信)|(?<=微信)(?=微博|抖音)|(?<=网站)(?=微信|微博)"
)
_AND_SO_ON: Final = lazily(r"(?<=[\u4e00-\u9fff]{2})等(?!级|候|待|额|次|于).*$")
"""新华社、每日头条等媒体上发布: what all members are is no part of the last one's name."""
_SO_MANY: Final = lazily(r"(?<=[\u4e00-\u9fff]{2})[两二三四五六七八九十](?:大|个|家)[\u4e00-\u9fff]{2,6}$")
"""新浪、腾讯四大微博: nor is what they are together."""
_OF_A_FIELD: Final = lazily(
    r"、[^，,]*等[^，,、]{0,16}(?:领域|方面)[^，,、]{0,6}?(?:公开发布|发布|公示|推送|公布)(?P<own>(?!政府|各类|相关|信息)[^，,、]{3,})$"
)
"""许可、建设等重点领域信息公开发布重大项目建设: the fields say where, and what is counted stands alone behind them."""
_LIST_BEHIND: Final = lazily(r"(?<=[\u4e00-\u9fff]{2})等(?!级|候|待|额|次|于)(?=[^，,]*、)(?!.*等)")
"""网格、热线等交办的咨询、投诉: what is counted together stands behind where it came from."""
_KINDS_OF_FIELDS: Final = lazily(
    r"(?<=[\u4e00-\u9fff]{2})等(?:重点|热点|民生|相关|有关|各)*(?:内容|领域|方面|工作|信息)的(?=[^，,]*、)"
)
"""教育、卫生等重点领域的办事指南、工作动态: the fields are counted together as the kinds are."""
_PUT_OUT: Final = lazily(
    r"(?<=[\u4e00-\u9fff])[，,](?:累计|全年|共|主动)*(?:发布|公开|公布|推送)[^，,、]{0,8}$"
)
"""通过网页和公众号，发布政务信息: what was done on both."""
_ASIDE: Final = lazily(r"[（(][^（）()]{0,12}[）)]")
"""村（居）公示栏 is 村公示栏."""
_BY_ONE_CHANNEL: Final = lazily(
    r"^(?:[\u4e00-\u9fff]{0,16}?(?:在|通过|利用)[^、，,]{2,24}?"
    r"|[^、，,]{0,16}?(?:网站|官网|门户网|公众号|微博|视频号|抖音号?|头条号?|客户端)(?:共|累计|全年|上)*)"
    r"(?:(?:主动|累计)*(?:公开发布|公开(?!栏)|公示(?!栏)|发布|推送|刊登|公布|上传|登载))(?=[^、，,]{2,}、)"
)
"""在镇网站发布部门文件、工作动态: what put them out all is none of them …"""
CHANNEL: Final = lazily(
    "网|微信|微博|公众号|平台|媒体|抖音|栏|屏|报(?![道告名表送备销考])|客户端|视频号|头条"
)
"""… unless a channel is named among them again (通过网站发布公告、微信推送动态)."""
_ACCOUNT: Final = lazily("“[^”]{2,12}”(?=政务|官方|微信|公众号|微博|抖音|视频号|今日头条|头条|客户端)")
"""What an account is called says nothing of what it is."""
_HELD_AND_JOINED: Final = lazily(
    r"(?P<held>(?:组织|举办|召开|举行|主办|承办|开展)+)(?:[和与及、]|以及)(?P<joined>参加|参与|出席|列席|协办|配合)"
)
"""组织召开和参加发布会19场: what others held is counted with one's own."""
_OFFICE: Final = lazily(
    r"^[\u4e00-\u9fff]{0,12}?(?:人民政府|政府|党委|党组|办公厅|办公室|(?<![党省市县区])委员会|管委会|街道办|办事处|(?<!跨)部门|(?<!主办|承办)单位|机关|乡镇)+"
)
"""市政府和市政府办公厅规范性文件, 省级部门及所属单位预决算: offices that issued one kind of thing between them."""
_GIVEN_TO: Final = lazily(
    "^[^，,、]{0,8}?(?:向|为|给|对)(?=[^，,]{2,24}?(?:发放|赠送|派发|发送|寄送|送出|提供|推送|印发|散发|提交|提出|递交))[^，,]*?(?=发放|赠送|派发|发送|寄送|送出|提供|推送|印发|散发|提交|提出|递交)"
    "|^(?:指导|督促|协调)(?=[^，,]{2,24}?(?:处理|办理|答复))[^，,]*?(?=处理|办理|答复)"
)
"""向群众和单位发放手册, 指导乡镇、部门处理申请: who was given it or did it is no thing counted together, unless people are counted."""
_HOW_DONE: Final = lazily("^[^，,]*、[^，,、]{1,4}地(?=主动|公开|发布|公布|受理|办理|答复)")
"""及时、全面、准确地公开: how it was done is no list of things."""
_PERIOD: Final = lazily(
    r"^\s*20\d\d\s*年(?:度)?(?:第?[一二三四1-4](?:[至到-][一二三四1-4])?季度|[上下]半年)?(?=[\u4e00-\u9fff“]{2})|(?<=[\u4e00-\u9fff])[“”]|[“”](?=[\u4e00-\u9fff])"
)
"""Of which time a member is, and its quotation marks: 2016年第三季度“专项资金”."""
_CAME_IN: Final = lazily(
    "^.{0,20}?(?:收到|接到|受理|接收)(?:了|的)?(?:各类|各种|群众|网民|公众|市民|居民)*(?=[\u4e00-\u9fff]{2})"
)
"""“互动平台”收到各类咨询: what the first of several things that came in is called after."""
_MAX_MEMBERS, _MAX_MEDIA = 16, 16
"""Things that one figure may count together; more are a list."""
_MEMBERS_TOO: Final = frozenset({"新增"})
_MEMBER: Final = lazily(r"(?:[\u4e00-\u9fff]{0,4}1\d{4})?[\u4e00-\u9fff]{2,14}")
_QUOTED: Final = lazily("[《》“”]")
_MEDIUM: Final = lazily("报$|台$|网$|社$|杂志$|客户端$|平台$|热线$|信箱$|公众号$")
"""How the names of media and platforms end, of which a reply may name many."""
_LONGEST: Final = 16
"""Characters of such a name."""
_DONE_ON_ALL: Final = lazily(
    "(?<=[报台网社线端])(?:等[^，,、]{0,6})?(?:刊发|刊登|播发|播出|发表|采用|答复|回复|办理|受理|接收|解答|处理)[\u4e00-\u9fff]{0,12}$"
)
"""…便民服务平台答复群众关心问题: what was done on all of them."""


def members_of(fact: Fact) -> tuple[str, ...]:
    """What a figure counts together; empty if it counts one thing."""
    if fact.kind is FactKind.TABLE or fact.value is None or _counts_the_last(fact):
        return ()
    people = fact.measure in (Measure.PERSON, Measure.HOUSEHOLD, Measure.PERSON_TIMES)
    return _joined_in(fact.topic if people else _GIVEN_TO.sub("", fact.topic))


def _counts_the_last(fact: Fact) -> bool:
    """True if the figure stands right before the last thing named: 在大厅和8个村部设立受理点 counts the villages."""
    quote, printed = "".join(fact.quote.split()), "".join(fact.value_text.split())
    place = quote.find(printed)
    return bool(printed) and place > 0 and quote[:place].endswith(("和", "与", "及", "、"))


_BY_ANY_WAY: Final = lazily(
    "(?:不同|多种|各种|各类|多样)的?(?:渠道|方式|途径|形式|平台)(?:和|及|与|、)(?:渠道|方式|途径|形式|平台)"
)
"""通过不同渠道和方式公开217条: no two things are counted together."""


_OF_EACH: Final = lazily("各[^，,、和]{1,8}(?:、|和)各[^，,、和]{1,8}?每(?:个?月|周|季|年|天|人)")
"""各镇办、各部门每月公开不少于5条: that is what each of them does."""
_AN_OFFICE: Final = lazily(
    "(?:文化|住房|人力资源|发展|工业|规划|农业|卫生|科技|教育|民族|经济|自然资源|交通|市场|城市|应急|广播)[\u4e00-\u9fff]{0,4}和[\u4e00-\u9fff]{2,8}?(?:局|委员会|委|厅)"
    "|文化和旅游|住房和城乡建设|人力资源和社会保障|林业和草原|发展和改革|自然资源和规划|国民经济和社会发展"
)
"""市文化和旅游局 is one office, and its field no two things."""


@lru_cache(maxsize=4096)
def _joined_in(topic: str) -> tuple[str, ...]:
    """The members that a topic joins with 、 or 和; empty where it names one thing."""
    topic = _AN_OFFICE.sub("", topic)
    if not _JOINED.search(topic) or _BY_ANY_WAY.search(topic) or _OF_EACH.search(topic):
        return ()
    acts = _HELD_AND_JOINED.search(topic)
    if acts is not None:
        return (acts["held"], acts["joined"])
    if media := _media(topic):
        return media
    channel = _BY_ONE_CHANNEL.match(topic)
    if channel and not CHANNEL.search(topic, channel.end()) and not _JOINED.search(channel[0]):
        topic = topic[channel.end() :]
    topic = WHOSE.sub("", topic)
    topic = _ACCOUNT.sub("", _ASIDE.sub("", _PUT_OUT.sub("", topic)))
    if _OF_A_FIELD.search(topic):
        return ()
    topic = _KINDS_OF_FIELDS.sub("、", topic)
    topic = _HOW_DONE.sub("", _LIST_BEHIND.split(topic)[-1])
    bare = (_bare_member(part) for part in _JOINED.split(topic))
    members = _issuers(tuple(member for member in bare if member))
    if not 2 <= len(members) <= _MAX_MEMBERS or any(not _MEMBER.fullmatch(member) for member in members):
        return ()
    everyday = {*load("prose")["verbs"], *load("prose")["generic"]} - _MEMBERS_TOO
    # 发布和转发 are two words for one count
    return () if any(member in everyday for member in members) else members


def _media(topic: str) -> tuple[str, ...]:
    """The media or platforms that a topic names in a row before what was done on all of them; () for any other."""
    told = _DONE_ON_ALL.search(topic)
    if told is None:
        return ()
    parts = _JOINED.split(topic[: told.start()])
    members = tuple(_bare_member(_QUOTED.sub("", part)) for part in parts)
    alike = all(1 < len(member) <= _LONGEST for member in members) and _MEDIUM.search(members[-1])
    return members if alike and 2 <= len(members) <= _MAX_MEDIA else ()


def _issuers(members: tuple[str, ...]) -> tuple[str, ...]:
    """The members without the thing behind the last of them, where all the others are nothing but offices."""
    offices = [_OFFICE.match(member) for member in members]
    if not members or any(
        office is None or office[0] != member
        for office, member in zip(offices[:-1], members[:-1], strict=True)
    ):
        return members
    return (*members[:-1], offices[-1][0]) if offices[-1] is not None else members


def _bare_member(part: str) -> str:
    """A member without the words around the list (利用…, …公开政府信息, …人员名单信息)."""
    part = _PERIOD.sub("", _SO_MANY.sub("", _AND_SO_ON.sub("", part)))
    part = part if _MEMBER.fullmatch(part) else _CAME_IN.sub("", part)
    part = re.sub(
        r"^(?:全年|共|主动|[我本][委局镇乡厅县市区院校办]|利用|通过|在(?!线)|对|开展|组织|公开|发布|20\d\d年?)+",
        "",
        part.strip(),
    )
    return re.sub(
        r"(?:涉及人员|新增人员|人员名单|名单|公开政府信息|公开信息|政府信息|信息|(?<=信息)(?:总数|数量|条数|数)|(?<!予以|不予|部分|全部|同意|申请)(?:主动)?公开|(?:(?<!公)共|累计)?(?:发布|推送)(?:各[类种])?|情况|涉及|全年|年内)+$",
        "",
        part,
    )
