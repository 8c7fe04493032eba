"""How to reach the office, in any wording and with dashes of any kind: 地址, 邮编, 电话, 传真, 邮箱, 网站."""

from __future__ import annotations

import re
import unicodedata

from knowledge.models import Contact, Fact, FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily

_TELEPHONE = r"(?:(?:\(0\d{2,3}\)|0\d{2,3})[-\s]{0,2})?(?:[1-9]\d{6,7}|[1-9]\d{2,3}[-\s]\d{4})(?:(?:转|-)\d{1,5})?(?!\d)|1[3-9]\d{9}(?!\d)|400[-\s]?\d{3}[-\s]?\d{4}|12[1-9]\d{2}(?![\d件条个]|\s?(?:(?:平台|工单|诉求)?[^,。;]{0,6}(?:受理|接听|接到|转办|办理|共|收到)|平台|工单|诉求))"
_LETTERS_TO = r"(?:来信|来函|信函|信件|邮件|材料|邮)[^,。;:()]{0,4}寄(?:至|到|往|给|送)?\s*:?(?=[^,。;()\n]*[路街巷号楼村镇乡室厦])"
"""来信请寄, 信函寄至: where letters go, if what follows names a street, a house or a village."""
_WITHIN = r"(?:\([\u4e00-\u9fffA-Za-z\d]{2,12}\)[\u4e00-\u9fffA-Za-z\d-]{0,8}?(?:楼|室|号|层|座|栋|院|厅))?(?:\s?[,，]\s?[^,，。;；:：()\n]{1,16}?(?:楼|室|号|层|座|栋|院|院内|大厅|窗口|中心|大厦|对面|旁边?|[东西南北]侧)(?=[,，。;；()\n]|$))?"
"""人民路12号,镇政府大楼305室: the house after the street; 科创大厦(甲座)25楼: what the house is called, and the floor."""
_LABELS = {
    "telephone": rf"(?<!传真)(?:联系|咨询|办公|监督|服务|值班|公开)?(?<!传真)(?:电话|热线|联系方式)(?:号码)?(?:及传真|和传真|/传真|\(传真\))?\s*[:为是]{{0,2}}\s*\(?(?P<v>{_TELEPHONE})",
    "fax": rf"传真(?:号码|电话)?\s*[:为是]?\s*(?P<v>{_TELEPHONE})",
    "email": r"(?:电子邮箱|电子信箱|信箱|电子邮件|邮箱|电邮|e-?mail)(?:地址)?[:为是\s(（<]{0,4}(?P<v>[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)",
    "postcode": r"(?:邮政编码|邮编|邮递区号)\s*[:为是]{0,2}\s*(?P<v>\d{6})(?!\d)",
    "address": rf"(?:(?:通讯|通信|联系|办公|单位)?(?:地址|地点)\s*(?:[:为是]{{1,2}}|(?=[\u4e00-\u9fff]{{2,16}}[路街道镇乡村][^,。;]{{0,12}}号))|{_LETTERS_TO})\s*(?P<v>[^,，。;；()\n]{{4,60}}?{_WITHIN})(?=[,，。;；()\n]|\s*(?:邮编|邮政编码|联系电话|电话|传真|电子)|$)",
    "website": r"(?P<v>(?:https?://|www\.)[^\s<>()\"'，。；,;》）]+|(?<=[(:])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:gov|org|edu|com|net)\.cn(?:/[^\s<>()，。；,;》）]*)?(?![\w.@-]))",
}
_UNNAMED = lazily(
    rf"(?:(?:请|可|欢迎|直接)?(?:联系|致电|拨打|来电|咨询)|(?<!传真)电话)[^。;\d]{{0,30}}?[:,，(\s]\s*(?P<v>{_TELEPHONE})"
)
"""A number beside whom to ask, with no word for a telephone right before it: 请联系:某某科,1234567."""
_COMPLAINTS = lazily(r"(?:监督|举报|投诉|信访)(?:举报|投诉|监督)?(?:电话|热线)(?:号码)?\s*[:为是(]{0,3}\s*$")
"""Whom to call with a complaint is not whom to ask about the report."""
_OF_THE_PAGE = lazily(r"(?:主办|承办)(?:单位)?\s*[：:]|网站标识码|公网安备|ICP备")
"""Who runs the site that the report stands on is another office."""
_FIELDS = {
    "address": "地址",
    "postcode": "邮编",
    "telephone": "电话",
    "fax": "传真",
    "email": "电子邮箱",
    "website": "网站",
}
_CALLED = lazily(
    rf"(?:请联系|致电|拨打|咨询|联系方式|办公室|联系人:[\u4e00-\u9fff]{{2,4}}[,;]|\btel)\s*:?\s*(?P<v>{_TELEPHONE})"
)
"""请联系：86550101: a number to call that is not said to be one."""
_REACHING = lazily(r"联系|咨询|致电|来电|电话|垂询")
"""A sentence that tells how to reach the office may leave out what its pieces are."""
_UNLABELLED = {
    "address": re.compile(
        r"(?:^|[,;:(])\s*(?:[^,。;:()\d]{0,14}?(?:位于|坐落[于在]|地处))?(?P<v>[^,。;:()\d]{2,24}(?:路|街|大道|巷|村|镇|区)[^,。;:()]{0,14}?\d+[a-z]?号[^,。;:()]{0,24}?)\s*(?=[,;。)]|$)"
    ),
    "postcode": re.compile(r"[,;(]\s*(?P<v>[1-9]\d{5}|0\d{5})\s*(?=[,;。)]|$)"),
    "telephone": re.compile(r"[,;:(]\s*(?P<v>0\d{2,3}-\d{7,8})\s*(?=[,;。)]|$)"),
    "fax": re.compile(rf"(?P<v>{_TELEPHONE})\s*\((?:传真|fax)\)"),
    "email": re.compile(r"[,;:(]\s*(?P<v>[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.IGNORECASE),
}
_OFFICE = lazily(r"(?:请与|请联系|联系人[:]|向)(?P<v>[\u4e00-\u9fff]{4,40}?)(?:联系|咨询|[,，。(]|$)")


def find_contact(passages: list[tuple[str, str]], organisation: str) -> tuple[Contact, list[Fact]]:
    """Reads the contact from (section, text) pairs; returns it and one fact a field, quoting its sentence."""
    values: dict[str, str] = {}
    facts: list[Fact] = []
    passages = [(section, text) for section, text in passages if not _OF_THE_PAGE.search(text)]
    for section, text in passages:
        folded = fold(text)
        for name, pattern in _LABELS.items():
            labelled = re.finditer(pattern, folded, re.IGNORECASE) if name not in values else ()
            match = next((m for m in labelled if not _COMPLAINTS.search(folded, 0, m.start("v"))), None)
            if match:
                values[name] = _as_printed(name, text, folded, match).strip().rstrip(".")
                facts.append(_contact_fact(name, values[name], section, _quote(text, name), organisation))
    called = ((section, text, match) for section, text in passages if (match := _CALLED.search(fold(text))))
    if "telephone" not in values and (found := next(called, None)):
        section, text, match = found
        values["telephone"] = match["v"]
        quote = next((s for s in text.split("。") if match["v"][-4:] in s), text).strip()[:200]
        facts.append(_contact_fact("telephone", match["v"], section, quote, organisation))
    if "telephone" not in values:
        for section, text in passages:
            if match := _UNNAMED.search(fold(text)):
                values["telephone"] = match["v"]
                quote = _sentence_with(text, match["v"])
                facts.append(_contact_fact("telephone", match["v"], section, quote, organisation))
                break
    if "telephone" not in values:
        facts += _for_complaints(passages, values, organisation)
    for section, text in passages:
        facts += _unlabelled(section, text, values, organisation)
    if "fax" not in values:
        shared = next((t for _, t in passages if re.search(r"电话\s*(?:及|和|/|\()\s*传真", fold(t))), "")
        if shared and "telephone" in values:
            values["fax"] = values["telephone"]
            facts.append(_contact_fact("fax", values["fax"], "", _quote(shared, "telephone"), organisation))
    return Contact(organisation=organisation, **values), facts


def _for_complaints(passages: list[tuple[str, str]], values: dict[str, str], organisation: str) -> list[Fact]:
    """The number for complaints, where the report gives no other to call; adds it to the values."""
    for section, text in passages:
        if match := re.search(_LABELS["telephone"], fold(text), re.IGNORECASE):
            values["telephone"] = match["v"]
            quote = _sentence_with(text, match["v"])
            return [_contact_fact("telephone", match["v"], section, quote, organisation)]
    return []


def _as_printed(name: str, text: str, folded: str, match: re.Match[str]) -> str:
    """What was found, with letters as the report prints them (B座513), and every dash of a number as a plain one."""
    if name not in ("address", "email") or len(text) != len(folded):
        return match["v"]
    printed = unicodedata.normalize("NFKC", text[match.start("v") : match.end("v")])
    return printed.replace(",", "，") if name == "address" else printed


def _unlabelled(section: str, text: str, values: dict[str, str], organisation: str) -> list[Fact]:
    """Pieces of a sentence on how to reach the office that no word names; adds to the values what they lack."""
    facts = []
    for sentence in re.split(r"(?<=。)(?!\d|\w+\.)", text):
        folded = fold(sentence)
        if not _REACHING.search(folded):
            continue
        for name, pattern in _UNLABELLED.items():
            match = pattern.search(folded)
            if (
                match
                and name not in values
                and (name == "address" or values.get("address") or "@" in match["v"])
            ):
                values[name] = _as_printed(name, sentence, folded, match).strip()
                facts.append(_contact_fact(name, values[name], section, sentence.strip(), organisation))
    return facts


def _quote(text: str, name: str) -> str:
    """The sentence of the text that gives the field; a mail address or number is never cut in two."""
    word = _FIELDS[name][-2:] if name != "website" else ""
    for sentence in re.split(r"(?<=。)(?!\d|\w+\.)", text):
        if (word and word in sentence) or (not word and re.search(r"https?://|www\.|\.cn", sentence)):
            return sentence.strip()
    return text.strip()[:200]


def _sentence_with(text: str, value: str) -> str:
    """The sentence of the text that prints a value."""
    sentences = re.split(r"(?<=。)(?!\d|\w+\.)", text)
    return next((one.strip() for one in sentences if value in fold(one)), text.strip()[:200])


def _contact_fact(name: str, value: str, section: str, quote: str, organisation: str) -> Fact:
    return Fact(
        label=f"{organisation}{_FIELDS[name]}",
        topic=_FIELDS[name],
        measure=Measure.TEXT,
        value=None,
        value_text=value,
        unit="",
        kind=FactKind.CONTACT,
        section=section,
        quote=quote,
        scope="联系方式",
        key=f"contact.{name}",
    )
