"""The running bot in bad times: no network, limits, wrong tokens, a second copy, a signal to stop."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.bot.channels.telegram.conftest import Talk, assert_discreet
from tests.bot_api.process import BotProcess
from tests.bot_api.server import BotApi
from tests.bot_api.updates import RESIDENT, message, private

NEIGHBOUR = {**RESIDENT, "id": 4712}


def start(api: BotApi, directory: Path, **settings: str) -> BotProcess:
    return BotProcess(api, directory, "telegram", "--index", "x", module="tests.bot.fakes", **settings)


def test_a_limit_of_one_chat_is_waited_out_and_holds_up_nobody_else(talk: Talk) -> None:
    limit = "Too Many Requests: retry after 1"
    talk.api.fail("sendMessage", 429, limit, times=100, retry_after=1, chat=private()["id"])
    talk.send("被限速的人")
    talk.process.wait_for_line("Telegram's limit for one chat is reached")
    assert talk.ask("隔壁的人", user=NEIGHBOUR)["text"].startswith("201 人\n隔壁的人")
    assert not any("被限速的人" in shown["text"] for shown in list(talk.api.messages.values()))
    talk.api.failures.forget()
    talk.api.wait_for("sendMessage", lambda params: "被限速的人" in params["text"])


def test_a_reply_is_sent_again_after_errors_of_the_server_and_lost_connections(talk: Talk) -> None:
    talk.api.fail("sendMessage", 500, "Internal Server Error")
    assert "服务器出错" in talk.ask("服务器出错")["text"]
    talk.api.drop("sendMessage")
    assert "连接断了" in talk.ask("连接断了")["text"]


def test_errors_while_polling_are_waited_out(talk: Talk) -> None:
    talk.api.fail("getUpdates", 502, "Bad Gateway")
    talk.api.drop("getUpdates")
    talk.ask("先问一句")
    assert "再问一句" in talk.ask("再问一句")["text"]
    talk.process.wait_for_line("Telegram cannot be reached (NetworkError")
    talk.process.wait_for_line("Telegram answers again")


def test_a_reply_that_arrives_in_part_is_waited_out_and_its_words_stay_out_of_the_log(talk: Talk) -> None:
    talk.ask("先问一句")
    talk.api.cut("getUpdates")
    assert "半截" in talk.ask("半截消息")["text"]
    assert "invalid JSON" not in talk.process.printed  # it is tried again: no error to an operator


def test_an_update_that_cannot_be_read_does_not_stop_the_others(talk: Talk) -> None:
    unreadable = {"message": {"message_id": "?", "sticker": {"emoji": "坏掉的"}}}
    shown = talk.reply_to(lambda: talk.api.feed(unreadable, {"message": message(talk.api, "好的消息")}))
    assert "好的消息" in shown["text"]
    talk.process.wait_for_line("an update could not be read and is left out: TypeError")
    assert "坏掉的" not in talk.process.printed


def test_a_resident_who_has_blocked_the_bot_is_no_error(talk: Talk) -> None:
    talk.api.fail("sendMessage", 403, "Forbidden: bot was blocked by the user")
    talk.send("拉黑的人")
    talk.process.wait_for_line("has blocked the bot")
    assert talk.ask("隔壁的人", user=NEIGHBOUR)["text"].startswith("201 人")
    assert "could not be handled" not in talk.process.printed


def test_a_message_that_telegram_refuses_is_apologised_for(talk: Talk) -> None:
    talk.api.fail("sendMessage", 400, "Bad Request: can't parse entities")
    assert talk.ask("发不出去")["text"].startswith("抱歉")
    assert "BadRequest" in talk.process.wait_for_line("an update could not be handled")


def test_a_second_copy_of_the_bot_is_explained_once_and_survived(talk: Talk) -> None:
    talk.ask("等着")
    talk.api.poll_as_another()
    line = talk.process.wait_for_line("409 Conflict")
    assert "stop the other copy of the bot" in line
    assert talk.ask("一个人了", user=NEIGHBOUR)["text"].startswith("201 人\n一个人了")
    assert talk.process.printed.count("409 Conflict") == 1


def test_a_network_that_goes_and_comes_back_loses_no_question(talk: Talk) -> None:
    talk.ask("断网前")
    talk.api.stop()
    talk.api.feed({"message": message(talk.api, "断网时")})
    talk.process.wait_for_line("Telegram cannot be reached")
    talk.api.start()
    talk.api.wait_for("sendMessage", lambda params: "断网时" in params["text"])


def test_a_bot_started_without_a_network_serves_when_it_comes(api: BotApi, tmp_path: Path) -> None:
    api.stop()
    process = start(api, tmp_path)
    line = process.wait_for_line("Telegram cannot be reached")
    assert "telegram.proxy" in line
    api.fail("deleteWebhook", 500, "Internal Server Error")
    api.fail("setMyCommands", 429, "Too Many Requests: retry after 1", retry_after=1)
    api.feed({"message": message(api, "开机前问的")})
    api.start()
    api.wait_for("sendMessage", lambda params: "开机前问的" in params["text"])
    assert "the menu of commands could not be set: RetryAfter" in process.printed
    assert process.stop() == 0
    assert_discreet(process.printed, api)


def test_a_proxy_carries_every_request(api: BotApi, tmp_path: Path) -> None:
    # The stand-in serves as the proxy: no machine has this name, so nothing gets there without it.
    direct, proxy = "http://telegram.invalid/bot", api.base_url.removesuffix("/bot")
    settings = {"GONGKAI_TELEGRAM__BASE_URL": direct, "GONGKAI_TELEGRAM__PROXY": proxy}
    process = start(api, tmp_path, **settings)
    api.feed({"message": message(api, "翻墙问的")})
    api.wait_for("sendMessage", lambda params: "翻墙问的" in params["text"])
    assert process.stop() == 0


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_a_bot_that_waits_for_the_network_can_be_stopped(
    sent: signal.Signals, api: BotApi, tmp_path: Path
) -> None:
    api.stop()
    process = start(api, tmp_path)
    process.wait_for_line("Telegram cannot be reached")
    assert process.stop(sent) == 0


def test_a_wrong_token_ends_the_program_with_one_clear_line(api: BotApi, tmp_path: Path) -> None:
    wrong = "987654321:AAwrong_token_for_tests_only_012345678"
    process = start(api, tmp_path, GONGKAI_TELEGRAM__TOKEN=wrong)
    assert process.exit_code() == 1
    assert process.printed.startswith("error: Telegram rejects the bot token")
    assert process.printed.count("\n") == 1
    assert "AAwrong" not in process.printed


def test_a_token_revoked_while_serving_ends_the_program(api: BotApi, tmp_path: Path) -> None:
    process = start(api, tmp_path)
    process.wait_for_line("serving Telegram")
    api.fail("getUpdates", 401, "Unauthorized", times=2)
    api.feed({"message": message(api, "最后一问")})
    assert process.exit_code() == 1
    assert "error: Telegram rejects the bot token" in process.printed
    assert_discreet(process.printed, api)


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_a_stopped_bot_has_answered_and_confirmed_what_it_fetched(
    sent: signal.Signals, api: BotApi, tmp_path: Path
) -> None:
    process = start(api, tmp_path)
    for number in range(20):
        api.feed({"message": message(api, f"第{number}问，")})
    api.wait_for("sendMessage")
    assert process.stop(sent) == 0
    answered = [call for call in api.calls if call.method == "sendMessage"]
    assert len(answered) == 20
    assert api.waiting == 0
    assert_discreet(process.printed, api)


def test_a_stop_does_not_wait_for_a_long_limit_and_the_next_start_answers(
    api: BotApi, tmp_path: Path
) -> None:
    process = start(api, tmp_path)
    api.fail("sendMessage", 429, "Too Many Requests: retry after 50", retry_after=50)
    for text in ("等不到了", "排在后面"):
        api.feed({"message": message(api, text)})
    process.wait_for_line("limit for one chat is reached: waiting 50 s")
    assert process.stop() == 0
    assert process.printed.endswith(
        "stopped before the last replies got through; the next start sends them\n"
    )
    assert api.waiting == 0
    again = start(api, tmp_path)
    api.wait_for("sendMessage", lambda params: "排在后面" in params["text"])
    assert again.stop() == 0
    texts = [shown["text"].split("\n")[1] for shown in api.messages.values()]
    assert texts == ["等不到了", "排在后面"]
    assert "2 updates that an earlier run left unanswered" in again.printed
    assert_discreet(process.printed + again.printed, api)
