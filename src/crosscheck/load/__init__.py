"""Bytes → Article: one file per format; what cannot be read becomes a Problem."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from crosscheck.model import Article, LinePoint, Problem, Zone


def load(paths: Sequence[str], published: str | None = None) -> Iterator[Article | Problem]:
    """Every article under `paths` (files, folders, globs, `-`), in sorted order, one at a time.

    Raises InputError for a path that does not exist.
    """
    for path in map(Path, paths):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            for number, line in enumerate(text.splitlines(), 1):
                row = json.loads(line)
                body = row["text"]
                yield Article(
                    id=row.get("id") or f"{path.stem}:{number}",
                    path=str(path),
                    text=body,
                    title=row.get("title") or "",
                    published=row.get("published"),
                    published_from="row" if row.get("published") else None,
                    source=row.get("source"),
                    zones=(Zone("body", 0, len(body)),),
                    lines=(LinePoint(0, number, None),),
                    words=len(body.split()),
                )
        else:
            yield Article(
                id=path.stem,
                path=str(path),
                text=text,
                zones=(Zone("body", 0, len(text)),),
                words=len(text.split()),
            )
