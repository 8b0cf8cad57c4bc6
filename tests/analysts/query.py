#!/usr/bin/env python3
"""Runs the query of README.md over two exported files, and holds its rows against figures worked out by hand.

Needs DuckDB: `pip install duckdb`. Run it from anywhere: `python3 tests/analysts/query.py`.
"""

import json
import pathlib
import re
import tempfile

import duckdb

ROOT = pathlib.Path(__file__).parents[2]


def export(title, day, units):
    """What an export says that the query reads; `results` as `tests/fixtures/versions/1.json` gives them, and more."""
    results = [
        {
            "unit": unit,
            "index": {"value": None, "low": 0.0, "high": 100.0, "coverage": 0.5},
            "layers": [{"layer": layer, "mean": mean, "answered": answered} for layer, mean, answered in layers],
        }
        for unit, layers in units.items()
    ]
    return {
        "format": "ics-maturity/assessment",
        "version": 1,
        "title": title,
        "modified": f"{day}T09:41:10.120Z",
        "units": [{"id": unit, "level": "place", "name": unit.title()} for unit in units],
        "results": {"basis": "own", "units": results},
    }


# Two places with two layers, one of them not answered; another file with one.
FILES = {
    "north.json": export("North", "2026-03-02", {"east": [("governance", 2.25, 4), ("outcomes", None, 0)], "west": [("governance", 1.0, 2), ("outcomes", 3.0, 1)]}),
    "south.json": export("South", "2026-04-07", {"coast": [("governance", 4.0, 4)]}),
}

EXPECTED = [
    ("North", "2026-03-02", "East", "governance", 2.25, 4),
    ("North", "2026-03-02", "East", "outcomes", None, 0),
    ("North", "2026-03-02", "West", "governance", 1.0, 2),
    ("North", "2026-03-02", "West", "outcomes", 3.0, 1),
    ("South", "2026-04-07", "Coast", "governance", 4.0, 4),
]


def main():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    query = re.search(r"```sql\n(.*?)```", readme, re.DOTALL).group(1)
    with tempfile.TemporaryDirectory() as folder:
        for name, document in FILES.items():
            (pathlib.Path(folder) / name).write_text(json.dumps(document), encoding="utf-8")
        rows = duckdb.sql(query.replace("exports/", f"{folder}/")).fetchall()
    found = [(title, str(day), unit, layer, mean, answered) for title, day, unit, layer, mean, answered in rows]
    assert found == EXPECTED, found
    print(f"{len(found)} rows, as expected")


if __name__ == "__main__":
    main()
