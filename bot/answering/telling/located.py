"""Where a thing stands: a sentence tells it only if it says where the thing was put, not through what something was made public."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Ask, Question
from knowledge.data_files import read_beside
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import either, lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

_WAYS: Final = read_beside(__file__, "located")

_STANDS: Final = lazily(
    r"(?:(?<!公开)(?<!公示)(?<!公布)(?<!发布)(?<!移交)(?<![贴登挂发存出现是题足送找办])在|[放摆搁设安装]置?[在到于])"
    r"(?:哪(?:里|儿|达|搭|块)?|什么地方|啥地方|何处)(?:放|摆|搁|设|安|装|建)?(?:置|立)?(?:着|的|了|呢|呀|啊|嘛|哩)*[?？。!！]*$"
)
"""查阅机在哪, 打印机放在哪里: asks for the place of a thing; 公开在哪 does not."""
_HANGS: Final = sifted(
    r"(?:横幅|条幅|标语|锦旗|牌子|标[志识]|展板|宣传画)[^,，。;；?？]{0,6}(?:哪[里儿达搭块]?|什么地方|啥地方|何处)"
    r"(?:悬挂|挂|拉|张贴|贴|立|摆)?(?:着|的|了|呢|呀|啊|嘛|哩)*[?？。!！]*$"
)
"""Banners and signs hang in a place, by whatever else people were told besides."""
_STANDS_EN: Final = lazily(
    r"\bwhere (?:is|are|was|were)(?: the| its| their| your| this| that| an?)? (?:(?!\w+ed\b)\w+ ){0,6}?(?!\w+ed\b|found\b|made\b|done\b|put\b|held\b|sent\b|shown\b)\w+"
    r"(?: located| situated| based| placed| kept| set up| installed| housed)?[?.! ]*$"
)
"""Where is the reading machine (located)."""
_PUT: Final = lazily(either(_WAYS["put"]))
"""Words by which a sentence says where something was put."""
_THROUGH: Final = lazily(r"(?:只能)?(?:通过|利用|以)[^,，。;；]{1,16}(?:形式|方式|进行)")
_CLAUSE: Final = lazily(r"[,，;；。：]")
_BEFORE: Final = 4
"""Clauses before the one that names the thing in which its place may stand (在大厅划出一区，…，配置电脑)."""


def asks_where_it_stands(question: Question) -> bool:
    """True if it is asked where a thing named in the question stands."""
    if question.language is Language.EN:
        return question.ask in (Ask.WHERE, Ask.CONTACT) and bool(_STANDS_EN.search(question.folded))
    where = question.ask is Ask.WHERE
    return where and bool(_STANDS.search(question.folded) or _HANGS.search(question.folded))


def says_where_it_stands(question: Question, fact: Fact) -> bool:
    """True if the clause that names the thing, or one shortly before it, says where something was put."""
    names = [name for name in question.named_from(TELLING) if len(name) > 1]
    clauses = _CLAUSE.split(_THROUGH.sub("", fold(fact.quote)))
    about = [index for index, clause in enumerate(clauses) if any(name in clause for name in names)]
    return any(
        _PUT.search(clause) for index in about for clause in clauses[max(0, index - _BEFORE) : index + 2]
    )
