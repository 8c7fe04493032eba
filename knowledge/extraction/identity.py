"""Whose report it is and for which year: title, period, publication, signature, and facts about the report itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.extraction.imprint import NAME, PUBLISHER, facts_about, with_values_beside
from knowledge.extraction.numerals import years_in_digits
from knowledge.extraction.own_year import PERIOD, agreed, period_dates, year_from_prose, year_of_period
from knowledge.extraction.signature import signed_on
from knowledge.models import NOT_NAMED, Block, BlockKind, Document, Fact, Named
from knowledge.normalization import fold

_REPORT = r"(?:情况)?的?\s*(?:年度?)?\s*(?:工作)?\s*(?:年度)?\s*(?:情况)?的?\s*(?:报告|年报|总结)"
_ABOUT_REPORTS = (
    r"(?:的?(?:编制|编写|撰写|报送|填报|公布|发布|有关|格式|通知|函)(?!日期|时间|单位|机构|机关|人|:))"
)
"""After 年度报告: a notice on how reports are made (《关于做好…年报编制工作的通知》) is no title."""
_SUBJECT = rf"(?:(?:政府|政务)?\s*信息公开|(?:政务|司法|审务|检务|警务|院务|校务)公开)\s*(?:工作)?\s*{_REPORT}(?!{_ABOUT_REPORTS})"
_ITSELF_ALONE = r"(?:(?:\([^()]{0,4}(?:本级|机关|本部|本署)[^()]{0,4}\)|\([\u4e00-\u9fff]{2,14}(?:[局办委厅会院所站馆校队]|中心|办公室)\)|\((?:办公室|含[^()]{1,10})\)|(?<=[局委厅])(?:机关|本级))\s*)?"
"""海关总署(本级机关), 市市场监管局机关: the office without those below it; 发展和改革局(粮食局): its other name."""
_TWO_NAMES = r"[\u4e00-\u9fff]{2,20}\([\u4e00-\u9fff]{2,14}区\)(?:管理委员会|管委会)"
"""松口高新区(经开区)管委会: an office that runs two zones."""
_TWO_PLACES = rf"[\u4e00-\u9fff]{{2,12}}区\([\u4e00-\u9fff]{{2,8}}[区市县]\){NAME}"
"""松口高新区(新城区)市场监督管理局: a bureau of a zone that is a district too."""
_ITS_BRANCH = r"(?:(?:海关|税务|环境|教育|公安|气象|水利|林业)(?=政府|信息公开))?"
"""岚港海关2015年海关政府信息公开年度报告: the branch again that the office is of."""
_NO_GOVERNMENT = re.compile(r"^(?:海关|税务|环境|教育|公安|气象|单位|部门|机关|系统|学校)政府$")
"""What is left of 海关政府信息公开 where no office stands before it."""
_SEVERAL = re.compile("各(?:乡|镇|县|区|市|街道|部门|工作部门|单位|级|有关|直属)")
"""云栎县各乡镇人民政府: whose reports one was made from."""
_OWN_PAGES = re.compile(r"(?:[局厅委办院署]|本级)?(?:政府|政务|官方|门户)*网站?$")
"""2019年局门户网站主动公开信息219条: where it was published, and no office."""
_MEANS = re.compile("依托|通过|利用|借助|运用|登录|按照|依照|围绕|结合|进一步|不断|加强|做好|推进|完善")
"""依托区门户网站, where a page breaks off, is how something is done, and no office."""
_TITLES = (
    re.compile(
        rf"(?P<org>{_TWO_NAMES}|{_TWO_PLACES}|{NAME})\s*{_ITSELF_ALONE}(?:关于)?\s*(?P<year>20\d\d)\s*年?\s*(?:年?度)?\s*{_ITS_BRANCH}{_SUBJECT}"
    ),
    re.compile(
        rf"(?P<year>20\d\d)\s*年?\s*(?:年?度)?\s*(?![年度])(?P<org>{_TWO_PLACES}|{NAME})\s*{_ITSELF_ALONE}(?:关于)?\s*{_SUBJECT}"
    ),
    re.compile(
        rf"(?P<org>{NAME})\s*(?:政府|政务)?\s*信息公开\s*(?:工作)?\s*(?P<year>20\d\d)\s*年?\s*(?:年?度)?\s*(?:工作)?{_REPORT}"
    ),
    re.compile(rf"(?P<org>{NAME})\s*{_SUBJECT}\s*[(]?(?P<year>20\d\d)\s*年?度?[)]?$"),
    re.compile(
        rf"^(?P<org>{NAME})\s*关于(?:报送)?(?P<year>20\d\d)\s*年?\s*(?:年?度)?\s*(?:政府|政务)?信息公开(?:工作)?{_REPORT}的(?:函|报告)$"
    ),
)
_SCHOOL_YEAR = re.compile(r"20\d\d(?:学?年)?\s*(?:[-~/]|至)\s*(?P<end>20\d\d)\s*学年度?")
"""2022-2023学年: a university's report is of the year in which the school year ends."""
_YEAR_ONLY = re.compile(rf"(?P<year>20\d\d)\s*年?\s*(?:年?度)?\s*{_SUBJECT}")
_MAKER = re.compile(
    rf"(?:由|公布|公开|发布|将|是|,)(?!按照|根据|依据|依照|遵照|结合|围绕)(?P<org>{NAME})(?:编制|,根据|根据|(?:20\d\d年)|结合[^,。;]{{0,8}}实际,?(?:特|现)?编制|(?:围绕|结合|对)[^,。;]{{2,30}}编制|特?向社会(?:公布|公开|发布)(?=(?:本|其)))"
)
_FILLED_IN_BY = re.compile(rf"^(?:填报|填表|编制|报送)?单位:(?P<org>{NAME})(?![\u4e00-\u9fff])")
"""单位:汀洲区水利局 above a table."""
_NOISE = re.compile(
    r"^(?:(?:公?开?方式[:：]?)?主动公开|是|制定|拟定|梳理|特(?=编制|公布|发布|向社会|将)|关于|现将|现把|现向社会|现|把|向社会|公布|公开|发布|编制|编写|撰写|制作|印发|标题|名称|当前位置|由|将(?!乐|军)"
    r"|和(?![平顺田龙静硕布政林县润睦谐兴丰义安美庄桥店村悦合盛胜])|对|了)+"
)
"""What a title or sentence says before the name of the office; 和平街道 and 将乐县 begin with no such word."""
_REPEATED = re.compile(r"^(.{3,})(.*)\1$")
_SELF = ("本机关", "本单位", "本部门", "信息公开")
_SHORT_AGAIN = re.compile(r"^(.+(.{3,}))\2$")
"""云岭市统计局市统计局: the title calls the office above it by a shorter name."""
_TOWN_AGAIN = re.compile(r"^(.*?([^省市县区乡镇]{1,8}[乡镇])人民政府)\2$")
"""云栎县青石镇人民政府青石镇, where the title calls it by its short name: 云栎县青石镇人民政府."""
_PLACE_TWICE = re.compile(r"^(.*?)([^省市县区乡镇]{1,8}[省市县区乡镇])人民政府\2(?=.{2})")
"""云岭市青石区人民政府青石区水务局, where the name of the site stands before the title: 云岭市青石区水务局."""
_PARTY_TOO = re.compile("(?<=[省市县区乡镇])党委、?政府$")
"""云溪乡党委政府 in a sentence: the report is the government's."""
_ITSELF = re.compile(r"我|本(?:局|委|办|院|厅|部|署|街道|镇|乡|级|县|市|区|地)")
"""How an office speaks of itself, which names it to nobody: 我局政府信息公开年度报告; 本溪市 is a city."""
_OF_THE_STATE = re.compile(rf"中华人民共和国(?!.*(?:信息|条例|法|国务院|中央)){NAME}$")
"""中华人民共和国岚港海关 is an office; 中华人民共和国政府信息公开条例 is none."""
_OWN_WORK = re.compile(r"(?:现|特)?(?:把|将|就|对)(?:本|我|全).*$")
"""溪口县水利局就本局2021年政府信息公开工作报告如下: the office, and what it reports on."""
_INNER_OFFICE = re.compile(
    r"(?<=[局委厅镇乡道办])局?(?:党政|综合|秘书)?(?:综合)?(?:(?:政务公开|政府信息公开)?(?:工作)?(?:领导小组)?办公室|办|秘书[处科]|.{2,4}[科股])$"
)
"""The part of an office that its letters go to: 市监局办公室, 青石镇党政综合办."""
_OFFICE_OF = re.compile(r"(?:(?<=[乡镇]人民政府)|(?<=街道)|(?<=办事处)|(?<=局))(?:党政)?(?:综合)?办公室$")
"""The office of a township or a bureau writes its report: 云溪乡人民政府办公室."""
_DISCLOSURE_OFFICE = re.compile(r"(?:(?<!人民)政府|政务)?信息公开.*$")
"""溪口县人民政府信息公开工作领导小组办公室 writes the report of 溪口县人民政府."""
_ADDRESSED = re.compile(
    rf"(?:(?:请|可|直接)与|(?:请|可)(?:直接)?(?:联系|致电|咨询)[:]?|(?:受理|承办|责任)(?:机构|单位)(?:名称)?[为是:])(?![我本])(?P<org>{NAME})(?=联系|[,，(。;；:]|$)"
)
_OWN_SITE = re.compile(
    rf"(?:通过|在|于|登录)(?P<org>{NAME}(?<=[局委厅院]))(?:政府|政务|官方)*(?:门户)?网站.{{0,60}}?(?:公布|公开|发布|下载|查阅)"
)
"""现通过云栎县水利局门户网站予以公布: who publishes it."""
_ABOVE = (
    "省",
    "市",
    "县",
    "区",
    "州",
    "盟",
    "旗",
    "乡",
    "镇",
    "街道",
    "局",
    "厅",
    "委",
    "政府",
    "办",
    "总局",
    "委员会",
)
"""How what stands before an office's name ends: the place it lies in, the office it belongs to."""
_MENU = re.compile("(?:[各省市县区州乡镇街]|部门|单位|机构)*[各省市县区州乡镇街]")
"""街镇, 市县, 部门 乡镇: kinds of offices in a menu before the title, and no place."""
_PLACES = ("省", "市", "县", "区", "州", "盟", "旗", "乡", "镇")
_LEVELS = ("市", "县", "区", "州", "旗")
_SHORTEST = 4
"""Characters of an office's name that begins with the kind of place it is of."""
_HEAD_BLOCKS = 14
_NOTICE = re.compile("《[^《》]*(?:通知|函|意见|办法|方案|格式)》")
"""What reports are made after names them too: 《关于做好2018年工作总结及政府信息公开年度报告的通知》."""
_IN_SHORT = re.compile(r"\((?:(?:以下)?(?:统一)?简称[^()]*|本级(?:机关)?|机关本级|机关|本部)\)")
_TELLS_OF = re.compile(
    rf"20\d\d学?年(?:度|以来)?,?(?![在我本全各按根以通为围随市区县])(?P<org>{NAME})(?=落实|贯彻|通过|按照|围绕|结合|依托|始终|认真|严格|坚持|高度|深入|全面|积极|紧紧|切实|主动|持续|共|着力|不断|进一步|牢牢)"
)
_STORY_BLOCKS = 60
"""Blocks among which the first sentence that tells of the office stands, behind whatever the page begins with."""


_FORM = re.compile(r"模板|范本|样本|样式|格式|汇总|通知")


@dataclass(frozen=True, slots=True)
class Identity:
    """Organisation ('' if the report never says), year, title, ISO period, and facts about the report itself."""

    organisation: str
    year: int
    title: str
    period_start: str
    period_end: str
    facts: tuple[Fact, ...]
    findings: tuple[str, ...] = ()
    """Where the report contradicts itself about its year."""


def identify(document: Document, named: Named = NOT_NAMED) -> Identity | None:
    """Finds whose report a document is and for which year; None if nothing says the year.

    What whoever loads the file says (`named`) comes first, the file's own name last.
    """
    blocks = with_values_beside(block for block in document.blocks if block.kind is not BlockKind.TABLE)
    head = [
        _IN_SHORT.sub("", _SCHOOL_YEAR.sub(r"\g<end>年度", years_in_digits(fold(block.text))))
        for block in blocks[:_HEAD_BLOCKS]
    ]
    text = years_in_digits("\n".join(fold(block.text) for block in blocks))
    title_org, year, title = _from_title(head)
    period = PERIOD.search(text)
    period_start, period_end = period_dates(period)
    organisation = (
        named.organisation
        or title_org
        or _from_prose(head)
        or _from_signature(blocks)
        or _from_address(head)
        or _from_story([fold(block.text) for block in blocks[:_STORY_BLOCKS]])
        or _from_site(head)
    )
    organisation = named.organisation or _with_its_place(organisation, head)
    file_org, file_year = _from_file_name(document.source)
    counted = year_of_period(period_start, period_end)
    findings: tuple[str, ...] = ()
    if year and counted and year != counted and period_end[5:] == "12-31":
        findings = (f"标题写的是{year}年，统计期限是{counted}年，请核对报告年度",)
    lines = text.split("\n")
    year = named.year or agreed(year, counted, lines) or year_from_prose(head, lines) or file_year
    if not year:
        return None
    organisation = organisation or (file_org if file_year == year else "")
    title = title or f"{organisation}{year}年政府信息公开工作年度报告"
    facts = [*facts_about(blocks, period, organisation, year), *signed_on(blocks, year)]
    return Identity(organisation, year, title, period_start, period_end, tuple(facts), findings)


def _with_its_place(organisation: str, head: list[str]) -> str:
    """市水利局 with the name of its city, where the head of the report names it so as well: 请与青禾市水利局联系."""
    if not organisation.startswith(_LEVELS) or len(organisation) < _SHORTEST:
        return organisation
    named = re.compile(
        rf"(?:[与由向在从于和]|登录|^|[,。;:(《])(?P<place>(?:(?![请与由向在从于])[\u4e00-\u9fff]){{2,7}}?){re.escape(organisation)}"
    )
    for line in head:
        found = named.search(line)
        if found and not _ITSELF.match(found["place"]) and not _MEANS.match(found["place"]):
            return f"{_NOISE.sub('', found['place'])}{organisation}"
    return organisation


def _from_file_name(source: str) -> tuple[str, int]:
    """Organisation and year from a file that is called as a report's title is; a form to be filled in names nobody."""
    stem = fold(re.sub(r"\.\w{1,5}$", "", source))
    if _FORM.search(stem):
        return "", 0
    organisation, year, _ = _from_title([stem])
    return organisation, year


def _from_title(head: list[str]) -> tuple[str, int, str]:
    """Organisation, year and title from the first lines, which may break the title in two."""
    joined = [
        *("".join(head[i : i + 2]) for i in range(len(head) - 1)),
        *("".join(head[i : i + 3]) for i in range(len(head) - 2)),
    ]
    short = [line for line in (*head, *joined) if len(line) <= 90]
    best: tuple[str, int, str] = ("", 0, "")
    for line in (line for line in (*short, *head) if "公开" in line and "20" in line):
        for pattern in _TITLES:
            for match in pattern.finditer(_NOTICE.sub("", line)):
                organisation = _clean_name(match["org"])
                if not organisation or not _says_more(organisation, best[0]):
                    continue
                title = best[2] or _NOISE.sub("", match.group().strip())
                best = (organisation, best[1] or int(match["year"]), title)
    if best[1]:
        return best
    for line in (*short, *head):
        if named := _YEAR_ONLY.search(line):
            return "", int(named["year"]), named.group().strip()
    return best


def _says_more(name: str, known: str) -> bool:
    """True if a name is longer than the one known, and not by words that are no place (年度报告 of a menu)."""
    added = name.removesuffix(known) if known and name.endswith(known) else ""
    whose = added + known[:1] if known.startswith(_PLACES) else added  # 云岭 before 市统计局
    if _MENU.fullmatch(added):
        return False
    return len(name) > len(known) and (not added or added.endswith(_ABOVE) or whose.endswith(_PLACES))


def _clean_name(name: str) -> str:
    """An organisation's name without the words before it; '' if it is none (本机关, 中华人民共和国…)."""
    name = _PARTY_TOO.sub("人民政府", name.strip())
    name = _SHORT_AGAIN.sub(r"\1", _REPEATED.sub(r"\2\1", _NOISE.sub("", name.strip())))
    name = _PLACE_TWICE.sub(r"\1\2", _TOWN_AGAIN.sub(r"\1", _OWN_WORK.sub("", name)))
    if (
        any(word in name for word in (*_SELF, "编制了"))
        or _ITSELF.match(name)
        or ("共和国" in name and not _OF_THE_STATE.match(name))
        or "条例" in name
        or (len(name) < 3 and not name.endswith("县"))
        or _NO_GOVERNMENT.match(name)
        or _MEANS.match(name)
        or _SEVERAL.search(name)
        or _OWN_PAGES.match(name)
    ):
        return ""
    return name


def _from_prose(head: list[str]) -> str:
    """Organisation from 本报告由…编制 or the page's own 发布机构."""
    for pattern in (_MAKER, PUBLISHER, _FILLED_IN_BY):
        for line in head:
            match = pattern.search(line)
            name = _clean_name(_DISCLOSURE_OFFICE.sub("", match["org"])) if match else ""
            name = _OFFICE_OF.sub("", name)
            if name:
                return name
    return ""


def _from_address(head: list[str]) -> str:
    """Organisation from the words that say whom to ask about the report, if it is named nowhere else."""
    for line in head:
        if match := _ADDRESSED.search(line):
            return _clean_name(_INNER_OFFICE.sub("", match["org"]))
    return ""


def _from_story(lines: list[str]) -> str:
    """Organisation from the first sentence that tells what it did: 2020年,云栎县水利局认真贯彻…."""
    for line in lines:
        if match := _TELLS_OF.search(line):
            return _clean_name(match["org"])
    return ""


def _from_site(head: list[str]) -> str:
    """Organisation from the site that its report stands on, if it is a bureau and so calls itself: 我局."""
    for line in head:
        match = _OWN_SITE.search(line)
        if match and any(f"我{match['org'][-1]}" in other for other in head):
            return _clean_name(match["org"])
    return ""


def _from_signature(blocks: list[Block]) -> str:
    """Organisation from the last lines, where it stands alone above the date."""
    for block in reversed(blocks[-5:]):
        match = re.match(rf"^({NAME})(?:\s*20\d\d年\d{{1,2}}月\d{{1,2}}日)?$", fold(block.text))
        if match and _clean_name(match[1]) and block.kind is BlockKind.PARAGRAPH:
            return _clean_name(match[1])
    return ""
