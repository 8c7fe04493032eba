"""Two things added of which everyday words name one, what only sounds of a count, and words of a report asked for otherwise."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

DISTRICT = """松河市清河区人民政府办公室2025年政府信息公开工作年度报告
如对本报告有疑问，请与清河区政府办公室联系，地址：清河区黄海路9号，电话：0599-1234567，传真：0599-7654321。
一、总体情况
根据《中华人民共和国政府信息公开条例》第二十条规定，全年累计公开政府文件、会议动态、大事记等各类信息208条，同比增长 7%。其中：规范公开各类政府文件16件，同步制作政策解读9份；开设新闻发布会2场；全面公开领导调研等政务动态181条。
近年来申请件数量呈上升趋势，为做好工作，组织召开会议6次。2025年共收到申请12件，其中网络申请4件，信函申请7件，现场申请1件。未出现因依申请公开引发的行政复议和行政诉讼被撤销或败诉等情况。
开展24场企业服务活动，开展企业申报宣讲培训系列活动31场次。全年无涉密信息泄露事件，切实保障群众的知情权、参与权。
"""
ZONE = """桃园开发区管委会2023年政府信息公开工作年度报告
一、总体情况
编制《开发区公开标准目录》，对1980项应主动公开政府信息的责任主体、公开时限等进行逐一明确。全年累计公开政府信息2650项，其中，公开政策文件27项，政策解读51项，重大民生信息930项，主要涉及人才服务、安全生产等内容。
公示政务信息26条。产业促进150条（产业动态60条，投资环境90条）。建立健全申请登记、受理、转办、答复等工作程序。收到公民、法人提交的申请5件。
不断推动政务公开向标准化、便民化方向发展。按照重要程度分类实行“三级”审批。
"""


@pytest.mark.parametrize(
    ("report", "question", "told"),
    [
        (DISTRICT, "文件和解读一共几件", "16 + 9 = 25"),
        (DISTRICT, "服务活动和培训活动一共多少场", "24 + 31 = 55"),
        (DISTRICT, "政府文件公开几件", "16 件"),
        (DISTRICT, "电话 传真", "0599-7654321"),
        (DISTRICT, "申请量是升还是降", "上升趋势"),
        (DISTRICT, "依据条例第几条", "第二十条"),
        (DISTRICT, "哪种方式申请的最多", "信函申请：7"),
        (DISTRICT, "有没有发生过泄密", "没有"),
        (DISTRICT, "有败诉的吗", "没有"),
        (DISTRICT, "保障了哪些权利", "知情权"),
        (ZONE, "桃园开发区公开了多少项", "2650 项"),
        (ZONE, "标准目录明确了多少项", "1980 项"),
        (ZONE, "公示信息和产业促进共多少条", "26 + 150 = 176"),
        (ZONE, "文件和解读一共几项", "27 + 51 = 78"),
        (ZONE, "申请要走哪些程序", "转办"),
        (ZONE, "哪些主体提交的申请", "公民、法人"),
        (ZONE, "朝着什么方向发展", "便民化"),
        (ZONE, "审批分几级", "三级"),
    ],
)
def test_it_is_told(inline: Inline, report: str, question: str, told: str) -> None:
    assert told in told_by(inline(report), question)


def test_that_none_was_lost_does_not_say_that_there_were_none(inline: Inline) -> None:
    assert inline(DISTRICT).ask("行政复议几件").status is Status.UNANSWERABLE
