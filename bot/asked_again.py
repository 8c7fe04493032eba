"""Other words for a question that found nothing: what grew 多少 is told as a percentage, or as so much since 年初."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.patterns import lazily

_GREW = "增长|增加|上升|提高|提升|上涨|下降|减少|降低|下滑"
_BY_HOW_MUCH = lazily(
    rf"(?P<grew>{_GREW}|增幅|降幅|涨幅)(?:幅度|率)?了?(?:是|为|有|达到?)?(?:多少|好多|几多|几何)(?=[啊呀呢哦嘛了]*[?？。!]*$)"
)
"""增长多少 without a measure word; 增长多少件 asks for no percentage."""
_SAID = {"增幅": "增长", "涨幅": "上涨", "降幅": "下降"}
_ROSE = lazily(r"(?:涨|升)了?(?=(?:多少|好多|几多))")
_SINCE = lazily(r"[比较](?P<since>年初|上年末|上年底|年初数)(?=.{0,2}(?:" + _GREW + "))")
"""比年初增加多少 names no second figure to compare with: the report prints by how much."""
_AT_LAST = lazily(
    r"^(?P<story>.+)[,。;!?](?:那么?|所以|但是?|其实)*(?:我|俺|咱)(?:就|只|就是|主要)(?:想|要)?(?:问|知道|晓得|打听|了解)(?:一下|问|问看|的是)?(?P<asked>[^,。;!?]{4,}[?？!。]*)$"
)
"""A story, and then 我就想知道 with what is asked."""
_AT_LAST_IN_ONE_BREATH = lazily(
    r"^(?P<story>.{4,})(?:(?:(?:我|俺|咱)(?:们)?(?:就|就是|只|主要|其实)?(?:是)?(?:想|要)|(?:就|只)想|想(?=请教|打听|问))"
    r"(?:请教|问|打听|了解|知道|晓得|核对|核实|确认|查)|请问|(?:我)?再问|麻烦问)(?:一下|下|一?件事|一句|一声|一遍|一次|问|看)*(?P<asked>[^,。;?]{5,}[?？!。]*)$"
)
"""The same without a mark in between, as it is dictated."""
_OF_THE_SPEAKER = lazily(
    r"(?:我|俺|咱|本人)(?:们)?(?:是|住在?|家住|今年|都|在)[^,。;?多几哪什谁]{1,12}?(?:的|人|岁|了)(?![\u4e00-\u9fff]?(?:多少|几))"
    r"|今年(?:都|快|已经|刚|也)*[一二三四五六七八九十\d]+多?岁?(?:的人)?了"
)
"""Who is speaking and where from says nothing of what is asked."""
_NARROWS = lazily(
    r"\d|年|季度|[月]份|[\u4e00-\u9fff][省市县区乡镇村](?![里上人民们])|[几一二三四五六七八九十][队组社]"
)
"""What a story may say of the year or the place that is meant."""


def asked_again(folded: str) -> Iterator[tuple[str, str]]:
    """The message in other words, each with a word that an answer to it has to hold."""
    grown = _ROSE.sub("增长", folded)
    if found := _BY_HOW_MUCH.search(grown):
        yield _BY_HOW_MUCH.sub(f"{_SAID.get(found['grew'], found['grew'])}百分之几", grown), "%"
    story = _AT_LAST.match(folded) or _AT_LAST_IN_ONE_BREATH.match(folded)
    if story and not _NARROWS.search(_OF_THE_SPEAKER.sub("", story["story"])):
        yield story["asked"], ""
    if found := _SINCE.search(grown):
        yield _SINCE.sub("", grown), found["since"]
