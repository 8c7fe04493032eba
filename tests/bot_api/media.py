"""Pictures, files and inline answers: what the Bot API accepts of them, and what it keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.bot_api.failures import Params, Refusal
from tests.bot_api.markup import MarkupError, Parsed, parse, units
from tests.bot_api.multipart import Upload

PNG = b"\x89PNG\r\n\x1a\n"
_MOST_BYTES = {"photo": 10_000_000, "document": 50_000_000}


def html_of(params: Params, field: str, most: int) -> Parsed:
    """A text with its markup read; Refusal if it is not as the Bot API wants it."""
    try:
        source = str(params.get(field) or "")
        parsed = parse(source) if params.get("parse_mode") == "HTML" else Parsed(source)
    except MarkupError as error:
        raise Refusal(400, f"Bad Request: can't parse entities: {error}") from None
    if units(parsed.text) > most:
        raise Refusal(400, f"Bad Request: message {field} is too long")
    return parsed


class Media:
    """Methods that send pictures and files, and answer inline queries."""

    inline: dict[str, list[Params]]
    """Articles offered, by inline query."""
    new_message: Callable[[int, Params], Params]

    def _send_photo(self, params: Params) -> Params:
        picture = self._uploaded(params, "photo")
        if not picture.content.startswith(PNG):
            raise Refusal(400, "Bad Request: IMAGE_PROCESS_FAILED")
        sizes = [{"file_id": picture.name, "file_unique_id": picture.name, "width": 90, "height": 90}]
        return self._send_media(params, {"photo": sizes})

    def _send_document(self, params: Params) -> Params:
        name = self._uploaded(params, "document").name
        return self._send_media(
            params, {"document": {"file_id": name, "file_unique_id": name, "file_name": name}}
        )

    def _send_media(self, params: Params, media: Params) -> Params:
        return self.new_message(int(params["chat_id"]), {**media, **self.captioned(params)})

    def captioned(self, params: Params) -> Params:
        """Caption and buttons of a message as Telegram shows them."""
        parsed = html_of(params, "caption", 1024)
        bold = [inside for tag, inside in parsed.entities if tag == "b"]
        shown: Params = {"caption": parsed.text.strip(), "bold": bold}
        if markup := params.get("reply_markup"):
            shown["reply_markup"] = markup
        return shown

    def _uploaded(self, params: Params, field: str) -> Upload:
        """A file that was sent; an `attach://` names the part that holds it."""
        value: Any = params.get(field)
        if isinstance(value, str) and value.startswith("attach://"):
            value = params[value.removeprefix("attach://")]
        if not isinstance(value, Upload) or not value.content:
            raise Refusal(400, f"Bad Request: there is no {field} in the request")
        if len(value.content) > _MOST_BYTES[field]:
            raise Refusal(413, "Request Entity Too Large")
        return value

    def _answer_inline_query(self, params: Params) -> bool:
        results: list[Params] = params["results"]
        names = [result["id"] for result in results]
        if len(results) > 50:
            raise Refusal(400, "Bad Request: RESULTS_TOO_MUCH")
        if len(set(names)) != len(names):
            raise Refusal(400, "Bad Request: RESULT_ID_DUPLICATE")
        for result in results:
            if not 1 <= len(result["id"].encode()) <= 64 or not result["title"]:
                raise Refusal(400, "Bad Request: RESULT_ID_INVALID")
            text = html_of(result["input_message_content"], "message_text", 4096).text
            if not text.strip():
                raise Refusal(400, "Bad Request: MESSAGE_EMPTY")
        self.inline[params["inline_query_id"]] = results
        return True
