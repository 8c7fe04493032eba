"""Short clauses that go on with what a sentence spoke of: who read it and follows it, what was closed, what there is now."""

from __future__ import annotations

import re
from functools import cache

from knowledge.patterns import lazily
from knowledge.vocabulary import load

_AUDIENCE = lazily(
    r"(?:总|累计|年度|全年|合计|共|共获|获得?|网络)*(?:阅读|浏览|点击|播放|观看|点赞|转发|转载|评论|访问|收藏|推荐|展现|曝光|收听|下载)(?:总?[数量]|人数|次数|人次|总?数量)"
)
_FOLLOWERS = lazily(
    r"(?:总|累计|年末|年底|目前|现有|固定|现|已|共|拥?有|吸引|获得?)*(?:(?:关注|订阅|注册)(?:用户|者|粉丝|群众)?|粉丝|用户)(?:总?[数量]|人数|人次|总?数量)?"
)
_NEW_FOLLOWERS = lazily(r"(?:全年|本年度?)?(?:新增|净增)(?:关注|粉丝|订阅|用户)(?:用户|人)?(?:数|量|人数)?")
"""新增关注78个，总访问量9874人次: the visits are not those of the new followers."""
_TIME = re.compile(r"^(?:今年|本年度?|全年|年内|当年|共|累计|已|20\d\d年度?)*")
_OPENED = lazily(rf"{_TIME.pattern}(?:新增|新开设|新开通|新注册|新设立|新设|新建|增设|增加)")
_CLOSED = lazily(
    r"^(?:已|共|并|另|同时|全年|累计)*(注销|关停|关闭|停用|撤销|取消|归并|整合|合并|清理|下线|废止|减少)$"
)
_STATUS = lazily(
    rf"{_TIME.pattern}(?:继续有效|现行有效|有效|保留|新增|新制定|制定|修改|修订|废止|失效|宣布失效|撤回|取消|合格|不合格|办结)"
)
_MADE = lazily(rf"{_TIME.pattern}新?(?:制定|制订|制发|出台|印发|起草)(?:了)?")
_DONE_WITH_IT = lazily(
    r"^(?:已|共|并|另|同时|全年|累计)*(修订|修改|修正|废止|失效|宣布失效|清理|继续有效|现行有效)(?:件数|数)?$"
)
_OPENED_AFTER = lazily(r"^(.{2,20}?)(?:新增|增加)$")
"""行政许可事项新增5项: the thing may stand before the word."""
_VERBS_OF_OPENING = (
    "新建",
    "建成",
    "建设",
    "设立",
    "设置",
    "建立",
    "开通",
    "开设",
    "购置",
    "配备",
    "招聘",
    "招录",
)


def is_audience(words: str) -> bool:
    """True for 总阅读数, 点赞量, 关注人数: words that count the readers or followers of what stands before."""
    return bool(_AUDIENCE.fullmatch(words) or _FOLLOWERS.fullmatch(words))


def is_status(words: str) -> bool:
    """True for 继续有效, 修改, 全年废止: words that say how things stand, and name none."""
    return bool(_STATUS.fullmatch(words))


def of_what_is_read(whole: str, head: str, words: str) -> str:
    """What has these readers or followers: an account has followers whatever it published; a list is read as a whole."""
    account = _account().match(head)
    if account is None:
        return "" if _NEW_FOLLOWERS.fullmatch(head) else whole
    return account.group() if _FOLLOWERS.fullmatch(words) else head


def counterpart(head: str, words: str, tail: str) -> str:
    """注销 and 现有 after 今年新增政务新媒体1个 count 政务新媒体 too, but none that is new; '' for other words."""
    closed = _CLOSED.match(words)
    if not closed and (words or tail != "现有"):
        return ""
    opened, before = _OPENED.match(head), _OPENED_AFTER.match(head)
    if not opened and not before:
        return "" if closed else _there_is(head)
    thing = before[1] if before else head[opened.end() :] if opened else ""
    return f"{closed[1] if closed else '现有'}{thing}"


def of_what_was_made(head: str, words: str) -> str:
    """修订3件, 废止2件 after 制定规范性文件5件 count 规范性文件 that were made in other years too; '' for other words."""
    done, made = _DONE_WITH_IT.match(words), _MADE.match(head)
    return f"{done[1]}{head[made.end() :]}" if done and made and len(head) > made.end() else ""


def _there_is(head: str) -> str:
    """现有12座 after 全年建成公厕3座 counts 公厕, whenever they were built."""
    start = _TIME.sub("", head)
    verb = next((verb for verb in _VERBS_OF_OPENING if start.startswith(verb)), "")
    return f"现有{start[len(verb) :]}" if verb else f"{head}现有"


@cache
def _account() -> re.Pattern[str]:
    """The place of publication with which a clause opens, with its name, and that something was published there."""
    places, verbs = ("|".join(load("prose")[key]) for key in ("published_on", "publishing"))
    return re.compile(rf"[^，,、；;。：:]{{0,24}}(?:{places})号?(?:(?:全年|累计|共)*(?:{verbs}))?")
