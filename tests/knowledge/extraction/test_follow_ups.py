"""Short clauses that go on with the sentence: readers and followers keep their account, what was closed is not new."""

from __future__ import annotations

import pytest

from tests.knowledge.extraction.test_prose import read


def topics(text: str) -> dict[str, str]:
    """What each figure counts, by the figure as printed."""
    return {fact.value_text: fact.topic for fact in read(text)}


@pytest.mark.parametrize("readers", ["总阅读数", "点击数", "累计播放量", "转发数"])
@pytest.mark.parametrize("account", ["县级政务微信", "“青河发布”微信公众号", "官方抖音号"])
def test_readers_and_followers_are_those_of_the_account_named_before(account: str, readers: str) -> None:
    said = topics(f"{account}发布信息320条，{readers}41.5万，关注人数8120人，点赞数77次。")
    for figure in ("41.5万", "8120人", "77次"):
        assert said[figure].startswith(account)
    assert said["41.5万"].endswith(readers)
    assert said["8120人"].endswith("关注人数")
    assert not any(readers in said[figure] for figure in ("8120人", "77次"))


def test_each_account_keeps_its_own_followers() -> None:
    said = topics("政务微信发布信息20条，关注人数815人；政务微博发送信息9条，粉丝数量243人。")
    assert said["815人"].startswith("政务微信")
    assert said["243人"].startswith("政务微博")


def test_who_visits_after_a_list_visits_the_whole_of_it() -> None:
    said = topics("本年度公开信息80条，其中文件3条，行业管理17条，动态60条，总访问量2605次。")
    assert said["2605次"] == "本年度公开信息总访问量"


def test_who_reads_a_part_on_a_channel_of_its_own_reads_that_part() -> None:
    said = topics("全年公开信息30条，其中微信公众号发布10条，阅读量305次，网站公开20条，访问量900次。")
    assert said["305次"].startswith("微信公众号")
    assert said["900次"].startswith("网站")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "今年新增政务新媒体1个，注销3个，关停2个，现有6个。",
            ["今年新增政务新媒体", "注销政务新媒体", "关停政务新媒体", "现有政务新媒体"],
        ),
        ("许可事项新增5项，取消3项，现有60项。", ["许可事项新增", "取消许可事项", "现有许可事项"]),
        ("全年建成公厕3座，现有12座。", ["全年建成公厕", "现有公厕"]),
        ("本单位编制20名，现有18名。", ["本单位编制", "本单位编制现有"]),
        (
            "全年制发规范性文件6件，修订3件，废止2件，现行有效件数20件。",
            ["全年制发规范性文件", "修订规范性文件", "废止规范性文件", "现行有效规范性文件"],
        ),
        ("出台制度5项，召开会议3次，修改方案2项。", ["出台制度", "召开会议", "修改方案"]),
    ],
)
def test_what_was_closed_and_what_there_is_now_are_not_new(text: str, said: list[str]) -> None:
    assert [fact.topic for fact in read(text)] == said


def test_other_things_that_were_closed_are_themselves() -> None:
    assert [fact.topic for fact in read("新增公示栏3处，取消收费2项。")] == ["新增公示栏", "取消收费"]
