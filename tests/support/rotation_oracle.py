"""Whether a rotation can be at all: the whole question at once, asked without any of the planner's code."""

from __future__ import annotations

import highspy

from stationboard.planning.rotation.task import NotFirst, OneAdult, Per, RotationTask, Visits


def is_possible(task: RotationTask) -> bool:
    """One column for each group, station and round; slow, and so plain that it may be believed."""
    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.silent()
    cells: dict[tuple[str, str, tuple[int, int]], int] = {}

    def column() -> int:
        highs.addVar(0, 1)
        highs.changeColIntegrality(highs.getNumCol() - 1, highspy.HighsVarType.kInteger)
        return highs.getNumCol() - 1

    def row(columns: list[int], least: float, most: float) -> None:
        highs.addRow(least, most, len(columns), columns, [1.0] * len(columns))

    for crew in task.groups:
        for post in task.stations:
            for when in task.rounds:
                long_enough = task.days[when[0]].minutes[when[1]] >= post.least_minutes
                if when not in crew.away and when not in post.closed and long_enough:
                    cells[crew.group, post.station, when] = column()
        for when in task.rounds:
            here = [cells[key] for key in cells if key[0] == crew.group and key[2] == when]
            if when not in crew.away:
                row(here, 1, 1)
    for post in task.stations:
        for when in task.rounds:
            row([cells[key] for key in cells if key[1:] == (post.station, when)], 0, post.places)
    for rule in task.rules:
        match rule:
            case NotFirst():
                for key, cell in cells.items():
                    if key[:2] == (rule.group, rule.station) and key[2][1] == 0:
                        row([cell], 0, 0)
            case OneAdult():
                for when in task.rounds:
                    busy = {station: column() for station in rule.stations}
                    row(list(busy.values()), 0, 1)
                    for key, cell in cells.items():
                        if key[1] in busy and key[2] == when:
                            pair = [cell, next(one for name, one in busy.items() if name == key[1])]
                            highs.addRow(-1.0, 0.0, 2, pair, [1.0, -1.0])
            case Visits():
                own = {key[2]: cell for key, cell in cells.items() if key[:2] == (rule.group, rule.station)}
                if rule.per is Per.PLAN:
                    row(list(own.values()), rule.least, rule.most)
                    continue
                away = next(crew.away for crew in task.groups if crew.group == rule.group)
                for day, one in enumerate(task.days):
                    if any((day, turn) not in away for turn in range(len(one.minutes))):
                        row([cell for when, cell in own.items() if when[0] == day], rule.least, rule.most)
    highs.run()
    return bool(highs.getModelStatus() == highspy.HighsModelStatus.kOptimal)
