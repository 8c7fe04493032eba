"""English questions about kinds of what was published: notices and announcements, the most common kind, what results concern."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青岭职业学院2021年信息公开工作年度报告
一、主动公开情况
全年通过网站主动公开信息190条，其中各类通知102条、文件41条、公告公示33条，校内通报14条。
公示人大建议办理结果信息1条涉及建议17条。政民互动26条。
全年微信公众号发布和转发信息共计88条，与微博一同纳入新媒体管理范围。政务微博发布信息60条。
配备1名专职咨询人员，为办事群众提供信息查询、政策解读、疑难解答等。公开内容有安全生产、农业产业发展等。
关停整合账号9个，保留5个。清运生活垃圾320吨。提交人大报告类7条，意见办复率100%。
每季度由宣传部牵头对网站更新情况进行督办通报。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("How many notices were there?", "102 items", "33"),
        ("How many announcements were there?", "33 items", "102"),
        ("How many more notices than documents?", "102 − 41", "33"),
        ("How many internal circulars were there?", "14 items", "102"),
        ("Which kind of information was published least?", "The fewest: 校内通报", "102"),
        ("What kind of information is most common?", "The most: 各类通知", "14 items"),
        ("How many suggestions did the published results involve?", "17 items", "1 item "),
        ("How many government-citizen interaction items were there?", "26 items", "190"),
        ("Is the WeChat account managed together with Weibo?", "一同纳入新媒体管理", "88 + 60"),
        ("How many items were forwarded and published on WeChat?", "88 items", "60"),
        ("What services does the adviser offer?", "疑难解答", "102"),
        ("How many accounts are kept?", "5", "9"),
        ("How much household waste was removed?", "320 tonnes", "yuan"),
        ("Which kind of information makes up most?", "The most: 各类通知", "14 items"),
        ("What is the completion rate?", "100%", "102"),
        ("Was agricultural development made public?", "农业产业发展", "102"),
    ],
)
def test_told(assistant: Assistant, question: str, told: str, untold: str) -> None:
    reply = assistant.ask(question).reply
    assert told in reply
    assert untold not in reply.split("\n")[0].replace("The report says", "")
