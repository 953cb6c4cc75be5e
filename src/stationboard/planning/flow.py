"""Flow in a small network: as much as can be, or as much as pays."""

from __future__ import annotations

from collections import deque


class Network:
    """Arcs with room and a gain for each unit; node 0 is the source, node 1 the sink."""

    def __init__(self, nodes: int) -> None:
        self._from: list[list[int]] = [[] for _ in range(nodes)]
        self._to: list[int] = []
        self._room: list[int] = []
        self._gain: list[int] = []

    def arc(self, start: int, end: int, room: int, gain: int = 0) -> int:
        """A new arc; gives its number."""
        number = len(self._to)
        for tail, head, free, worth in ((start, end, room, gain), (end, start, 0, -gain)):
            self._from[tail].append(len(self._to))
            self._to.append(head)
            self._room.append(free)
            self._gain.append(worth)
        return number

    def flow(self, arc: int) -> int:
        """What flows through an arc now."""
        return self._room[arc + 1]

    def fill(self) -> int:
        """Send as much as can be from source to sink (Edmonds and Karp 1972); gives how much that is."""
        sent = 0
        while (path := self._shortest()) is not None:
            sent += self._send(path)
        return sent

    def enrich(self) -> None:
        """Send what pays from source to sink, along the path that pays most each time."""
        while (path := self._richest()) is not None:
            self._send(path)

    def cut(self) -> frozenset[int]:
        """The nodes that the source still reaches; once it is filled, all arcs out of them are full."""
        reached = {0}
        queue = deque(reached)
        while queue:
            for arc in self._from[queue.popleft()]:
                if self._room[arc] and self._to[arc] not in reached:
                    reached.add(self._to[arc])
                    queue.append(self._to[arc])
        return frozenset(reached)

    def _send(self, path: list[int]) -> int:
        least = min(self._room[arc] for arc in path)
        for arc in path:
            self._room[arc] -= least
            self._room[arc ^ 1] += least
        return least

    def _shortest(self) -> list[int] | None:
        into: dict[int, int] = {0: -1}
        queue = deque([0])
        while queue and 1 not in into:
            for arc in self._from[queue.popleft()]:
                if self._room[arc] and self._to[arc] not in into:
                    into[self._to[arc]] = arc
                    queue.append(self._to[arc])
        return self._path(into) if 1 in into else None

    def _richest(self) -> list[int] | None:
        """The path with the largest gain, if that is more than nothing (Bellman and Ford)."""
        gain: dict[int, int] = {0: 0}
        into: dict[int, int] = {0: -1}
        queue = deque([0])
        waiting = {0}
        while queue:
            node = queue.popleft()
            waiting.discard(node)
            for arc in self._from[node]:
                head, total = self._to[arc], gain[node] + self._gain[arc]
                if self._room[arc] and (head not in gain or total > gain[head]):
                    gain[head], into[head] = total, arc
                    if head not in waiting:
                        waiting.add(head)
                        queue.append(head)
        return self._path(into) if gain.get(1, 0) > 0 else None

    def _path(self, into: dict[int, int]) -> list[int]:
        path: list[int] = []
        node = 1
        while node:
            path.append(into[node])
            node = self._to[into[node] ^ 1]
        return path
