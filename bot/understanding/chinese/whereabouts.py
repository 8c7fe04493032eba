"""办事处在什么地方 asks for the address of the office, where nothing is said of what is done there."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.question import Ask, Question
from knowledge.patterns import lazily

_ADDRESS: Final = "address"
_TELLING: Final = 0.5
_WHERE: Final = lazily(
    r"(?:^|(?<=[你们咱我这贵,，。!！~ ])|(?<=请问)|(?<=问下)|(?<=问一下))"
    r"(?:单位|机关|局|委|厅|[局委厅院]里|办事处|街道办|[乡镇]政府|[乡镇]上|政府|学校|医院|管委会|你们)"
    r"(?:的?(?:大门|大楼|办公室|办公地点))?(?:是|具体|到底|究竟|现在|都)?[在搁](?:哪[里儿达块搭]?(?:个地方|个位置|一?块)?|什么地方|啥地方|撒地方|何处|边度)"
    r"[啊呀呢嘛吗呐哦哩嘞的了?？。!！~ ]*$"
    r"|^(?:请问|那|我|想|要|得|应该|可以|能)*(?:[去上到往在]|是在)(?:哪[里儿达块搭]?(?:个地方|一?块)?|什么地方|啥地方|何处|边度)"
    r"(?:才|去|来|能|可以|会|好)*(?:找(?:得|到|着)*|见(?:到|着)?|寻)(?:你们|您们|咱们|贵|这|该)+(?:单位|机关|局|委|厅|政府|办事处|街道|乡|镇)*"
    r"[啊呀呢嘛吗呐哦哩嘞的了?？。!！~ ]*$"
)


def with_whereabouts(question: Question) -> Question:
    """The question as one for the office's address, if that is all it asks for."""
    if question.ask is not Ask.WHERE or question.contact_fields or question.place:
        return question
    names_more = any(
        term.weight >= _TELLING and not _WHERE.search(question.folded[term.position :])
        for term in question.terms
    )
    if names_more or not _WHERE.search(question.folded):
        return question
    return replace(question, ask=Ask.CONTACT, contact_fields=(_ADDRESS,), terms=())
