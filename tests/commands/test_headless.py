"""The commands a technician types, each in a process of its own and without a display."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from stationboard.store.envelope import is_id
from tests.support.school_exports import ONE_ROSTER_11, workbook, zipped

ROOT = Path(__file__).parents[2]


def _run(*words: str, cwd: Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    environment.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "stationboard", *words],
        cwd=cwd,
        env={**environment, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done


def _refused(*words: str, cwd: Path) -> str:
    before = _files(cwd)
    said = _run(*words, cwd=cwd, status=1).stderr
    assert len(said.strip().splitlines()) == 1
    assert _files(cwd) == before
    return said.strip()


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _json(*words: str, cwd: Path) -> Any:  # noqa: ANN401 - what JSON holds
    return json.loads(_run(*words, "--json", cwd=cwd).stdout)


def test_the_chart_of_the_sample_is_printed(tmp_path: Path) -> None:
    printed = _run("chart", "sample", cwd=tmp_path).stdout.splitlines()
    assert printed[0] == "Math Rotations · Period 3 Math"
    assert printed[3].split() == [
        "+10:00",
        "15:00",
        "Round",
        "1",
        "Teacher",
        "Table",
        "Computers",
        "Math",
        "Games",
        "Workbook",
    ]


def test_the_chart_as_json_tells_every_placement(tmp_path: Path) -> None:
    chart = _json("chart", "READ 180 in 60 minutes", cwd=tmp_path)
    rounds = [phase for phase in chart["phases"] if phase["kind"] == "round"]
    assert [phase["placements"]["Foxes"] for phase in rounds] == ["Computers", None, "Small group"]
    assert [caution["kind"] for caution in chart["cautions"]] == ["group_unplaced"] * 3


@pytest.mark.parametrize(
    ("moment", "view", "left"),
    [
        ("5:00", "whole_class", "5:00"),
        ("+12", "round", "13:00"),
        ("25:30", "transition", "0:30"),
        ("90", "finished", None),
    ],
)
def test_the_board_at_a_moment(tmp_path: Path, moment: str, view: str, left: str | None) -> None:
    said = _json("at", "sample", moment, cwd=tmp_path)
    assert (said["view"], said["left"]) == (view, left)


def test_a_routine_tied_to_the_clock_is_asked_by_the_clock(tmp_path: Path) -> None:
    schedule = json.loads(
        (ROOT / "tests/fixtures/schedules/lunch-splits-the-middle-round.json").read_text("utf-8")
    )
    plan = tmp_path / "lunch.json"
    plan.write_text(json.dumps(schedule["routine"]), "utf-8")
    said = _json("at", "lunch.json", "12:05", cwd=tmp_path)
    assert (said["left"], said["left_of_round"]) == ("5:00", "15:00")
    assert _json("at", "lunch.json", "+45:00", cwd=tmp_path)["left"] == "5:00"
    assert "before the lesson starts" in _refused("at", "lunch.json", "11:00", cwd=tmp_path)


def test_a_snapshot_is_a_picture_of_the_size_asked_for(tmp_path: Path) -> None:
    _run(
        "snapshot",
        "sample",
        "--at",
        "12",
        "-o",
        "board.png",
        "--size",
        "800x600",
        "--theme",
        "dark",
        cwd=tmp_path,
    )
    content = (tmp_path / "board.png").read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (800, 600)


def test_students_with_places_of_their_own_have_a_table_and_a_line_on_the_board(tmp_path: Path) -> None:
    printed = _run("chart", "My playlist", cwd=tmp_path).stdout
    assert re.search("Student +Round 1 +Round 2 +Round 3 +Round 4\n", printed)
    chart = _json("chart", "Flipped classroom", cwd=tmp_path)
    told = next(phase for phase in chart["phases"] if phase["kind"] == "round")
    assert told["seats"]["Ava R."] == "Challenge Tables"
    said = _json("at", "Flipped classroom", "5:30", cwd=tmp_path)
    assert {"student": "Ava R.", "step": "move", "to": "Challenge Tables"} in said["students"]
    after = _json("at", "Flipped classroom", "8", cwd=tmp_path)
    assert "Ava R." in after["stations"][0]["students"]


def test_choice_time_tells_the_places_and_who_has_not_chosen(tmp_path: Path) -> None:
    said = _json("at", "Math Daily 3, by choice", "12", cwd=tmp_path)
    assert said["view"] == "choice"
    assert said["stations"][0]["places"] == "10 places left"
    assert len(said["not_placed"]) == 23
    assert "Not placed yet: Aisha D., Ava R." in "\n".join(said["text"])


def test_the_board_of_one_side_is_told_and_pictured(tmp_path: Path) -> None:
    plan = "Learning Lab in 100 minutes"
    lab = _json("at", plan, "10", "--wing", "Learning Lab", cwd=tmp_path)
    assert [one["station"] for one in lab["stations"]] == ["Online Program", "Tutor Group", "Enrichment"]
    assert "no side “Gym”; its sides are Learning Lab, Classroom" in _refused(
        "at", plan, "10", "--wing", "Gym", cwd=tmp_path
    )
    assert "nothing in it is side by side" in _refused("at", "sample", "1", "--wing", "Lab", cwd=tmp_path)
    _run("snapshot", plan, "--at", "10", "--wing", "classroom", "-o", "room.png", cwd=tmp_path)
    assert (tmp_path / "room.png").read_bytes()[:4] == b"\x89PNG"


def test_a_class_list_becomes_a_class_that_runs(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("First,Last\nZoë,Muñoz\nBen,Foster\nAva,Li\nKai,Ono\n", "utf-16")
    printed = _run(
        "import", "list.csv", "-o", "class.json", "--groups", "4", "--name", "5B", cwd=tmp_path
    ).stdout
    assert "4 students in 4 groups written to class.json." in printed
    said = _json("at", "sample", "12", "--class", "class.json", cwd=tmp_path)
    names = {
        name for station in said["stations"] for group in station["groups"] for name in group["students"]
    }
    assert names == {"Zoë M.", "Ben F.", "Ava L.", "Kai O."}
    assert _run("check", "class.json", cwd=tmp_path).stdout == ""


def test_check_tells_warnings_and_errors_one_a_line(tmp_path: Path) -> None:
    plan = json.loads((ROOT / "resources/routines/1-math-rotations.json").read_text("utf-8"))
    (tmp_path / "long.json").write_text(json.dumps(plan | {"period": "60:00"}), "utf-8")
    (tmp_path / "odd.json").write_text(json.dumps(plan | {"colour": "red"}), "utf-8")
    done = _run("check", "long.json", "odd.json", cwd=tmp_path, status=1)
    assert done.stdout == (
        "long.json: warning: The plan takes 80 min, 20 min longer than the period of 60 min.\n"
    )
    assert "odd.json" in done.stderr
    assert "colour" in done.stderr


def test_the_schema_describes_every_kind_of_document(tmp_path: Path) -> None:
    schema = json.loads(_run("schema", cwd=tmp_path).stdout)
    assert list(schema) == ["class", "confidential", "routine", "lesson", "timetable", "settings"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.json", None, "There is no file missing.json"),
        ("empty.json", b"", "it is empty"),
        ("half.json", b'{"id": "x",', "line 1 is not JSON"),
        ("list.json", b"[]", "not a JSON object"),
        ("utf16.json", '{"id": "x"}'.encode("utf-16"), "no text"),
        ("huge.json", b" " * 3_000_000, "too large"),
        ("deep.json", b'{"a":' * 100_000, "nested too deep"),
        ("other.json", b'{"format": "stationboard", "kind": "poem"}', "not a class, a routine or a lesson"),
        ("type.json", b'{"id": "x", "name": 5, "blocks": []}', "data.name"),
    ],
)
def test_a_bad_file_gets_one_sentence_that_names_it(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    sentence = _refused("chart", name, cwd=tmp_path)
    assert name in sentence
    assert said in sentence


def test_unknown_names_are_answered_with_the_known_ones(tmp_path: Path) -> None:
    assert "“Math Rotations”" in _refused("chart", "Algebra", cwd=tmp_path)
    assert "“Period 3 Math”" in _refused("chart", "sample", "--class", "6C", cwd=tmp_path)


def test_what_cannot_be_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    assert "no day 4" in _refused("chart", "sample", "--day", "4", cwd=tmp_path)
    assert "not a length" in _refused("at", "sample", "noon", cwd=tmp_path)
    assert "is no size" in _refused(
        "snapshot", "sample", "--at", "1", "-o", "x.png", "--size", "big", cwd=tmp_path
    )
    assert "cannot be written" in _refused(
        "snapshot", "sample", "--at", "1", "-o", "/proc/x/y.png", cwd=tmp_path
    )
    assert "There is no file" in _refused("import", "none.csv", "-o", "x.json", cwd=tmp_path)


def test_wrong_usage_is_status_two(tmp_path: Path) -> None:
    _run("dance", cwd=tmp_path, status=2)
    _run("import", "a.csv", "-o", "b.json", "--groups", "0", cwd=tmp_path, status=2)


def test_without_a_display_the_program_says_so_in_one_sentence(tmp_path: Path) -> None:
    for words in ((), ("run", "sample")):
        sentence = _refused(*words, cwd=tmp_path)
        assert "no display" in sentence
        assert "chart, at, snapshot, check, import and schema" in sentence


def test_without_a_display_the_sample_lesson_is_shown_in_words_and_in_a_picture(tmp_path: Path) -> None:
    printed = _run("--sample", cwd=tmp_path).stdout
    assert "Time to move" in printed
    assert "sample-board.png" in printed
    assert (tmp_path / "sample-board.png").stat().st_size > 10_000


def test_a_damaged_store_stops_no_command(tmp_path: Path, data_folder: Path) -> None:
    for folder in ("classes", "routines"):
        (data_folder / folder).mkdir()
        (data_folder / folder / "broken.json").write_bytes(b"\0" * 100)
    _run("chart", "sample", cwd=tmp_path)
    assert (data_folder / "classes" / "broken.json").read_bytes() == b"\0" * 100


@pytest.mark.parametrize("name", ["CON", "a/b", "..", "5B!", "Ж", "x" * 200, "Zoe\u0308"])
def test_whatever_a_class_is_called_its_id_may_name_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "list.csv").write_text("Name\nAva Rossi\n", "utf-8")
    _run("import", "list.csv", "-o", "class.json", "--name", name, cwd=tmp_path)
    made = json.loads((tmp_path / "class.json").read_text("utf-8"))
    assert is_id(made["id"])
    assert made["name"] == name


def test_one_class_of_a_school_is_named_and_taken(tmp_path: Path) -> None:
    (tmp_path / "school.zip").write_bytes(zipped(ONE_ROSTER_11))
    asked = _refused("import", "school.zip", "-o", "class.json", cwd=tmp_path)
    assert "school.zip holds several classes: name one with --section (Math · 1 and Math · 2)." in asked
    wrong = _refused("import", "school.zip", "-o", "class.json", "--section", "Art", cwd=tmp_path)
    assert "school.zip holds no class “Art”: it holds Math · 1 and Math · 2." in wrong
    assert not (tmp_path / "class.json").exists()

    _run("import", "school.zip", "-o", "class.json", "--section", "Math · 2", cwd=tmp_path)
    made = json.loads((tmp_path / "class.json").read_text(encoding="utf-8"))
    assert made["name"] == "Math · 2"
    assert [(one["first"], one["source_id"]) for one in made["students"]] == [("María", "u5"), ("Ann", "u1")]


def test_a_list_without_classes_has_no_section(tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(workbook({"A": [["Name"], ["Ann Lee"]]}))
    assert "it names none" in _refused(
        "import", "list.xlsx", "-o", "x.json", "--section", "Art", cwd=tmp_path
    )
    _run("import", "list.xlsx", "-o", "class.json", cwd=tmp_path)
    assert json.loads((tmp_path / "class.json").read_text(encoding="utf-8"))["students"][0]["first"] == "Ann"
