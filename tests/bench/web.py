"""How fast the web answers: 200 questions a second over loopback, the server on one core, milliseconds a request."""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from tests import ROOT

A_SECOND, SECONDS, CONNECTIONS = 200, 10, 20


def bench_web(index: Path, questions: Sequence[str]) -> None:
    """Serves an index from a process of its own on one core and asks it steadily, each question once to warm up."""
    with _served(index) as (address, process):
        asyncio.run(_load(address, questions, len(questions) / A_SECOND))
        before = _cpu(process)
        start = time.perf_counter()
        times = asyncio.run(_load(address, questions, SECONDS))
        took = time.perf_counter() - start
        busy = (_cpu(process) - before) / took
        flooded = _idle_connections(address)
        beside = asyncio.run(_load(address, questions, 2))
        flooded.kill()
        flooded.wait()
    print(
        f"web: {len(times)} questions in {took:.1f} s, {len(times) / took:.0f} a second; milliseconds a request:"
    )
    print(f"  POST /api/ask, steady    {_figures(times)}   (the server's core was {busy:.0%} busy)")
    print(f"  beside 10,000 connections from 200 addresses that send nothing  {_figures(beside)}")


def _figures(times: list[float]) -> str:
    times.sort()
    return f"median {statistics.median(times):6.2f}  p99 {times[int(len(times) * 0.99)]:6.2f}"


@contextmanager
def _served(index: Path) -> Iterator[tuple[str, int]]:
    """The address of a server on the first core, and its process; this program keeps to the others."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "web", "--index", str(index)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "GONGKAI_STATE__PATH": str(index.with_name("state.db")),
            "GONGKAI_WEB__PORT": "0",
            "GONGKAI_WEB__REQUESTS_A_MINUTE": "0",
        },
    )
    try:
        assert process.stderr
        address = next(line for line in process.stderr if "http://" in line).split()[-1]
        if len(cores) > 1:
            os.sched_setaffinity(process.pid, cores[:1])
            os.sched_setaffinity(0, cores[1:])
        yield address, process.pid
    finally:
        process.terminate()
        process.wait()
        if cores:
            os.sched_setaffinity(0, cores)


def _cpu(process: int) -> float:
    """Seconds of processor time that a process has used."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.exists():
        return 0.0
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _load(address: str, questions: Sequence[str], seconds: float) -> list[float]:
    """Milliseconds of each request; they leave at fixed times, so that a slow answer delays no later one's clock."""
    where = urlsplit(address)
    free: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    for _ in range(CONNECTIONS):
        reader, writer = await asyncio.open_connection(where.hostname, where.port)
        writer.write(
            b"GET /healthz HTTP/1.1\r\nHost: bench\r\n\r\n"
        )  # like a browser, asks as soon as it may
        await reader.readuntil(b"\r\n\r\nok")
        free.put_nowait((reader, writer))
    start = time.perf_counter() + 0.1
    times = await asyncio.gather(
        *(
            _one(free, questions[number % len(questions)], start + number / A_SECOND)
            for number in range(int(A_SECOND * seconds))
        )
    )
    while not free.empty():
        free.get_nowait()[1].close()
    return list(times)


async def _one(
    free: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]], question: str, at: float
) -> float:
    """Sends one question at its time."""
    await asyncio.sleep(max(0.0, at - time.perf_counter()))
    reader, writer = await free.get()
    body = json.dumps({"text": question}).encode()
    writer.write(
        b"POST /api/ask HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
        + f"Content-Length: {len(body)}\r\n\r\n".encode()
        + body
    )
    head = await reader.readuntil(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200"), head[:40]
    length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
    await reader.readexactly(length)
    free.put_nowait((reader, writer))
    return (time.perf_counter() - at) * 1000


_IDLE = """
import resource, socket, sys, time
resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
held = []
print("begun", flush=True)
while True:
    for number in range(10_000):
        try:
            source = (f"127.0.{number % 200 + 1}.1", 0)
            held.append(socket.create_connection((sys.argv[1], int(sys.argv[2])), 1, source))
        except OSError:
            time.sleep(0.01)
        if len(held) == 10_000:
            print("held", flush=True)
            time.sleep(60)
"""


def _idle_connections(address: str) -> subprocess.Popen[str]:
    """A program that opens 10,000 connections, as if from 200 addresses, and sends nothing."""
    where = urlsplit(address)
    process = subprocess.Popen(
        [sys.executable, "-c", _IDLE, str(where.hostname), str(where.port)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    process.stdout.readline()
    return process


def main() -> None:
    """The web alone: `python -m tests.bench.web`."""
    import tempfile

    from knowledge.indexing import SHIPPED_REPORTS, build_index
    from tests.questions.judge import cases

    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index.db"
        build_index(sorted(SHIPPED_REPORTS.glob("*.txt")), index)
        names = ("figures", "tables", "text", "reasoning", "unanswerable")
        bench_web(index, [case.text for name in names for case in cases(f"lingsha-2020/{name}.jsonl")])


if __name__ == "__main__":
    main()
