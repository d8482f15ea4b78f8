"""A table of any length, answered row by row from a file into a file.

The file is read in pieces, the pieces are answered by several processes, and the answers are
written in the table's order, so that memory does not grow with the table. The result is written
aside and takes its name only when it is whole.
"""

from __future__ import annotations

import codecs
import json
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Any

from calculators import api, batch
from calculators.csv_text import BLANKS, QUOTE, write_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    type Piece = tuple[str, tuple[int, int, int]]
    """What a process gives back: text to write; how many cases, how many of them with faults, how
    many specialties that a programme's code suggested."""

__all__ = ["BrokenTable", "answer_table", "encoding_of", "open_aside"]

BLOCK = 1 << 20
"""Bytes read at once where a file is only looked through."""
ROWS_OF_PIECE = 400
LONGEST_ROW = 1_000_000
"""Characters after which quotes that never close are a fault, and not one endless row."""
PIECES_AHEAD = 4
"""Pieces that wait for each process: enough to keep it busy, few enough to keep memory flat."""
OLD_LETTERS = "cp1251"
DELIMITER = ";"
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class BrokenTable(Exception):  # noqa: N818 - names the state
    """A table cannot be answered; `answer` holds the faults in words."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__("the table cannot be read")
        self.answer = answer


def encoding_of(source: Path) -> tuple[str, int]:
    """Return a file's encoding and how many lines it has.

    Spreadsheets write UTF-8, with a mark or without, UTF-16 with a mark, or Windows-1251; what is
    no UTF-8 and has no mark is taken for the last.

    Raises:
        OSError: The file cannot be read.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    encoding, lines = "utf-8", 0
    with source.open("rb") as file:
        block = file.read(BLOCK)
        marked = next((name for mark, name in MARKS if block.startswith(mark)), None)
        while block:
            lines += block.count(b"\n")
            if encoding == "utf-8" and marked is None:
                try:
                    decoder.decode(block)
                except UnicodeDecodeError:
                    encoding = OLD_LETTERS
            block = file.read(BLOCK)
    if encoding == "utf-8" and marked is None:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            encoding = OLD_LETTERS
    return marked or encoding, lines


@contextmanager
def open_aside(target: Path) -> Iterator[IO[str]]:
    """Open a file that takes its name when all is written, and leaves nothing if that fails."""
    aside = target.with_name(f".{target.name}.part")
    try:
        with aside.open("w", encoding="utf-8", newline="") as file:
            yield file
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def pieces(lines: Iterable[str], delimiter: str) -> Iterator[tuple[str, int]]:
    """Yield a table's rows in pieces of whole rows, each with how many of them hold any text."""
    nothing = BLANKS + delimiter + QUOTE
    piece: list[str] = []
    count = length = 0
    is_open = is_row = False
    for line in lines:
        piece.append(line)
        is_open ^= line.count(QUOTE) % 2 == 1
        is_row = is_row or bool(line.strip(nothing))
        length = length + len(line) if is_open else 0
        if length > LONGEST_ROW:
            break
        if not is_open:
            count, is_row = count + is_row, False
            if len(piece) >= ROWS_OF_PIECE:
                yield "".join(piece), count
                piece, count = [], 0
    if count or is_open:
        yield "".join(piece), count + is_open


def answer_table(
    name: str,
    paths: tuple[Path, Path],
    lang: str,
    today: str,
    jobs: int,
    tell: Callable[[int], None],
) -> tuple[int, int, int]:
    """Answer a table file into a table file, in words.

    Args:
        name: The calculator; not one that ranks, which needs all rows at once.
        paths: The table, and the file for the answers.
        lang: `kk` or `ru`.
        today: The day to count for in rows that name none.
        jobs: How many processes.
        tell: Called with the number of rows answered so far.

    Returns:
        How many rows were answered, how many of them have faults, and how many specialties a
        programme's code suggested.

    Raises:
        BrokenTable: The table's header cannot be read.
        OSError: A file cannot be read or written.
    """
    source, target = paths
    encoding, _ = encoding_of(source)
    with source.open(encoding=encoding, newline=None) as file:
        begun = "".join(islice(file, ROWS_OF_PIECE))
        while begun.count(QUOTE) % 2 and len(begun) < LONGEST_ROW and (line := file.readline()):
            begun += line
        header = json.loads(batch.read_header(name, begun, lang, today))
        if not header["ok"]:
            raise BrokenTable(header)
        done = wrong = guessed = 0
        lines = chain(header["rest"].splitlines(keepends=True), file)
        with open_aside(target) as out:
            out.write("\ufeff" + write_rows([header["columns"]], DELIMITER))
            work = tasks(name, header["head"], lines, lang)
            for text, counts in answered(work, jobs):
                out.write(text)
                done, wrong, guessed = map(sum, zip((done, wrong, guessed), counts, strict=True))
                tell(done)
    return done, wrong, guessed


def tasks(
    name: str, head: dict[str, Any], lines: Iterable[str], lang: str
) -> Iterator[tuple[str, str, str, int, str]]:
    """Yield what `answer_piece` takes for each piece of a table."""
    head_json = json.dumps(head)
    first = 1
    for text, count in pieces(lines, head["delimiter"]):
        yield name, head_json, text, first, lang
        first += count


def answer_piece(task: tuple[str, str, str, int, str]) -> Piece:
    """Answer one piece of a table."""
    found = json.loads(batch.run_piece(*task))
    return found["csv"], (found["count"], found["wrong"], found["guessed"])


def answered(work: Iterator[tuple[str, str, str, int, str]], jobs: int) -> Iterator[Piece]:
    """Yield the answers to pieces of a table, in the table's order."""
    if jobs <= 1:
        yield from map(answer_piece, work)
        return
    bundle = json.dumps(api.current_bundle())
    with ProcessPoolExecutor(jobs, initializer=begin, initargs=(bundle,)) as pool:
        waiting: deque[Future[Piece]] = deque()
        try:
            for task in work:
                waiting.append(pool.submit(answer_piece, task))
                if len(waiting) >= jobs * PIECES_AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def begin(bundle: str) -> None:
    """Prepare a process: it takes the data, and leaves stopping to the process that began it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    api.configure(bundle)
