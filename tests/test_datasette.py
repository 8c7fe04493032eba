"""What docs/datasette.yaml tells of the index is true: its tables, its columns, its queries."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from knowledge.writing import IndexWriter
from tests import ROOT

METADATA = (ROOT / "docs" / "datasette.yaml").read_text(encoding="utf-8")


def test_every_table_and_column_is_explained_and_every_query_runs(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    IndexWriter.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert sorted(
            re.findall(r"^      (\w+):$", METADATA.partition("queries:")[0], re.MULTILINE)
        ) == sorted(tables)
        for table in ("reports", "facts"):
            part = METADATA.partition(f"      {table}:\n")[2].partition("        columns:\n")[2]
            told = re.match(r"(?:          \w+: .*\n)+", part)
            assert told
            columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} - {"id"}
            assert set(re.findall(r"^          (\w+):", told[0], re.MULTILINE)) == columns
        queries = re.findall(r"sql: >-\n((?:          .*\n)+)", METADATA)
        assert len(queries) == 2
        for query in queries:
            connection.execute(query, {"key": "", "organisation": ""}).fetchall()
