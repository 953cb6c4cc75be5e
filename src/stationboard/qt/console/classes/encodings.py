"""The ways letters can be written in a file, named as a teacher may know them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationboard.store.rosters.bytes import ENCODINGS

_translate = QCoreApplication.translate


def encoding_choices() -> tuple[tuple[str, str], ...]:
    """Python's name with the name to show, for every encoding there is to choose."""
    names = {
        "utf-8": _translate("Encoding", "Unicode (UTF-8)"),
        "utf-16": _translate("Encoding", "Unicode (UTF-16)"),
        "utf-16-le": _translate("Encoding", "Unicode (UTF-16, little-endian)"),
        "utf-16-be": _translate("Encoding", "Unicode (UTF-16, big-endian)"),
        "utf-32": _translate("Encoding", "Unicode (UTF-32)"),
        "cp1252": _translate("Encoding", "Western European (Windows)"),
        "mac_roman": _translate("Encoding", "Western European (Mac)"),
        "cp437": _translate("Encoding", "Western European (DOS, United States)"),
        "cp850": _translate("Encoding", "Western European (DOS)"),
        "cp1250": _translate("Encoding", "Central European (Windows)"),
        "cp1251": _translate("Encoding", "Cyrillic (Windows)"),
        "cp1253": _translate("Encoding", "Greek (Windows)"),
        "cp1254": _translate("Encoding", "Turkish (Windows)"),
        "cp1255": _translate("Encoding", "Hebrew (Windows)"),
        "cp1256": _translate("Encoding", "Arabic (Windows)"),
        "cp1258": _translate("Encoding", "Vietnamese (Windows)"),
        "gb18030": _translate("Encoding", "Chinese, simplified"),
        "big5": _translate("Encoding", "Chinese, traditional"),
        "shift_jis": _translate("Encoding", "Japanese"),
        "euc_kr": _translate("Encoding", "Korean"),
    }
    return tuple((encoding, names[encoding]) for encoding in ENCODINGS)
