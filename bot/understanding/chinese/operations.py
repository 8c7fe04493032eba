"""How a Chinese question wants figures reckoned: sums, differences, shares, ratios, ranks."""

from __future__ import annotations

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.chinese.comparison import claim_difference, claim_rank, claim_share, claim_who_more
from bot.understanding.chinese.counting import GREW_BY
from bot.understanding.phrases import ChinesePhrases
from bot.understanding.question import Operation
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_ADDED = sifted(
    r"(?:[拢合凑归并加算捏拼聚][在到成]?|[放搁摞堆][在到]?)(?:一块儿?|一起|一堆|一处|一道|一搭)|(?:(?:加上|再加|外加).{2,24}?|[两三四][类项者个样种块边头])(?:一共|总共|共有|共计|拢共|统共|共(?=[多几有是]))"
    r"|(?:加上|再加|外加)[^,。;?]{2,16}?的?(?:有|是|为|等于)(?:多少|好多|几(?=[条件个人份篇项次户]))"
)
"""甲，加上乙，一共几件 and 甲和乙两类共几件 ask for a sum."""
_PLUS = sifted(
    r"(?<=[\u4e00-\u9fff])(?<![参增添附追更新施叠递])(?:加(?!强|大|快|装|班|工|入|分|以|油|盟|注|急|固|密|盖|起|在|一|到|上|总|拢|埋|速|深)|\+|plus)(?=[\u4e00-\u9fff ]{2}.*[几多少])"
)
"""政策文件加财政信息几条."""
_LEFT = lazily(r"(?:刨[掉去开]|除[掉去开]|扣[掉除去]|减[掉去]|去掉|不算).{1,20}(?:剩|还有)")
"""刨掉网上发的，还剩几条 asks for a difference."""


def claim_operation(
    canvas: Canvas, than: int | None, share: bool, phrases: ChinesePhrases
) -> tuple[Operation | None, int]:
    """How is to be reckoned, and the place asked for in an order; `share` if a percentage is stated."""
    operation, place_asked = claim_rank(canvas)
    operation = operation or claim_share(canvas) or claim_difference(canvas, than)
    named = operation_of(canvas.claim_phrases(phrases.operation_book, "operation"), phrases)
    if operation is not Operation.SHARE or named is not Operation.SUM:  # 合计占比多少 wants the share
        operation = named or operation
    operation = operation or claim_who_more(canvas) or _added_or_left(canvas.text)
    for plus in _PLUS.finditer(canvas.text):
        canvas.claim(*plus.span(), "joint")  # 公告类加动态类: 类加 is no word
    if operation is Operation.SHARE and GREW_BY.search(canvas.text):
        operation = None  # 申请下降百分之几 is no share of anything
    if share and "占" in canvas.text:
        operation = operation or Operation.SHARE
    if operation is None and any(span.text.endswith("倍") for span in canvas.roles("figure")):
        operation = Operation.RATIO  # 微博是微信的1.3倍对吗
    return operation, place_asked


def _added_or_left(folded: str) -> Operation | None:
    """A sum or a difference told by the way several things are joined, with no word for it."""
    if _ADDED.search(folded) or _PLUS.search(folded):
        return Operation.SUM
    return Operation.DIFFERENCE if _LEFT.search(folded) else None


def operation_of(found: list[str], phrases: ChinesePhrases) -> Operation | None:
    """The operation among claimed phrases that decides how to reckon."""
    operations = [phrases.operations[word] for word in found if word in phrases.operations]
    order = (
        Operation.SHARE,
        Operation.RATIO,
        Operation.AVERAGE,
        Operation.DIFFERENCE,
        Operation.MOST,
        Operation.LEAST,
        Operation.MORE,
        Operation.SUM,
    )
    return next((operation for operation in order if operation in operations), None)
