"""Prints what the board says at a moment."""

from __future__ import annotations

import json

from stationboard.board.frame import Card, Frame, MoveBody, Party, PosterBody, RoundBody, Runs, SignBody, Way
from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.commands.finding import Found
from stationboard.commands.rehearsing import instant_named, rehearse
from stationboard.domain.quantity import as_length
from stationboard.lesson.reading import Reading, read


def at_command(found: Found, time: str, day: int, *, as_json: bool) -> None:
    """Print the board at `time` as text, or as JSON.

    Raises:
        InputError: the routine cannot be run with this class, or `time` names no moment of it.
    """
    log = rehearse(found, day)
    reading = read(log.state, instant_named(time, found.routine))
    shown = frame(log.state, reading, Manner())
    if as_json:
        print(json.dumps(_as_values(shown, reading), ensure_ascii=False, indent=2))
    else:
        print("\n".join(board_lines(shown)))


def board_lines(shown: Frame) -> list[str]:
    """The board as lines of text, the heading first."""
    lines = [" · ".join(part for part in (shown.heading.title, shown.heading.place) if part)]
    if shown.clock is not None and shown.clock.digits:
        lines.append(f"{shown.clock.digits} {shown.clock.face.label}".strip())
    if shown.sign:
        lines.append(shown.sign)
    match shown.body:
        case RoundBody() as body:
            lines.append(body.label)
            lines.extend(line for card in body.cards for line in _card_lines(card))
        case MoveBody() as body:
            lines.extend([body.title, *([body.coming] if body.coming else []), *map(_way_line, body.ways)])
        case PosterBody() as body:
            lines.extend(part for part in (body.title, body.directions, body.coming) if part)
            lines.extend(map(_way_line, body.ways))
        case SignBody() as body:
            lines.append(body.words)
        case _:
            pass
    return lines


def _card_lines(card: Card) -> list[str]:
    lines = [f"{card.title}: {', '.join(party.badge.name for party in card.parties) or card.remark}"]
    lines.extend(f"  {part}" for party in card.parties for part in _party_lines(party))
    if card.directions:
        lines.append(f"  {card.directions}")
    return lines


def _party_lines(party: Party) -> list[str]:
    lines = [", ".join(party.names)] if party.names else []
    if party.next is not None:
        lines.append(_text(party.next.words))
    return lines


def _way_line(way: Way) -> str:
    goal = way.goal.name if way.goal is not None else way.words
    origin = f": {way.origin.name}" if way.origin is not None else ""
    return f"{way.badge.name}{origin} → {goal}" if way.moves else f"{way.badge.name}: {way.words or goal}"


def _text(runs: Runs) -> str:
    return " ".join(run.text for run in runs)


def _as_values(shown: Frame, reading: Reading) -> dict[str, object]:
    values: dict[str, object] = {
        "view": reading.view.value,
        "title": reading.interruption.title if reading.interruption else reading.phase.title,
        "round": reading.phase.round,
        "rounds": reading.phase.rounds,
        "elapsed": as_length(reading.elapsed),
        "left": as_length(reading.left) if reading.left is not None else None,
        "left_of_round": as_length(reading.left_of_round) if reading.left_of_round is not None else None,
        "urgency": reading.urgency.value,
        "waits_for_teacher": reading.held,
    }
    if isinstance(shown.body, RoundBody):
        values["stations"] = [_station_values(card) for card in shown.body.cards]
    if isinstance(shown.body, MoveBody | PosterBody):
        values["moves"] = [_move_values(way) for way in shown.body.ways]
    values["text"] = board_lines(shown)
    return values


def _station_values(card: Card) -> dict[str, object]:
    return {
        "station": card.spot.name if card.spot is not None else None,
        "directions": card.directions,
        "groups": [
            {
                "group": party.badge.name,
                "students": list(party.names),
                "next": _text(party.next.words) if party.next is not None else None,
            }
            for party in card.parties
        ],
    }


def _move_values(way: Way) -> dict[str, object]:
    return {
        "group": way.badge.name,
        "step": "move" if way.moves else "stay",
        "from": way.origin.name if way.origin is not None else None,
        "to": way.goal.name if way.goal is not None else None,
    }
