"""Puts a message straight before it is read: what the speaker takes back, and keywords that belong together."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.chinese.plain_words import in_plain_words
from knowledge.lexicon import lexicon
from knowledge.normalization import carried_over, fold, is_cjk
from knowledge.sieve import Replacement, Table, sifted

_MOST_KEYWORDS, _LONGEST_KEYWORD = 6, 8
_TAKEN_BACK = re.compile(
    r"[啊哦噢呃额嗯,，、\s]*(?<![对是])(?:不对(?![外内社公群大别人谁着上下称等付号])|说错了?|错了|搞错了|口误)(?=[\u4e00-\u9fff,，、\s]{3})(?![吗嘛吧呀呢啊,，。?？!！\s]*$)"
    r"[啊哦噢呃额嗯,，、\s]*"
)
"""Where a speaker stops and starts again: 微博不对是微信, 一级的啊不对我要问二级的."""
_INSTEAD = re.compile(
    r"^(?:(?:不是|不要)(?P<same>[\u4e00-\u9fff]{2,6}?)[,，、\s]*)?(?:我?(?:要|想)?(?:问|说)的?是|我要问|我想问|应该是|是)?"
)
_ASKING = re.compile(r"多少|几|什么|哪|谁|吗|好多|多些|啥|撒")
_CHATTER = sifted(
    r"(?:我|俺)?(?:看了|翻了|查了)[^,，。?？!！多几哪什谁]{0,8}(?:年报|报告|网站|网页|半天)[,，]?(?:也|都|就)?(?:没|没有)(?:找|看|查|翻)(?:着|到|见)[,，。]?|(?<=没)找[着到见](?=[,，])|差不多(?=是|有|几|多少|[\d一二三四五六七八九十]|$|[,，。])|[,，]?我?(?:没|没有|不会)(?:记|看|听|算|弄|搞|说)错了?(?=吧|[吗嘛?？。]|$)"
    r"|(?:我|俺|咱|本人)们?(?:是[^,，。?？多几哪什谁]{2,6}?的)?(?:人|一直|常年|现在|这些年|今年|刚刚?|才)*(?:从|在|搁|打)[\u4e00-\u9fff]{2,5}?(?:那边|那里|这边)?"
    r"(?:打工|上班|上学|念书|读书|做生意|务工|当兵|出差|干活|做活)(?:回来|过来|着呢|着|了|呢)*(?!的|地方|[\u4e00-\u9fff]?(?:多少|几|有没有))"
    r"|[,，]打电话(?:都|也|总|老是?)?没人(?:接|理)[。!！]*$|(?:哎呀|唉|真是)?[烦气]死(?:了|人|我)+[,，]|我?(?:记性|眼神|耳朵|眼睛|腿脚|文化|记忆力)(?:不太?好使?|不大好使?|不行|背|不高|不灵光?|差)了?"
)
"""What says nothing of what is asked, though its words might: 差不多, 没记错吧, 记性不好."""
_CLAUSE_AFTER_BLANK = sifted(
    r"(?<=[\u3400-\u9fff])[ \u3000]+(?=(?:我|俺|咱|本人|请|谢|麻烦|急)[\u3400-\u9fff])"
)
"""A blank where a writer without commas begins to speak of himself."""
_EACH = ("各", "分别", "都是多少", "都有多少")
"""After several keywords: each of them is asked about."""
_PARTICLES = "的了啊哦噢呃额嗯,，、 "
_LONGEST_WORD = 6
"""Characters of the longest word that is looked for at the end of a text."""
_ASPECT = re.compile(r"(?<=[\u4e00-\u9fff])(?:过|了|着|完)(?=[\u4e00-\u9fff])")
_ON_REQUEST = sifted(
    r"(?:(?:要|得|需要?|必?须)(?:先)?|(?<![来去收接已])(?=申请))(?:打|交|写|提|递)?个?申请(?:了|过)?(?:以?后)?(?:才|方)(?:给|能|让|可以?|肯|予以?)(?:看|公开|查|拿)(?:到|得到)?"
)
_ASKED_FOR = sifted(
    r"(?P<who>(?:来|跟|找|向|管|写|递)[^,。;?要]{0,8}?|(?:有人|群众|老百姓|谁))要(?:走|过|了)?(?:点|些|个)?(?:政府|公开)?(?:信息|资料|材料)(?!公开|的?申请)"
)
"""Residents ask an office for information; who hands in papers for a matter of his own names the matter."""
_DEMANDED = sifted(
    r"(?P<who>(?:人|谁|群众|老百姓|村民|市民|居民|公民|企业|单位)[^,。;?]{0,4}?)(?:来)?(?:要求|请求|要)(?:你们|政府|镇里|乡里|局里|单位)?公开(?:了|过)?(?!栏)"
)
"""有没有人要求公开信息 asks for applications."""
_APPLICANTS = sifted(
    r"(?:来|去|跑来|过来|提|提出|递|要求|想)?申请(?:政府)?(?:信息)?(?:公开)?(?:信息)?的人(?:一共|总共|统共|有|共|大概|大约|都)*(?P<many>几|多少|好多|几多)(?:个|位|名)?(?=[了呢啊呀吗哦嘛?。!,]*$)"
)
"""申请的人有几个: reports count applications, not applicants."""
_OF_APPLICANTS = sifted(
    r"(?:来|提出?|递)?申请(?:公开|信息)?的?(?:人员?|者)(?=(?:里|中|当中|之中)(?:头|面|边)?)"
)
"""申请人里个人占多少: of the applications."""
_PAPERS_OF_APPLICATION = sifted(
    r"(?P<came>(?:[收接]到|受理|交来|递来|收)(?:了|过|的)*[^,。;?]{0,8}?)申请(?:书|表|单)"
    r"|(?P<many>(?:多少|几|好多|几多)[份件张封])(?:政府|信息公开|公开|的)*申请(?:书|表|单)(?![填下怎在哪])"
)
"""收到几份申请书: applications, told by the papers."""
_IN_CHARGE = sifted(
    r"(?:在)?(?:搞|管|干|做|弄|抓|负责|从事|经手)(?:着)?(?P<what>(?:政府|政务)?(?:信息)?公开)(?:工作|这块|这一块|这事儿?|的活儿?)?的(?:人手?|人员)?(?=(?:一共|总共|统共|有|共)*(?:几|多少|好多|几多)(?:个|名|位)?(?:人|$|[?。,]))"
)
"""搞信息公开的有几个人: those who work on it."""
_ON_ITS_SITE = sifted(
    "(?:(?<=政府)|(?<=自己)|(?<=自家))的?网上(?!办|申请|申报|服务|大厅|预约|审批|投诉|信访|咨询)"
)
"""县政府网上发了几条: on its website."""
_SUED = sifted(
    r"(?P<who>有(?:没有)?人|被人|被老百姓|被群众|让人|叫人)(?:因为?[^,。;?]{1,10})?(?:来|去)?(?:把)?告(?![诉知示别])(?:过|了)?(?:你们|咱们?|我们)?(?:政府|镇里|乡里|局里|单位|镇政府|乡政府)?(?!到|上)"
)
"""有人告没有, 被人告过几回: lawsuits."""
_FOLLOWERS = sifted(
    r"(?P<many>几|多少|好多|几多)(?P<unit>万|千)?(?:个|位|号)?人(?:在|来)?(?:关注|订阅)(?=[了过着呢吗啊呀哦的嘛?。!,]*$|[了过着]?(?:它|他们|这个|那个|你们|咱|微[信博]|公众号|抖音|账号|官微))"
    r"|(?<!领导)(?:关注|订阅)(?:它|你们|咱们?|我们)?的人(?:数)?(?:一共|总共|有|共|大概|大约|是)*(?P<how>几|多少|好多|几多)(?:个|位)?"
)
_ALL_AND_SOME = sifted(
    r"(?:同意|答应|准予|予以|给)公开(?:了)?的?[,，]?(?:里头?|里面|当中|中)?[,，]?全部的?(?P<and>加上?|和|跟|与|、|连同)(?:公开)?(?:了)?(?:一)?部分的?"
)
_LONGEST_OBJECT = 3
"""Characters of what a verb that was parted by 了 or 过 is done to."""
_LONGEST_HALF = 4
"""Characters of the longest of two words that 的 joins to one."""
_WORDS_OF_ASPECT = frozenset(
    [
        "通过",
        "超过",
        "经过",
        "不过",
        "透过",
        "度过",
        "难过",
        "错过",
        "路过",
        "为了",
        "除了",
        "随着",
        "沿着",
        "本着",
    ]
)


_EXAMPLES = sifted(
    r"[（(](?:(?:比如|例如|好比|譬如|就像)[^（）()]{1,20}|[^（）()]{1,20}?(?:之类的?|等等|什么的|这些|那些|这样的))[）)]"
)
"""政务新媒体（公众号之类）: examples of what stands before."""
_NOT_OF_THESE = sifted(
    r"(?<![是要可就还怕])不是(?=[\u4e00-\u9fff]{2,12}的[^,，。;；?？!！对吗吧]{0,8}(?:多少|几(?!乎)|好多|几多)[^,，。;；对吗吧]{0,4}[?？。]?$)"
)
"""不是网上来的还有几件: all but those."""
_LITTLE_ONES = sifted(r"(多少|几)个儿(?=[\u4e00-\u9fff])")
"""多少个儿钱, as the northeast says it, is 多少钱."""
_COUNTED_PEOPLE = re.compile(r"(?:几|多少|\d|[两二三四五六七八九十])个人$")
"""招了几个人的信息 is no 个人信息."""
_CAME_TO = sifted(
    r"(当面|本人|亲自|上门|现场|窗口|网上|线上|写信|寄信|来信|打电话|发邮件|书面)(?:跑过?来|过?来|去)(?=申请|咨询|反映|提[交出的]|递[交了的])"
)
"""当面来申请: that somebody came says nothing more."""
_CHECKS = sifted(
    r"(?P<who>谁|哪个(?:部门|科室|单位|领导)?|哪[一]?位|什么人|啥人)(?:来|在|具体|主要)*负责(?=审|校对|把关|批|签)"
)
"""谁负责审核 is 谁审核: a report says who checks, not that he is responsible for it."""
_BY_WHOM = sifted(
    r"(?P<act>审核|审查|审批|校对|把关|签发)(?:工作|这一?[步块道关])?(?:是|都)?(?:由|归|交给)?(?P<who>谁|哪个(?:部门|科室|领导)|什么人)(?:来|在)?(?:负责|管|做)(?=[的?？。呢啊呀]|$)"
)
"""审核校对由谁负责 is 由谁审核校对: a report says who checks."""
_HOW_MANY_WAYS = sifted(r"哪[两二三四五]个?[个种条类](?=途径|渠道|方式|平台)")
"""通过哪两个途径 asks for the ways themselves."""
_OF_THEM = sifted(
    r"^(?P<all>[^,。;?]{2,14}?)(?:之?中|里[头面]?|当中)(?P<some>[^,。;?]{2,12}?)的?(?:占比|比例|百分比|比重)(?:是|有|为)?(?:多少|多大|几成)?[?？]?$"
)
"""文件中不公开的比例 is the share of these in those."""
_PUBLISHED_OR_NOT = sifted(r"(?<=[\u4e00-\u9fff]{2})(?P<deed>公开|公示|公布|发布|印发)没有?[?？]?$")
"""公开没有 asks 公开了没有."""
_NUMBER_OF = sifted(r"(?P<what>申请|文件|提案|建议|留言|信息|事项|投诉|举报)数(?=[是有为?？]|$)")
"""申请数 is how many there are."""
_VILLAGES = sifted(r"(?P<many>(?:几|多少|好多|几多)个)(?:村民?委员?会|行政村)(?=[?？呢啊呀]|$)")
"""几个村委会: as many as there are villages."""
_TWO_CHANNELS = sifted(
    r"(?P<one>微博|微信|公众号|网站|抖音|公示栏|公告栏|视频号)(?=(?:政务)?(?:微博|微信(?!公众号|群)|网站(?!公)|抖音|视频号|公示栏|公告栏)[^,。;?]{0,12}(?:各|分别|一共|总共|合计|加|共|占|之和|总和))(?!微信公|网站公示|网站公告)"
)
"""微博微信加起来: two channels that nothing joins."""
_BEFORE_THE_UNIT = sifted(
    r"(?<=[少几幾])[ \u3000]+(?=[钱錢条條件个個人户戶次元份篇名家项項](?:[?？。呢啊呀吗]|$|[ \u3000]))"
)
"""多少 钱 is one word of asking."""
_WHEN_DONE = sifted(
    r"^(?!.*(?:多少|几|什么|哪|谁|怎|为|是不是|有没有|吗))(?P<what>.{2,}?)的?(?P<deed>开通|成立|更新|截止|发放|召开|举办|上线|建成|完工|竣工|开工|办结|公示|实施|启动|注册|设立|考核|培训)(?:日期|时间)[?？]?$"
)
"""微博开通时间, as keywords, is 微博什么时候开通."""
_STATED_EACH = sifted(
    r"(?<=\d[台个条件人户次项本套份篇名])(?=(?!涉及|共|中|里|的|是|比|和|跟|加|余|多)[\u4e00-\u9fff]{2,8}\d+[台个条件人户次项本套份篇名](?:吧|吗|没错|对[吗吧么不]|是[吗吧])[?？]?$)|"
    r"(?<=[\d一二两三四五六七八九十百][台个条件人户次项本套份篇名])[ \u3000]+(?=[\u4e00-\u9fff]{1,8}[\d一二两三四五六七八九十])"
)
"""打印机1台 电脑2台: things with their figures, parted by blanks."""
_WORST = sifted(
    r"最(?:主要|大|突出|明显|严重|要紧)的?(?=(?:问题|毛病|短板|不足|困难)(?:$|[是在有,?？。呢啊吗]))"
)
"""最大的问题是什么: reports list the main ones and rank none."""
_GRANTED = sifted(
    r"(?<![不请予未])公开(?:了|过)(?P<many>多少|几|好多)(?P<unit>[件个份宗])(?:信息)?(?:公开)?的?申请"
)
"""公开了几件申请: how many were granted, not how many came in."""
_TOTAL = sifted(r"(?P<what>公开|发布)(?:的)?(?:政府|政务)?(?:信息)?(?:的)?总[数量][?？]?$")
"""主动公开总数, as keywords: how much was published in all."""
_ITS_NAME = sifted(r"(?:(?<=[账众频条音]号)|(?<=微[博信]))名(?![称字单录额人气片])")
"""微博账号名 is its 名称."""
_OTHER_MATTERS = sifted(
    r"(?:(?:还有)?(?:别的|其[他它]的?|另外的?)|还有(?=什么|啥|哪些))(?:什么|啥)?(?:事情?|事项|情况|内容)?(?:还)?(?:需要|要|得|该|想)(?:再)?(?:向[^,。;?]{1,4})?(?:报告|汇报|说明|交代|补充)的?(?:事[情儿项]?|情况)?(?:没有?(?=[?？。]?$))?"
)
"""还有别的要报告的吗: the last part of the form."""
_GRADES = sifted(
    r"(?<![第十])(?P<first>[一二三])级?(?:和|跟|与|、|及)?(?P<second>[一二三])级(?P<noun>事项|指标|目录|栏目|单位|医院)?(?=[^,。;?]{0,6}(?:各|分别|都|一共|总共|共|合计|加|总和))"
)
"""一级二级各多少项: each of them has a figure of its own."""
_MET = sifted(
    r"开(?:了|过|的)*(?P<many>多少|好多|几)(?P<unit>[次场个回])(?P<kind>[^,。;?!]{0,4})会(?![议场所员计场上])"
)
"""开了几次会 is 召开会议几次."""
_ALL_OF_IT = sifted(
    r"^(?!.*(?:申请|同意|答应|批准|准许|部分)).*?(?<![占在])(?P<all>(?:全部|全都|总的|拢共|统统)(?:都|一共)?)(?P<deed>公开|公示|公布|发布)(?:了|过|出去|出来|的)*(?=(?:多少|几|好多|几多)(?![成倍]|[件份宗]申请))"
)
"""全部公开了多少条: how many in all, not how many applications were granted in full."""
_READ_WHERE = sifted(
    r"(?:[在到去上从]|通过)?(?:哪里|哪儿|哪达|哪搭|哪块|哪个地方|哪些地方|哪|什么地方|何处)(?:能够?|可以|可|才能)?(?:再)?(?:看|查|找|翻|读|了解|知道)(?:到|得到|得着|着|见|阅|看|询|找|一下)*"
    r"(?:这些|那些|咱?[乡镇县村]里|政府|政务|公开|的|出来|所有|有关)*(?:信息|材料|资料|东西|内容|消息|公示|公告)[啊呀呢吗哦嘛]*(?=[?？。!！]*$)"
)
"""哪里能看这些公开的材料: where information can be read."""
_LEVEL = r"(?:国家|中央|省|市|州|县|区|乡|镇|村)"
_LEVELS = sifted(
    rf"(?P<levels>{_LEVEL}(?:[、和及]?{_LEVEL})+)(?:[二两三四]级)(?P<noun>[\u4e00-\u9fff]{{2}})(?=[^,，。;；]{{0,8}}(?:加|合|一共|总共|共|各|分别))"
)
"""国家、省、市三级媒体一共: each of them has a figure of its own."""


def _each_level(match: re.Match[str]) -> str:
    """省市两级媒体 is 省级媒体、市级媒体."""
    return "、".join(f"{level}级{match['noun']}" for level in re.findall(_LEVEL, match["levels"]))


_SPELT_OUT = sifted(
    r"(?<![一二三四五六七八九十百千万亿零〇幺])"
    r"(?:[一二三四五六七八九零〇幺]{5,}|[一幺][一二幺][零〇二九](?=热线|电话|报警|急救|火警|平台))(?![十百千万亿])"
)
_OR_NOT = sifted(r"(?<![是否])([公严稳及按规准完透健合满清方齐顺])不\1(?=[\u4e00-\u9fff])")
"""公不公开 asks 是否公开."""
_WHICH_FLOOR = sifted(r"(?<=[在到去上])几(?=[楼层栋]|号(?:楼|窗|房|门))")
"""在几楼 asks where, not how many."""
_WHICH_TEAM = sifted(
    r"(?<=[村社屯庄])几(?=[队组社](?!人))|(?<=[是在属到])几(?=[队组社](?:的|上|里|啊|呀|呢|[?？]|$))"
)
"""东风村几队 asks which team of the village, as 几个队 does not."""
_FIRST = sifted(r"头一?号(?=[\u4e00-\u9fff])(?!人物)")
"""头一号平台 is the 第一平台."""
_WHICH = re.compile(
    r"(?:(?<=是)|(?<=在)|(?<=到)|(?<=去)|(?<=从)|(?<=由)|(?<=归)|(?<=[月年]))那(?=里|儿(?!童|子)|些|一?[年月天家位]|个(?:部门|单位|科室|网站|人|地方|月|村))"
)
_ASKS_ALREADY = re.compile(r"[谁什啥哪几吗呢吧何怎咋么没不]|多少|好多|撒")
_DIGITS = str.maketrans("零〇一幺二三四五六七八九", "001123456789")
"""A number that is a name, said figure by figure: 一二三四五热线, 幺二零急救."""


_AS_WRITTEN: Final = Table[Replacement](
    [
        (_CLAUSE_AFTER_BLANK, "，"),
        (_BEFORE_THE_UNIT, ""),
        (_TWO_CHANNELS, r"\g<one>和"),
        (_STATED_EACH, "、"),
        (_NOT_OF_THESE, "除了"),
    ]
)
"""What is put straight while the message stands as it was written."""
_IN_WORDS: Final = Table[Replacement](
    [(_OR_NOT, r"是否\1"), (_WHICH_FLOOR, "哪"), (_WHICH_TEAM, "哪几"), (_FIRST, "第一")]
)
"""What is put straight once the message is in plain words."""
_SAYS_LITTLE: Final = Table[Replacement](
    [
        (_LEVELS, _each_level),
        (_SPELT_OUT, lambda match: match.group().translate(_DIGITS)),
        (_EXAMPLES, ""),
        (_LITTLE_ONES, r"\1"),
        (_CHATTER, ""),
    ]
)
"""The same, after it is clear which 那 is 哪."""


def put_straight(text: str) -> str:
    """The message as its writer meant it to stand."""
    text = _IN_WORDS.replaced(in_plain_words(_AS_WRITTEN.replaced(text)))
    text = text if _ASKS_ALREADY.search(text) else _WHICH.sub("哪", text)
    return _in_order(_corrected(_SAYS_LITTLE.replaced(text)))


def without_aspect(folded: str) -> str:
    """收过费 is 收费, 上过访 is 上访: what stands inside a word of the lexicon to say that it is done is left out."""
    for match in reversed(list(_ASPECT.finditer(folded))):
        start, end = match.span()
        verb, rest = folded[start - 1 : start], folded[end : end + _LONGEST_OBJECT]
        known = lexicon().zh
        if folded[start - 1 : end] not in _WORDS_OF_ASPECT and any(
            verb + rest[:length] in known for length in range(1, len(rest) + 1)
        ):
            folded = folded[:start] + folded[end:]
    return folded


def without_of(folded: str) -> str:
    """政协委员的提案 is 政协委员提案, where that is one word of the lexicon and neither half says as much."""
    start = folded.find("的")
    while start > 0:
        if _is_one_word(folded, start) and not _COUNTED_PEOPLE.search(folded, 0, start):
            folded = folded[:start] + folded[start + 1 :]
        start = folded.find("的", start + 1)
    return folded


def _each_grade(match: re.Match[str]) -> str:
    """一级二级事项 is 一级事项、二级事项."""
    noun = match["noun"] or ""
    return f"{match['first']}级{noun}、{match['second']}级{noun}"


def _in_all(match: re.Match[str]) -> str:
    """全部公开了多少条 is 一共公开了多少条."""
    return match.group().replace(match["all"] + match["deed"], f"一共{match['deed']}")


def _followers(match: re.Match[str]) -> str:
    """几个人关注 and 关注它的人有几个 are 粉丝几人."""
    return f"粉丝{match['many']}{match['unit'] or ''}人" if match["many"] else f"粉丝有{match['how']}人"


def _in_charge(match: re.Match[str]) -> str:
    """搞公开的几个人 are 信息公开工作人员."""
    return f"{match['what'] if '信息' in match['what'] else '信息公开'}工作人员"


def _met(match: re.Match[str]) -> str:
    """开了几次会 is 召开会议几次."""
    return f"召开{match['kind']}会{'' if match['kind'] else '议'}{match['many']}{match['unit']}"


_IN_REPORTS: Final = Table[Replacement](
    [
        (_ON_REQUEST, "依申请公开"),
        (_ALL_OF_IT, _in_all),
        (_READ_WHERE, "在哪里可以查阅政府信息"),
        (_APPLICANTS, r"收到申请\g<many>件"),
        (_ON_ITS_SITE, "网站上"),
        (_SUED, "有人打官司"),
        (_IN_CHARGE, _in_charge),
        (_FOLLOWERS, _followers),
        (_ALL_AND_SOME, r"同意全部公开\g<and>同意部分公开"),
        (_DEMANDED, r"\g<who>申请公开"),
        (_GRANTED, r"申请予以公开\g<many>\g<unit>"),
        (_TOTAL, r"\g<what>信息总共多少"),
        (_HOW_MANY_WAYS, "哪些"),
        (_BY_WHOM, r"由\g<who>\g<act>"),
        (_PUBLISHED_OR_NOT, r"\g<deed>了没有"),
        (_OF_THEM, r"\g<some>占\g<all>的比例"),
        (_WHEN_DONE, r"\g<what>什么时候\g<deed>"),
        (_VILLAGES, r"\g<many>村"),
        (_NUMBER_OF, r"\g<what>数量"),
        (_CHECKS, r"\g<who>"),
        (_WORST, "主要"),
        (_ITS_NAME, "名称"),
        (_CAME_TO, r"\1"),
        (_GRADES, _each_grade),
        (_OTHER_MATTERS, "其他需要报告的事项"),
        (_PAPERS_OF_APPLICATION, lambda match: f"{match['came'] or match['many']}申请"),
        (_OF_APPLICANTS, "收到的申请"),
        (_MET, _met),
        (_ASKED_FOR, r"\g<who>申请公开"),
    ]
)
"""How residents put what reports put otherwise; each is looked for in what those before it have made of the message."""


def as_reports_say(folded: str) -> str:
    """跟镇里要信息 is 申请公开, 要打申请才给看的 is 依申请公开."""
    return _IN_REPORTS.replaced(carried_over(folded))


def _is_one_word(folded: str, of: int) -> bool:
    """True if what stands around this 的 is one word of the lexicon, each half at least two characters."""
    words = lexicon().zh
    return any(
        folded[of - left : of] + folded[of + 1 : of + 1 + right] in words
        for left in range(2, min(_LONGEST_HALF, of) + 1)
        if folded[of - left : of] in words
        for right in range(2, _LONGEST_HALF + 1)
        if of + right < len(folded)
    )


def _corrected(text: str) -> str:
    """Without the word that the speaker takes back; 对不对 and 这个数不对吧 take nothing back."""
    found = _TAKEN_BACK.search(text)
    if found is None:
        return text
    before, after = text[: found.start()], text[found.end() :]
    if _ASKING.search(before) and _ASKING.search(after):
        return after  # the whole question is asked anew
    head = before.rstrip(_PARTICLES)
    word = _last_word(head)
    instead = _INSTEAD.match(after)
    if not word or instead is None or (instead["same"] and instead["same"] not in head):
        return text
    return head[: len(head) - len(word)] + after[instead.end() :]


def _last_word(text: str) -> str:
    """The word at the end of a text: the longest that the lexicon knows, else its last two characters."""
    words = lexicon().zh
    for length in range(_LONGEST_WORD, 1, -1):
        if text[-length:] in words and len(text) >= length:
            return text[-length:]
    return text[-2:] if len(text) > 1 and all(map(is_cjk, text[-2:])) else ""


def _in_order(text: str) -> str:
    """Bare keywords with the parts of one word put together: 收费 行政事业性 is 行政事业性收费."""
    words = text.split()
    if not 2 <= len(words) <= _MOST_KEYWORDS or any(len(word) > _LONGEST_KEYWORD for word in words):
        return text
    if len(words) > 2 and words[-1].startswith(_EACH):
        return "、".join(words[:-1]) + words[-1]
    for later, earlier in ((j, i) for i in range(len(words)) for j in range(i + 1, len(words))):
        if fold(words[later] + words[earlier]) in lexicon().zh:
            rest = [word for index, word in enumerate(words) if index not in (later, earlier)]
            return " ".join([words[later] + words[earlier], *rest])
    return text
