"""Where a second start asks this program to come forward."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

SHOW: Final = b"show"
"""The one word that is understood; neither arguments nor paths come this way."""
SHOWN: Final = b"shown"
LONGEST: Final = 64
"""Of what a caller says, no more bytes are taken."""
CALL_MS: Final = 300
"""A caller that has not said it by then is let go."""
CALLERS: Final = 8
"""So many at a time; others wait until one has gone."""


class FrontDoor(QObject):
    """Listens as `name`, for programs of this user only. Signal: `show_wished`.

    Where the system gives no local socket, nobody can ask, and nothing else changes.
    """

    show_wished = Signal()

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(CALLERS)
        self._server.newConnection.connect(self._receive)
        # For one user only, the socket takes the place of any that a crash has left behind.
        self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _receive(self) -> None:
        while (caller := self._next_caller()) is not None:
            _Call(caller, self)

    def _next_caller(self) -> QLocalSocket | None:
        return self._server.nextPendingConnection() if self._server.hasPendingConnections() else None


class _Call(QObject):
    """One caller, from the first byte to the answer."""

    def __init__(self, caller: QLocalSocket, door: FrontDoor) -> None:
        super().__init__(caller)
        self._caller = caller
        self._door = door
        self._heard = b""
        caller.setReadBufferSize(LONGEST)
        limit = QTimer(self)
        limit.setSingleShot(True)
        limit.timeout.connect(self._let_go)
        limit.start(CALL_MS)
        caller.readyRead.connect(self._hear)
        caller.disconnected.connect(caller.deleteLater)
        self._hear()

    def _hear(self) -> None:
        self._heard += bytes(self._caller.read(LONGEST - len(self._heard)).data())
        if self._heard == SHOW:
            self._door.show_wished.emit()
            self._caller.write(SHOWN)
            self._caller.disconnectFromServer()

    def _let_go(self) -> None:
        self._caller.abort()
