"""A figure that is plainly less than all that was published: what was passed on, what one account put out or one hot line got.

Where it is asked how much was published, and nothing is said of where, such a figure alone would be taken for the total:
it is named as what the report does hold that is close. The one figure of a website is told; most offices publish there.
"""

from __future__ import annotations

from typing import Final

from bot.answering.belonging.channel_words import published_on
from bot.answering.decision import Decision
from bot.answering.extent.besides_channels import channels_in
from bot.answering.extent.how_much import asks_for_all
from bot.understanding.question import Question
from knowledge.models import BETWEEN_HEADINGS, Fact, FactKind
from knowledge.patterns import lazily

_QUANTITY: Final = "数量"
_SITE: Final = lazily("公开(?:专栏|栏目|专区)|网(?!信|络直播|格|民|友)|平台|系统|渠道|载体|方式|形式")
_PASSED_ON: Final = lazily("转[发载]")
_PUT_OUT_BESIDES: Final = lazily("发布|公开|公布|原创|推送")
_BY_OTHERS: Final = lazily("(?:媒体|日报|晚报|新华网|电视台?)[^,，]*(?:刊用|采用|报道|刊[载登])")
_HOT_LINE: Final = lazily("热线|12345|来电|信箱")


def without_less_than_all(question: Question, decision: Decision) -> Decision:
    """The decision, or a refusal that names its figure as close, where that is asked as the total and is none."""
    if len(decision.answer) != 1 or question.claim is not None or not asks_for_all(question):
        return decision
    told = decision.answer[0]
    if not _is_less(told.fact, question.folded):
        return decision
    return Decision(nearest=told, reason="not_in_report")


def _is_less(fact: Fact, folded: str) -> bool:
    """True for 转发信息205条, 12345热线119条, 晚报刊用423篇, 微信公众号公开310条: of one way alone, which is no website."""
    if fact.kind is not FactKind.PROSE or fact.value is None:
        return False
    topic = fact.topic
    if _QUANTITY in fact.section.rpartition(BETWEEN_HEADINGS)[2]:
        return False  # 主动公开政府信息的数量: what stands under it is all there was
    if _PASSED_ON.search(topic) and not _PUT_OUT_BESIDES.search(topic):
        return not _PASSED_ON.search(folded)
    if _HOT_LINE.search(topic):
        return not _HOT_LINE.search(folded)
    if _BY_OTHERS.search(topic):
        return True
    alone = channels_in(topic) == 1 and not fact.parts
    return alone and not _SITE.search(topic) and not published_on().search(folded)
