"""The board as values for JSON."""

from __future__ import annotations

from stationboard.board.card_frame import Card
from stationboard.board.frame import ChoiceBody, Frame, MoveBody, PosterBody, RoundBody
from stationboard.board.ways_frame import NameLine, Way
from stationboard.commands.board_text import board_lines, text_of
from stationboard.domain.quantity import as_length
from stationboard.lesson.reading import Reading


def board_values(shown: Frame, reading: Reading) -> dict[str, object]:
    """What the board says, and how the lesson stands."""
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
    match shown.body:
        case RoundBody() as body:
            values["stations"] = [_station_values(card) for card in body.cards]
        case ChoiceBody() as body:
            values["stations"] = [_choice_values(card) for card in body.cards]
            values["not_placed"] = list(body.unplaced)
        case MoveBody() | PosterBody() as body:
            values["moves"] = [_move_values(way) for way in body.ways]
            if body.roll is not None:
                values["students"] = [_line_values(line) for line in body.roll.lines if line.name]
        case _:
            pass
    values["text"] = board_lines(shown)
    return values


def _station_values(card: Card) -> dict[str, object]:
    return {
        "station": card.spot.name if card.spot is not None else None,
        "directions": card.directions,
        "groups": [
            {
                "group": party.name,
                "students": list(party.names),
                "next": text_of(party.next.words) if party.next is not None else None,
            }
            for party in card.parties
            if party.badge is not None
        ],
        "students": [name for party in card.parties if party.badge is None for name in party.names],
    }


def _choice_values(card: Card) -> dict[str, object]:
    return {
        "station": card.title,
        "directions": card.directions,
        "students": list(card.names),
        "places": card.places.words if card.places is not None else None,
        "must": bool(card.must),
    }


def _line_values(line: NameLine) -> dict[str, object]:
    return {
        "student": line.name,
        "step": "move" if line.moves else "stay" if line.goal is not None else "desk",
        "to": line.goal.name if line.goal is not None else None,
    }


def _move_values(way: Way) -> dict[str, object]:
    return {
        "group": way.name if way.badge is not None else None,
        "students": list(way.names),
        "step": "move" if way.moves else "stay",
        "from": way.origin.name if way.origin is not None else None,
        "to": way.goal.name if way.goal is not None else None,
    }
