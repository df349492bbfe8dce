"""One window a library: a second one hands its files to the first, which comes to the front."""

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

import filelock
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from readinglist.core.paths import WINDOW_LOCK, private_folder

_PATIENCE_MS = 3000


class Instance(QObject):
    """The claim of a process to be the window of a library.

    The lock is the system's: a killed process leaves none behind. The socket carries messages only.
    """

    handed = Signal(object)  # list[Path]; none: only come to the front

    def __init__(self, library: Path) -> None:
        super().__init__()
        place = hashlib.blake2b(os.fsencode(library.resolve()), digest_size=8).hexdigest()
        self._name = f"readinglist-{os.getuid() if hasattr(os, 'getuid') else ''}-{place}"
        self._library = library
        self._lock: filelock.BaseFileLock | None = None
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Claim the library's window; False: another process has it."""
        try:
            private_folder(self._library)
            lock = filelock.FileLock(self._library / WINDOW_LOCK, timeout=0, mode=0o600)
            lock.acquire()
        except filelock.Timeout:
            return False
        except OSError:
            return True  # a folder that takes no lock: whoever opens the library says why
        self._lock = lock
        self._listen()
        return True

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # what a killed process left; the lock is ours
        server.newConnection.connect(self._connected)
        server.listen(self._name)
        self._server = server

    def _connected(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            names = json.loads(bytes(socket.readLine().data()))
            files = [Path(str(name)) for name in names]
        except (ValueError, TypeError):
            socket.abort()
            return
        socket.write(b"taken\n")
        socket.flush()
        self.handed.emit(files)

    def hand_over(self, files: Sequence[Path]) -> bool:
        """Give files to the window that is open; False: it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        names = [str(file.absolute()) for file in files]
        socket.write(json.dumps(names).encode() + b"\n")
        answered = socket.waitForReadyRead(_PATIENCE_MS)
        taken = answered and bytes(socket.readAll().data()).startswith(b"taken")
        socket.disconnectFromServer()
        return taken

    def let_go(self) -> None:
        """Give the claim up."""
        if self._server is not None:
            self._server.close()
        if self._lock is not None:
            self._lock.release()
