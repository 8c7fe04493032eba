"""All channels of which a report tells, where it is asked how much was published and no total is given."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from bot.answering.belonging.channel_words import published_on
from bot.answering.counting.acts import puts_out
from bot.answering.counting.hardly_named import OTHER_WAYS
from bot.answering.counting.sorts import in_published_units
from bot.answering.decision import Decision
from bot.answering.extent.besides_channels import channels_in, only_channels, without_little
from bot.answering.extent.how_much import asks_for_all, names_but_channels
from bot.answering.extent.kinds_elsewhere import with_those_listed
from bot.answering.extent.rows_and_parts import is_total_row
from bot.answering.extent.said_of_all import all_of_all_channels, all_of_one_channel, by_every_way
from bot.answering.extent.word_for_word import is_called_so
from bot.answering.figures.claims import within
from bot.understanding.question import Ask, Bound, Question
from knowledge.models import BETWEEN_HEADINGS, Fact, Measure
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.store import FactStore, StoredFact
from knowledge.values import replace

_BESIDE: Final = 12
"""Figures on either side among which the other channels stand."""
_LISTED: Final = 2
"""Kinds from which a sentence lists what was published."""
_SEEN: Final = frozenset("次")
"""Measure word of visits and views."""
_DOCUMENT: Final = lazily("文件|公文")
_KEPT_BACK: Final = lazily("[不没未](?:予|有)?(?:被|曾)?(?:公开|公布|发布)")
_PUBLISHED: Final = lazily("公开|公布|发布")
_MARKED_AS: Final = lazily("此件")
_ENDS_DOCUMENT: Final = lazily("(?:文件|公文)$")
_DOCUMENTS: Final = frozenset("件份")
"""Measure words of documents: 公开政策文件22件 beside 会议信息26条."""
_ON_A_PLATFORM: Final = lazily("平台[^，,]{0,4}(?:发布|公开|推送)")
_INFORMATION: Final = lazily("信息$")
_DEED: Final = lazily(
    "更新|推送|推出|发送|刊登|刊发|编发|制作|作品|文章|稿件|推文|图文|短?视频(?!号)|今日头条|头条|快手|动态|消息|“[^”]*”|(?<!视频)(?<!公众)号"
)
"""How reports say that a channel put something out, in other words than 发布信息; and the names of accounts."""

_PUT_OUT: Final = lazily("公开|发布|推送|刊[发登]|更新|推出|编发|发送|转发")
_CAME_IN: Final = lazily("解答|答复|回复|回应|办理|办结|受理|收到|处理|接听|接受|征集")
"""How figures begin that count what came in and was dealt with, not what was put out."""
_PUT_OUT_BY: Final = lazily("(?:通过|利用|在|依托|借助)[\u4e00-\u9fff“”]{2,24}?[网台栏号屏报刊端](?=[^站])")
"""By what a kind was put out, where it is no channel that all reports know: 通过采购网公开."""
_ITS_OWN_WAY: Final = lazily(
    r"(?:在|通过|利用|依托|借助)[^，,]{2,30}?(?:媒体?|报社?|网|台|栏|屏)(?:上)?(?:累计|共)?(?:发布|公开|推送|刊登|刊发|播出)"
)
"""How a figure of another way begins: 在人民日报等央媒发布信息4条, behind 在省级媒体发布信息13条."""
_ALL_SORTS_ON_IT: Final = lazily(
    r"(?:全年|年内|累计|共)*(?:通过|利用|依托|在)[^，,、]{0,12}(?:网站?|公众号|微信|微博|平台)(?:上)?(?:主动|累计|共)*(?:公开|发布|推送)[^，,]*、[^，,]*等[^，,、]{0,14}信息$|(?:全年|年内|累计|共|向)*(?:上报|报送|上传)[^，,、]{0,10}(?:网站?|平台)[^，,、]{0,4}[及和与、][^，,、]{0,4}信息$"
)
"""通过政府网站公开财政预决算、招生政策等信息86条, 上报门户网站新闻及公示信息90条: all that it put out, with what that was."""
_PLACED: Final = lazily(
    "(?:政府|机关|办事|服务|便民|政务|行政|公共)*(?:大厅|中心|窗口)|[村居党政]务|乡村|镇村|村居|各村|村级|社区|户外|门前|门口"
    "|各级各类|各级|各类|主流|新闻(?=媒体)|(?:公示|公告|公开)(?=公[示告开]栏)"
)
"""Where a board or a screen is put up, and of which levels and kinds media are."""


def with_all_put_out(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with all that is asked for told: every channel, or every kind on the channel that is named."""
    if len(decision.answer) == 1 and (
        is_total_row(decision.answer[0].fact) or is_called_so(question, decision.answer[0])
    ):
        return decision
    decision = _with_larger_channels(question, decision, store, report)
    decision = _with_every_channel(question, decision, store, report)
    decision = _with_every_kind(question, decision, store, report)
    decision = _with_every_document(question, decision, store, report)
    return _with_the_whole_list(question, decision, store, report)


def _with_every_channel(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with every channel told beside those found: 网站300条 is not all, where 微博更新500条 stands beside it."""
    told = decision.answer or decision.choices
    if not told or not asks_for_all(question):
        return decision
    if question.claim is not None:
        return _settled_by_a_channel(question, decision, store, report)
    found = [match for match in told if of_channels(match.fact)]
    if not found or (decision.answer and len(found) < len(told)):
        return decision
    if _ON_A_PLATFORM.search(question.folded) and _ON_A_PLATFORM.search(found[0].fact.topic):
        return decision  # 平台发布几条 is asked of 通过平台发布信息1110条 alone
    first = found[0].stored
    known = {match.stored.position for match in found}
    around = store.facts(report, range(max(first.position - _BESIDE, 0), first.position + _BESIDE + 1))
    others = [
        replace(found[0], stored=stored)
        for stored in around
        if stored.position not in known
        and stored.fact.section == first.fact.section
        and (
            of_channels(stored.fact)
            or _of_other_ways(stored.fact)
            or _put_out_beside(stored.fact, first.fact)
        )
    ]
    listed = [match for match in others if match.fact.quote == first.fact.quote]
    others = listed or [match for match in others if not _of_other_ways(match.fact)]
    others += [replace(found[0], stored=s) for s in around if _made_up_before(s.fact, first.fact)]
    if len(every := [match for match in (*found, *others) if by_every_way(match.fact)]) == 1:
        return Decision(answer=(every[0],))
    if not others and (decision.answer or len(found) < len(told)):
        return decision  # else the channels that would be offered are all there are: they are told
    return Decision(answer=tuple(sorted((*found, *others), key=lambda match: match.stored.position)))


def _settled_by_a_channel(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The one channel that alone settles whether all was more than what is stated; else one channel is no verdict on all.

    公开超过1000条了吗, where an account has 1260 and a site 60: the account says yes; the site says nothing.
    """
    if question.bound is None or not (decision.answer or _PUBLISHED.search(question.folded)):
        return decision  # which channel is meant is asked back already
    every = _with_every_channel(replace(question, claim=None, bound=None), decision, store, report).answer
    if len({match.fact.value for match in every}) < 2:
        return decision
    above = question.bound in (Bound.ABOVE, Bound.AT_LEAST)
    settled = [match for match in every if within(question, match.fact) is above]
    if not settled:
        return Decision(choices=every)
    return Decision(answer=(max(settled, key=lambda match: match.fact.amount),))


def _made_up_before(fact: Fact, first: Fact) -> bool:
    """True for 在公开目录系统主动公开413条 with its kinds, in the section of what accounts put out: it is no channel's."""
    whole = fact.value is not None and fact.part_of is None and not fact.change and bool(fact.parts)
    whole = whole and fact.section == first.section and not of_channels(fact)
    return whole and puts_out(fact) and in_published_units(fact) and fact.year == first.year


def _put_out_beside(fact: Fact, first: Fact) -> bool:
    """True for 通过公众号刊发基层信息933件 in the sentence of 通过网站发布信息424件: what another channel put out, of whatever sort."""
    alike = fact.value is not None and fact.quote == first.quote and fact.unit == first.unit
    whole = fact.part_of is None and not fact.change and not _CAME_IN.match(fact.topic)
    return alike and whole and channels_in(fact.topic) == 1 and bool(_PUT_OUT.search(fact.topic))


def _counts_information(fact: Fact) -> bool:
    """True for 信息424件, which are counted as documents are."""
    return in_published_units(fact) or (fact.unit in _DOCUMENTS and bool(_INFORMATION.search(fact.topic)))


def _of_other_ways(fact: Fact) -> bool:
    """True for 通过其他方式公开政府信息54条, the last of a sentence's list of channels."""
    whole = fact.value is not None and in_published_units(fact) and fact.part_of is None and not fact.change
    return whole and bool(OTHER_WAYS.search(fact.topic))


def _with_larger_channels(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with all that stands under headings of its own: what is less than a channel put out is no total."""
    found = decision.answer[0] if len(decision.answer) == 1 else None
    if found is None or question.claim is not None or not asks_for_all(question):
        return decision
    place, fact = found.stored.position, found.fact
    if not (all_of_all_channels(fact) or all_of_one_channel(fact)):
        return decision
    around = store.facts(report, range(max(place - _BESIDE, 0), place + _BESIDE + 1))
    ways = [stored for stored in around if _is_of_one_more_way(fact, stored.fact)]
    told = [found.stored, *ways]
    whole = max((s.fact.amount for s in told if all_of_all_channels(s.fact)), default=None)
    if whole is None or not any(s.fact.amount > whole for s in told):
        return decision
    told.sort(key=lambda stored: stored.position)
    return Decision(answer=tuple(replace(found, stored=stored) for stored in told))


def _is_of_one_more_way(fact: Fact, other: Fact) -> bool:
    """True if another figure of all that was put out stands under a heading beside that of the first: 1.宣传栏, 2.信息公开系统."""
    if not (all_of_all_channels(other) or all_of_one_channel(other)):
        return False
    ways = [one.section.rpartition(BETWEEN_HEADINGS) for one in (fact, other)]
    return bool(ways[0][0]) and ways[0][0] == ways[1][0] and ways[0][2] != ways[1][2]


def of_channels(fact: Fact) -> bool:
    """True for all that a channel or two put out, in whatever words: “青禾发布”微信推送1103条."""
    if fact.value is None or not _counts_information(fact) or fact.part_of is not None:
        return False
    if fact.change or fact.year is not None:
        return False
    if _ALL_SORTS_ON_IT.match(fact.topic):
        return True
    return all_of_one_channel(fact) or only_channels(_PLACED.sub("", _DEED.sub("", fact.topic))) > 0


def _with_every_kind(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with all that a channel put out, of which the first kind alone was found: 网站发布要闻36条，公告87条."""
    found = decision.answer[0] if len(decision.answer) == 1 else None
    if found is None or question.claim is not None or not names_but_channels(question):
        return decision
    if not _is_a_kind(found.fact, found.fact) or channels_in(found.fact.topic) != 1:
        return decision
    if of_channels(found.fact) or _ends_with_a_channel(found.fact.topic):
        return decision  # “青禾人社”微信公众号发布信息 is all that it put out, whatever it is called
    place = found.stored.position
    after = store.facts(report, range(place + 1, place + 1 + _BESIDE))
    others = takewhile(lambda stored: _is_another_kind(stored.fact, found.fact), after)
    more = tuple(replace(found, stored=stored) for stored in others)
    return Decision(answer=(found, *more)) if more else decision


def _is_another_kind(fact: Fact, first: Fact) -> bool:
    """True for a further kind on the channel; what another channel put out ends the list, as what was seen of it does."""
    put_out = _PUT_OUT_BY.search(fact.scope)
    elsewhere = channels_in(fact.topic) or (put_out is not None and put_out[0] not in first.topic)
    elsewhere = elsewhere or _ITS_OWN_WAY.match(fact.topic) is not None
    came_in = _CAME_IN.match(fact.topic) is not None
    alike = fact.measure is first.measure and first.plain_unit not in _SEEN
    return _is_a_kind(fact, first) and not elsewhere and not came_in and alike


def _ends_with_a_channel(topic: str) -> bool:
    """True for 青禾融媒体17篇: no kind of what it put out is named behind the channel."""
    return any(found.end() == len(topic) for found in published_on().finditer(topic))


def _with_the_whole_list(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with every kind of a list, where it is asked how much was published and one kind was found.

    机构信息1条、工作动态52条 are told together: 信息公开指南1条 among them is not all.
    """
    found = decision.answer or decision.choices
    if not found or question.claim is not None or not asks_for_all(question):
        return decision
    first = found[0].stored
    if first.fact.measure is Measure.TIMES and question.measure is Measure.TIMES:
        return decision  # trainings held twice are not all the times something was done
    if not all(_is_a_kind(match.fact, first.fact) and not channels_in(match.fact.topic) for match in found):
        return decision
    around = store.facts(report, range(max(first.position - _BESIDE, 0), first.position + _BESIDE + 1))
    kinds = [stored for stored in around if _is_a_kind(stored.fact, first.fact)]
    if len(kinds) < _LISTED:
        kinds = _kinds_of_its_section(first.fact, around)
    if len(kinds) < _LISTED and len(found) == 1:
        kinds = with_those_listed(first, store.all_facts(report), _is_a_kind)
    if len(kinds) < _LISTED:
        return decision
    return Decision(answer=tuple(replace(found[0], stored=stored) for stored in kinds))


def _with_every_document(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with every kind of document of a sentence, where documents as such are asked for.

    One kind was found, or none, because the verb stands before the first kind alone.
    """
    found = decision.nearest if not (decision.answer or decision.choices) else None
    found = decision.answer[0] if len(decision.answer) == 1 else found
    telling = any(term.weight >= TELLING for term in question.terms)
    if found is None or telling or question.claim is not None or question.ask is not Ask.FIGURE:
        return decision
    if not _DOCUMENT.search(question.folded) or question.negated or _KEPT_BACK.search(question.folded):
        return decision
    if _PUBLISHED.search(question.folded) and _MARKED_AS.search(found.fact.topic):
        return decision  # 公开的文件有多少 is told by those that are marked so
    place = found.stored.position
    around = store.facts(report, range(max(place - _BESIDE, 0), place + _BESIDE + 1))
    kinds = [stored for stored in around if _is_a_kind_of_document(stored.fact, found.fact)]
    if len(kinds) < _LISTED or place not in {stored.position for stored in kinds}:
        return decision
    return Decision(answer=tuple(replace(found, stored=stored) for stored in kinds))


def _is_a_kind_of_document(fact: Fact, first: Fact) -> bool:
    """True for 人事任免文件106件 beside 规范性文件42件, of which the report gives no total."""
    alike = fact.value is not None and fact.quote == first.quote and fact.unit == first.unit
    alone = fact.part_of is None and not fact.parts and not fact.change
    return alike and alone and bool(_ENDS_DOCUMENT.search(fact.topic))


def _kinds_of_its_section(first: Fact, around: list[StoredFact]) -> list[StoredFact]:
    """So much of each kind put out, told sentence by sentence under one heading; none where one of them is a total."""
    put_out = [
        stored
        for stored in around
        if stored.fact.section == first.section
        and stored.fact.year == first.year
        and stored.fact.value is not None
        and stored.fact.part_of is None
        and not stored.fact.change
        and (in_published_units(stored.fact) or _INFORMATION.search(stored.fact.topic))
    ]
    whole = any(stored.fact.parts or not without_little(stored.fact.topic) for stored in put_out)
    return [] if whole or any(channels_in(stored.fact.topic) for stored in put_out) else put_out


def _is_a_kind(fact: Fact, first: Fact) -> bool:
    """True for so many of one kind, told in the sentence of the first."""
    told = fact.value is not None and fact.quote == first.quote and fact.year == first.year
    alone = fact.part_of is None and not fact.parts and not fact.change
    published = in_published_units(fact) or (fact.unit in _DOCUMENTS and _DOCUMENT.search(fact.topic))
    return told and alone and bool(published) and bool(without_little(fact.topic))
