"""The board as lines of text."""

from __future__ import annotations

from stationboard.board.card_frame import Card, Party
from stationboard.board.frame import ChoiceBody, Frame, MoveBody, PosterBody, RoundBody, SignBody
from stationboard.board.known import Runs
from stationboard.board.ways_frame import NameLine, Roll, Way


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
        case ChoiceBody() as body:
            lines.append(body.title)
            lines.extend(line for card in body.cards for line in _card_lines(card))
            if body.unplaced:
                lines.append(f"{body.unplaced_title}: {', '.join(body.unplaced)}")
            if body.waiting:
                lines.append(" ".join(body.waiting))
        case MoveBody() as body:
            lines.extend([body.title, *([body.coming] if body.coming else []), *map(_way_line, body.ways)])
            lines.extend(_roll_lines(body.roll))
        case PosterBody() as body:
            lines.extend(part for part in (body.title, body.directions, body.coming) if part)
            lines.extend(map(_way_line, body.ways))
            lines.extend(_roll_lines(body.roll))
        case SignBody() as body:
            lines.append(body.words)
        case _:
            pass
    return lines


def _card_lines(card: Card) -> list[str]:
    groups = [party.name for party in card.parties if party.badge is not None]
    places = [card.places.words] if card.places is not None else []
    told = [part for part in (*groups, card.remark, *places, card.must) if part]
    lines = [f"{card.title}: {', '.join(told)}" if told else card.title]
    lines.extend(f"  {part}" for party in card.parties for part in _party_lines(party))
    if card.directions:
        lines.append(f"  {card.directions}")
    return lines


def _party_lines(party: Party) -> list[str]:
    lines = [", ".join(party.names)] if party.names else []
    if party.next is not None:
        lines.append(text_of(party.next.words))
    return lines


def _way_line(way: Way) -> str:
    goal = way.goal.name if way.goal is not None else way.words
    origin = f": {way.origin.name}" if way.origin is not None else ""
    return f"{way.name}{origin} → {goal}" if way.moves else f"{way.name}: {way.words or goal}"


def _roll_lines(roll: Roll | None) -> list[str]:
    return [_name_line(line) for line in roll.lines if line.name] if roll is not None else []


def _name_line(line: NameLine) -> str:
    if line.goal is None:
        return f"{line.name}: {line.words}"
    return f"{line.name} → {line.goal.name}" if line.moves else f"{line.name}: {line.words}, {line.goal.name}"


def text_of(runs: Runs) -> str:
    """The sentence that `runs` make."""
    return " ".join(run.text for run in runs)
