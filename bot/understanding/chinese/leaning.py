"""Whether a Chinese message leans on the one before it: 那微博呢, 涉及多少人, 为什么."""

from __future__ import annotations

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.phrases import ChinesePhrases, chinese
from bot.understanding.question import Question
from knowledge.extraction.names import NAMED
from knowledge.query import Term
from knowledge.sieve import sifted

_WHOLE = "主动公开"
_ISSUED, _PAPERS = "制发", "文件"
"""制发文件几件 is of all documents, whatever was asked before."""
_COUNTS_PAPERS = sifted("(?:多少|几|好多|多些)[件份个]?(?:公文|文件)|^(?:公文|文件)")
"""有几件文件是公开发布的 names what it counts."""
_WHOLE_QUESTION = 16
"""Characters from which on a message of everyday words is a question of its own."""
_TAKES_PART = "参加"
"""What people do at something named before: 多少人参加."""
_A_KIND, _SHORT = "的", 10
"""不符合认定条件的: those of what was spoken of just now."""
_FEW = 2
"""Words of weight that a message leaning on another one has at most."""
_TELLING = 0.5
"""Weight from which a word says what is asked about."""
_OF_AN_ACCOUNT = frozenset({"账号", "帐号", "账户"})


_AGAINST_IT = sifted(r"^(?:那么?)?[和跟与同][^,。;?和跟与同]{2,10}?比(?!例|赛|较)")
"""和低保比哪个多: it, that was told just now, and the other."""

_WHAT_IF = sifted(r"^(?:那么?)?(?:要是|如果|假如|万一)[^,。;?]{1,8}(?:呢|的话)[,?？。]")
"""要是临时的活儿呢: the same of that."""
_REST = sifted(
    r"^(?:那|还|那还)?(?:有)?(?:剩下?|余下?|其余)[的了]?(?:呢|有?(?:几|多少)|[是的]?(?:什么|哪))"
    r"|^(?:那|还|那还)有?(?:几|多少|好多)[个件条处户人]?(?:是)?[没未]|^(?:那)?[没未](?:办|改|做|弄|解决|完成|整改)[完好成结了]?的(?:呢|有?(?:几|多少))"
)


def asks_for_the_rest(folded: str) -> bool:
    """True for 剩下的呢, 还有几件没办完: what is left of that told before."""
    return bool(_REST.search(folded))


_ANOTHER_ONE = sifted(
    r"^(?:那么?|除此之外|除了这[个些])?,?(?:还|另外)?有(?:没有|无)?(?:别的|其[他它]的?|另外的?)[^,。;?]{0,8}(?:吗|么|嘛|没有?|不)[?？。]*$"
    r"|^(?:那么?)?(?:别的|其[他它余]的?|另外的?)(?:村|社区|乡|镇|乡镇|街道|县|部门|单位)[呢咧呐哩嘞]*[?？。]*$"
)


def asks_for_another(folded: str) -> bool:
    """True for 还有别的渠道吗: whether there is one besides what was told."""
    return bool(_ANOTHER_ONE.search(folded))


_ALL_OF_IT = sifted(
    r"^(?!那|[^,。;?]*呢).*(?<!依申请)(?<!予以)(?<!不予)(?<!申请)(?:公开|发布)了?(?:一共|总共)?(?:多少|几)[条]?(?:政府|政务)?(?:信息|消息|内容)?[了啊呀?。]*$"
)


def of_all_it_published(question: Question) -> bool:
    """True for 柳湾镇公开了多少条: it says of which office and what, and leans on nothing said before of another."""
    names_no_more = all(term.weight < _TELLING for term in question.terms)
    return question.own_office and names_no_more and _ALL_OF_IT.search(question.folded) is not None


def names_no_subject(term: Term) -> bool:
    """True for 参加 in 多少人参加, 每月 in 每月多少钱 and 标准呢: of what, was said before."""
    phrases = chinese()
    return _TAKES_PART in term.names[:1] or term.text in phrases.per or term.text in phrases.attributes


def is_elliptical(canvas: Canvas, terms: tuple[Term, ...], phrases: ChinesePhrases) -> bool:
    """True for a message that only makes sense after another: 那微博呢, 涉及多少人, 为什么."""
    folded = canvas.text
    content = [term for term in terms if term.weight >= 0.5 and term.text not in _OF_AN_ACCOUNT]
    alone = any(canvas.roles(role) for role in ("measure", "ask", "contact"))
    if canvas.roles("measure") or folded.rstrip("?？。.!！ ").endswith(phrases.ends):
        content = [term for term in content if not names_no_subject(term)]
    if any(NAMED in term.names for term in content):
        content = [term for term in content if NAMED not in term.names]  # 账号叫啥: the one just spoken of
        if not content:
            return True
    bare = folded.rstrip("?？。.!！ ")
    if asks_for_the_rest(folded) or _AGAINST_IT.search(folded):
        return True
    if _WHAT_IF.search(folded) and len(content) <= _FEW:
        return True
    starts = folded.startswith(phrases.starts)
    ends = bare.endswith(phrases.ends) and len(bare) <= 14
    keyword = len(content) <= 1 and len(bare) <= 8 and not alone
    keyword = keyword or (bare.endswith(_A_KIND) and len(bare) <= _SHORT and len(content) <= 2 and not alone)
    issued = _PAPERS in folded and any(_ISSUED in term.names for term in terms)
    whole = any(term.rows or _WHOLE in term.text for term in terms) and bool(canvas.roles("measure"))
    whole = whole or (bool(canvas.roles("measure")) and bool(_COUNTS_PAPERS.search(folded)))
    whole = whole or (issued and bool(canvas.roles("measure") or canvas.roles("operation")))
    if whole and not starts and not ends:
        return False  # 收到多少申请 names its subject, in everyday words as they are
    if not content and len(bare) >= _WHOLE_QUESTION and not starts and not ends:
        return not any(term.known and len(term.text) > 1 for term in terms)  # long enough to stand alone
    return not content or (len(content) <= 2 and (starts or ends)) or keyword
