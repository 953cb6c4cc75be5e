"""Which rules a table breaks."""

from __future__ import annotations

from stationboard.planning.rotation.plan import Table
from stationboard.planning.rotation.task import NotFirst, OneAdult, Per, RotationTask, Rule, Visits


def broken_rules(task: RotationTask, table: Table) -> tuple[Rule, ...]:
    """The rules that `table` breaks."""
    return tuple(rule for rule in task.rules if not _is_kept(task, table, rule))


def _is_kept(task: RotationTask, table: Table, rule: Rule) -> bool:
    number = {crew.group: who for who, crew in enumerate(task.groups)}
    place = {post.station: at for at, post in enumerate(task.stations)}
    match rule:
        case Visits():
            at = place[rule.station]
            rows = table[number[rule.group]]
            if rule.per is Per.PLAN:
                return rule.least <= sum(row.count(at) for row in rows) <= rule.most
            here = [row for row in rows if any(cell is not None for cell in row)]
            return all(rule.least <= row.count(at) <= rule.most for row in here)
        case NotFirst():
            return all(row[:1] != (place[rule.station],) for row in table[number[rule.group]])
        case OneAdult():
            shared = {place[station] for station in rule.stations}
            return all(len(shared & {rows[day][turn] for rows in table}) < 2 for day, turn in task.rounds)
