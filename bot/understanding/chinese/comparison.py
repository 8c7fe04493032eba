"""The words with which Chinese compares: 比, 几倍, 超过, 第二多. Each step claims what it understands."""

from __future__ import annotations

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.phrases import ChinesePhrases
from bot.understanding.question import Bound, Operation
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.extraction.quantity import Quantity
from knowledge.models import SCALES
from knowledge.patterns import lazily
from knowledge.sieve import sifted

EVERY = 99
"""More years than any office has reports."""
_COUNTS = {"两": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "五": 5, "5": 5}
_WHICH_YEAR = lazily(r"哪一?个?年(?:度|份)?(?=.*(?:最[多少高低大小]|[多少高低]))")
_YEARS = sifted(
    r"(?:这|近|最近|过去)?(?P<count>[两二三四五2-5])年(?:(?:来|间|里)?(?=.{0,20}(?:一共|总共|合计|加起来|分别|各|平均|相差|差(?:了|多少|几)|之差|的差))|(?:以?来|间)(?=.{0,16}(?:多少|几(?!乎)|好多)))"
    r"|(?:历年来?|近几年|最近几年|这几年|往年|各年度?|逐年|几年)(?:来|间)?(?=.{0,20}(?:一共|总共|合计|加起来|分别|各|最[多少高低]|平均))"
)
_KINDS = r"(?P<{0}>乡镇|镇街|街道|镇乡|乡|镇|县区|区县|县|单位|机关|[\u4e00-\u9fff]{{2,6}}?(?:局|委)(?!员|托|派)|局)(?!政府|里|上|级|民|村)"
_PEERS = sifted(
    rf"哪一?(?:个|家|些){_KINDS.format('kind')}(?=.*(?:最[多少高低大小]|[^么多几]更?(?:比较)?[多少](?:些|一些|一点)?[呢啊呀]*[?？。]*$))"
    rf"|(?:各个?|所有){_KINDS.format('each')}(?=.{{0,20}}(?:分别|各))"
)
_WHICH_SORT = sifted(
    r"哪一?(?:[类种](?!人)|(?:个|些|家)(?:公开|发布|信息|宣传)?(?:渠道|平台|途径|方式|载体|账号|新媒体|媒体|领域|方面|类别|部门|科室|村|社区|月|季度|栏目|专栏|项目))"
    r"[^,。;?和跟与]*(?<![么多几不更比较])更?(?:比较)?(?P<which>[多少高低])(?:些|一些|一点)?[呢啊呀的]*[?？。]*$"
)
"""哪个渠道公开多: of however many there are."""
_SIDES_NAMED = lazily(r"[和跟与、及](?=[^,。;?]*哪)|还是|[,，]")
"""微信和微博哪个平台发得多 names the two."""
_WHO_MORE = lazily(
    r"(?P<who>谁|哪一?[个家边类种])(?=.{0,16}?(?P<more>更?(?:多(?!少)|(?<!多)少|高|低)(?:些|一些|一点)?)[呢啊呀吗]*[?。]*$)"
)
"""柳湾镇和石桥乡谁公开的信息多."""
_THAN = sifted(
    r"(?<![占百分之评对无同环好])(?:相比之下|相比于?|比起|对比|比)(?![例如较赛分方照价,，。;；?？]|重(?![点大要污修症])|拟(?![审建定办出新立]))|较(?=上年|上一年|去年|前年|20\d\d)"
)
_COMPARES = lazily(
    r"(?P<word>多(?!媒体|部门|渠道)|少(?![数年儿])|高(?![龄中校考新速温标])|低(?![保收价碳温])|大(?![学会厅队棚病])|小(?![学区组额微])|相差|差(?![评旅额])|增加|增长|增多|减少|下降|上升|提高|降低|增|减)(?P<done>出来|出|了|着)?"
    r"(?P<verb>[\u4e00-\u9fff]{0,4}?)(?P<asked>多少|好多|多些|几多|几(?!乎)|多大)"
)
"""比…多收多少: more or less by how much; the verb in between says what is counted."""
_LARGER = lazily(r"(?:还|更|要)?(?:多|少|高|低|大|小)(?:了|些|一些|一点|点)?(?=[吗么嘛不没吧还对是?？,，]|$)")
"""微博比微信多吗."""
_STATED_GAP = lazily(
    r"(?:多|少|高|低|大|小|增加|增长|增多|减少|下降|上升)(?:了|出)?(?=\s*[\d一二两三四五六七八九十百千万])"
)
_MULTIPLE = lazily(
    r"(?:是|为|相当于|等于|抵)(?=[^是为,。;?]{1,24}?(?:几|多少|好多|几多|[\d一二两三四五六七八九十半])倍)"
)
_PART_OF = lazily(r"是(?=[^是,。;?]{1,24}?(?:百分之几|百分之多少|几成|几分之几))")
_INSIDE = sifted(r"(?:在(?=.{2,20}?[中里]|.{2,20}?占)|(?<=.)(?:当中|里面|里头|之中|[中里])(?=.{1,20}占))")
"""微博在总数里占几成; 总数里微博占几成."""
_RANK = lazily(
    r"(?:排(?:在|名|行)?)?第(?P<place>[二三四五])(?P<word>多|少|高|低|大|小|名|位)?(?!个|季|条|款|项|产)"
)
_FROM_THE_END = lazily(r"倒数第(?P<place>[一二三四五])(?:名|位)?")
_DONE = lazily(r"(?:发布?|公[开示布]|收到?|受理|办理?|答复|印发|制发|救助|涉及|有|花|到)?了?\s*$")
"""What may stand between 至少 and the figure: 至少发了300条."""
_SPENT = lazily(r"钱|花|采购|中标|预算|决算|支出|拨款|造价|金额|资金|经费|费用|投资")
_THAN_THAT = lazily(
    r"(?:还|要|更)*(?P<which>[多高大少低小])(?:些|一些|一点|点)?(?=[吗么嘛没不吧还对是?？,，]|$)"
)
"""Behind a figure that 比 stands before: 比300条多吗."""
_NOT_EVEN = lazily(
    r"都(?:还)?(?:不到|没到|没有到|达不到|到不了|没达到|不足|不够|没过|没有?(?=[吗么嘛吧?？,，]|$))"
)
"""连300条都不到; of one it says that there is none."""
_MUCH = 10_000
"""From here on a number without a unit beside words of money is one of money: 采购超过十万没有."""
_EITHER_WAY = lazily(r"(?:有|超过?|达到?|够|到|满|是)[没未不]$")
"""有没有超过, 够不够: neither affirmed nor denied."""
_SHARE = lazily(
    r"(?:占比(?=.)|占(?![地用])(?=[^,。;?]))(?=[^,。;?]{0,20}(?:(?:多少|多大|好多|几多)(?:比例|份额|比重)?[吗呢啊呀了]*[?。]*$|几成|百分|[的多大]比例|比重|几分之))"
)
_STATED_SHARE = lazily(r"占(?=[了到有]?\d+(?:\.\d+)?%|[了到有]?百分之[\d一二三四五六七八九十])")
_LESS = frozenset("少低小")


def claim_span(canvas: Canvas) -> int:
    """近两年, 历年, 哪一年最多: how many of the newest years are asked about together; 0 for none."""
    for pattern in (_WHICH_YEAR, _YEARS):
        match = pattern.search(canvas.text)
        if match and canvas.claim(match.start(), match.end(), "year"):
            return _COUNTS.get(match.groupdict().get("count") or "", EVERY)
    return 0


def claim_peers(canvas: Canvas) -> str:
    """哪个乡镇, 各乡镇: offices of one kind compared with each other; the kind, or '' for none."""
    match = _PEERS.search(canvas.text)
    if match is None or not canvas.claim(match.start(), match.end(), "peers"):
        return ""
    return match["kind"] or match["each"]


def of_however_many(folded: str, operation: Operation | None, than: int | None) -> Operation | None:
    """The operation; the one with the most or the least where 多 or 少 asks for one of a sort, and no two are named."""
    if operation is not Operation.MORE or than is not None:
        return operation
    sort = _WHICH_SORT.search(folded)
    if sort is None or _SIDES_NAMED.search(folded):
        return operation
    return Operation.LEAST if sort["which"] in _LESS else Operation.MOST


_GAP_ALONE = lazily(
    r"(?:那么?|它俩|两[个年者家])?(?P<gap>多|少|差|相差|多出|多了|少了|差了|多出来|增加了?|减少了?)(?:了)?(?:几|多少|好多|几多|多些)(?:[条件个人户次篇份期场项]|人次)?[呢啊呀?？。]*"
)
"""多几件, 少了多少条 alone: by how much two figures told before differ."""


def claim_than(canvas: Canvas) -> int | None:
    """Where 比 (相比, 较上年) parts the two sides of a comparison; claims it."""
    found = None
    for match in _THAN.finditer(canvas.text):
        if canvas.claim(match.start(), match.end(), "than"):
            found = match.start() if found is None else found
    return found


def claim_difference(canvas: Canvas, than: int | None) -> Operation | None:
    """Claims 多 in 比…多收多少 and in 比…多吗; what is counted stays free for the steps that know it."""
    if than is None:
        alone = _GAP_ALONE.fullmatch(canvas.text)
        claimed = alone and canvas.claim(*alone.span("gap"), "operation")
        return Operation.DIFFERENCE if claimed else None
    for match in _COMPARES.finditer(canvas.text, than + 1):
        end = match.end("done") if match["done"] else match.end("word")
        if canvas.claim(match.start("word"), end, "operation"):
            return Operation.DIFFERENCE
    gap = _STATED_GAP.search(canvas.text, than + 1)
    if gap and canvas.claim(gap.start(), gap.end(), "operation"):
        return Operation.MORE  # 比去年多6件对吗
    for match in _LARGER.finditer(canvas.text, than + 1):
        if canvas.claim(*match.span(), "operation"):
            return Operation.MORE
    return None


def claim_share(canvas: Canvas) -> Operation | None:
    """占总数的多少, where what is counted stands between."""
    if "占" not in canvas.characters:
        return None
    for stated in _STATED_SHARE.finditer(canvas.text):
        canvas.claim(*stated.span(), "filler")
    match = _SHARE.search(canvas.text)
    return Operation.SHARE if match and canvas.claim(*match.span(), "operation") else None


_WHICH_YEAR_MORE = lazily(r"(?P<who>哪一?年)(?:的|更|比较|要)?(?P<more>[多少高低])(?=[呢啊呀?？。]*$)")


def claim_who_more(canvas: Canvas) -> Operation | None:
    """谁的…多: which of those named is larger."""
    match = _WHO_MORE.search(canvas.text) or _WHICH_YEAR_MORE.search(canvas.text)
    if match is None or not canvas.claim(match.start("more"), match.end("more"), "operation"):
        return None
    canvas.claim(match.start(), match.end("who"), "ask")
    return Operation.MORE


def claim_rank(canvas: Canvas) -> tuple[Operation | None, int]:
    """第二多, 排第三, 倒数第二: counted from the most or from the least, and the place asked for."""
    if "第" not in canvas.characters:
        return None, 1
    match = _FROM_THE_END.search(canvas.text)
    if match and canvas.claim(match.start(), match.end(), "operation"):
        return Operation.LEAST, parse_chinese_number(match["place"]) or 1
    match = _RANK.search(canvas.text)
    if match and (match["word"] or "排" in match.group()) and canvas.claim(*match.span(), "operation"):
        least = match["word"] is not None and match["word"] in _LESS
        return (Operation.LEAST if least else Operation.MOST), parse_chinese_number(match["place"]) or 1
    return None, 1


_ROUND = 100
"""有一百条吗 and 有三百件没有 are asked in whole hundreds."""
_HUNDREDS = lazily("[百千]")
_HAS = lazily(r"(?:^|[^没])有(?:没有)?(?:到|上)?$")
_WHETHER = lazily(r"[^,。;?]{0,6}(?:吗|么|嘛|没有|没|不)[?？。!]*$")


_DIGIT = lazily(r"[\d一二两三四五六七八九十百千万]")
_NUMBER_BOUND_BEHIND = lazily(
    r"[^\d一二两三四五六七八九十百千]*[\d.,零一二两三四五六七八九十百千万亿]+[\u4e00-\u9fff]{0,2}?(?=以|及以|开外|往上|往下)"
)
"""A figure that is bounded by what stands behind it: 300条以上."""


def claim_bound(canvas: Canvas, figure: Quantity | None, phrases: ChinesePhrases) -> Bound | None:
    """超过, 不到, 至少 right beside a stated figure: it is compared with, not confirmed."""
    if figure is None:
        return None
    digit = _DIGIT.search(canvas.text[figure.start :])
    first = figure.start + (digit.start() if digit else 0)
    beside = canvas.text[:first].rstrip()
    for before in dict.fromkeys((beside, _DONE.sub("", beside))):
        for word in sorted(phrases.bounds_before, key=len, reverse=True):
            either = word[0] in "没未不" and _EITHER_WAY.search(before.removesuffix(word) + word[0])
            if before.endswith(word) and not either:
                canvas.claim(len(before) - len(word), len(before), "bound")
                return phrases.bounds_before[word]
    behind = _bound_behind(canvas, figure, first)
    if behind is not None:
        return behind
    if _has_so_many(canvas.text, first, figure):
        return Bound.AT_LEAST
    after = canvas.text[figure.start :]
    number = _NUMBER_BOUND_BEHIND.match(after)
    if number is None:
        return None
    start = figure.start + number.end()
    for word in sorted(phrases.bounds_after, key=len, reverse=True):
        if canvas.text.startswith(word, start):
            canvas.claim(max(start, figure.end), start + len(word), "bound")
            return phrases.bounds_after[word]
    return None


def _has_so_many(text: str, first: int, figure: Quantity) -> bool:
    """True for 有一百条吗: a round number in words is not stated as the exact one, but as what there might well be."""
    whole = figure.value >= _ROUND and figure.value % _ROUND == 0
    in_words = whole and _HUNDREDS.search(text, first, figure.end)
    return bool(in_words) and bool(_HAS.search(text[:first])) and bool(_WHETHER.match(text, figure.end))


def _bound_behind(canvas: Canvas, figure: Quantity, first: int) -> Bound | None:
    """比300条多吗, 连300条都不到: what stands right before and behind the figure compares with it."""
    text = canvas.text
    if text[:first].endswith("比") and (than := _THAN_THAT.match(text, figure.end)):
        canvas.claim(first - 1, first, "bound")
        canvas.claim(*than.span(), "bound")
        return Bound.BELOW if than["which"] in _LESS else Bound.ABOVE
    short = _NOT_EVEN.match(text, figure.end)
    if short is None or figure.value == 1:
        return None
    if text[:first].endswith("连"):
        canvas.claim(first - 1, first, "bound")
    canvas.claim(*short.span(), "bound")
    return Bound.BELOW


def states_money(text: str, figure: Quantity) -> bool:
    """True for 花的钱超过6万: a bare 万 beside words of money."""
    bare = figure.unit in SCALES or (not figure.unit and figure.value >= _MUCH)
    return bare and bool(_SPENT.search(text))


def parted_by(text: str, operation: Operation | None, than: int | None) -> int | None:
    """Where the two things of a ratio part: at 比, else at 是 (微博是网站的几倍)."""
    if operation is not Operation.RATIO or than is not None:
        return than
    match = _MULTIPLE.search(text)
    return match.start() if match else None


def share_parted_by(text: str) -> int | None:
    """Where a share's part and whole part: 占, 是…的百分之几, 在…里占, …里…占."""
    for pattern in (_INSIDE, _PART_OF):
        match = pattern.search(text)
        if match and match.start() > 0:
            return match.start()
    position = text.find("占")
    return position if position > 0 else None
