"""What is amiss with the files, or was and has been put right since."""

from __future__ import annotations

from collections.abc import Iterable

from stationboard.store.problem import Problem


class FileNews:
    """Remembers what was put right until it is forgotten, and what is still amiss until it is over."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._told = {_key(problem): problem for problem in problems}
        self._standing: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is to be told."""
        return (*self._told.values(), *self._standing)

    def add(self, problem: Problem) -> None:
        """Remember one more."""
        self._told[_key(problem)] = problem

    def forget(self, problem: Problem) -> None:
        """The teacher has read it."""
        self._told.pop(_key(problem), None)

    def stand(self, problem: Problem) -> None:
        """Something is amiss until the next look."""
        self._standing = (*self._standing, problem)

    def take_look(self, problems: Iterable[Problem]) -> None:
        """Take what a look at the files has found."""
        found = tuple(problems)
        for problem in found:
            if problem.trouble.is_over:
                self._told[_key(problem)] = problem
        self._standing = tuple(problem for problem in found if not problem.trouble.is_over)


def _key(problem: Problem) -> tuple[object, ...]:
    """What makes two of them the same to a teacher: not when it was found."""
    return problem.trouble, problem.id, problem.title, problem.reason, problem.copy_from
