"""Everything there is to tell of a station, as fields."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from stationboard.domain.sentence import say
from stationboard.domain.station import Station, StationKind
from stationboard.library.routines.stations import with_station_field
from stationboard.library.routines.times import shown_length, typed_count, typed_length
from stationboard.qt.console.parts.cards import Card
from stationboard.qt.console.parts.form_line import FormLine
from stationboard.qt.console.parts.pick_box import PickBox
from stationboard.qt.console.parts.typed_field import TypedField
from stationboard.qt.console.parts.voice_box import VoiceBox
from stationboard.qt.console.stations.sign_line import SignLine
from stationboard.qt.routine_desk import RoutineDesk

_MOST_PLACES: Final = 400


class StationForm(Card):
    """Each field is kept as it is typed."""

    def __init__(self, desk: RoutineDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._station: Station | None = None
        self.name: Final = self._text("name", self.tr("Name"), most=200)
        self.second_name: Final = self._text("second_name", self.tr("In a second language"))
        self.kind: Final = PickBox(self.tr("Kind of station"))
        self.sign: Final = SignLine()
        self.directions: Final = self._text("directions", self.tr("Directions"))
        self.materials: Final = self._text("materials", self.tr("Materials"))
        self.voice: Final = VoiceBox()
        self.when_done: Final = self._text("when_done", self.tr("When done"))
        self.backup: Final = self._text("backup", self.tr("If it fails"), self.tr("such as Workbook page 12"))
        self.adult: Final = self._text("adult", self.tr("Adult"))
        self.place: Final = self._text("place", self.tr("Place in the room"))
        self.capacity: Final = TypedField(
            self.tr("Places for students"), self._take_capacity, most=6, hint=self.tr("no limit")
        )
        self.minutes: Final = TypedField(
            self.tr("Minutes of its own"), self._take_minutes, most=16, hint=self.tr("as long as the round")
        )
        for kind, words in self._kinds():
            self.kind.addItem(words, kind)
        self._assemble()
        self.kind.activated.connect(self._take_kind)
        self.voice.activated.connect(self._take_voice)
        self.sign.plain_wished.connect(lambda: self.take_sign(icon="", picture=""))

    def show_station(self, station: Station, *, anew: bool) -> None:
        """Show a station as it is now; with `anew`, in every field."""
        anew = anew or self._station is None or station.id != self._station.id
        self._station = station
        for field, value in (
            (self.name, station.name),
            (self.second_name, station.second_name),
            (self.directions, station.directions),
            (self.materials, station.materials),
            (self.when_done, station.when_done),
            (self.backup, station.backup),
            (self.adult, station.adult),
            (self.place, station.place),
            (self.capacity, "" if station.capacity is None else str(station.capacity)),
            (self.minutes, "" if station.minutes is None else shown_length(station.minutes)),
        ):
            field.show_value(value, anew=anew)
        self.kind.setCurrentIndex(self.kind.findData(station.kind))
        self.voice.show_level(station.voice)
        self.sign.show_station(station)

    def take_sign(self, **sign: str) -> None:
        """Have another pictogram, or another picture."""
        self._wish(self.tr("Picture"), **sign)

    def _assemble(self) -> None:
        for label, widget in (
            (self.tr("Name"), self.name),
            (self.tr("In a second language"), self.second_name),
            (self.tr("Kind"), self.kind),
            (self.tr("Sign"), self.sign),
            (self.tr("Directions"), self.directions),
            (self.tr("Materials"), self.materials),
            (self.tr("Voice level"), self.voice),
            (self.tr("When done"), self.when_done),
            (self.tr("If it fails"), self.backup),
            (self.tr("Adult"), self.adult),
            (self.tr("Place in the room"), self.place),
            (self.tr("Places for students"), self.capacity),
            (self.tr("Minutes of its own"), self.minutes),
        ):
            self.rows.addWidget(FormLine(label, widget))

    def _kinds(self) -> tuple[tuple[StationKind, str], ...]:
        return (
            (StationKind.TEACHER, self.tr("With the teacher")),
            (StationKind.ONLINE, self.tr("Online")),
            (StationKind.COLLABORATIVE, self.tr("Together")),
            (StationKind.INDEPENDENT, self.tr("On one's own")),
            (StationKind.HANDS_ON, self.tr("Hands-on")),
        )

    def _text(self, field: str, label: str, hint: str = "", *, most: int = 300) -> TypedField:
        return TypedField(label, partial(self._take_text, field, label), most=most, hint=hint)

    def _take_text(self, field: str, label: str, text: str) -> None:
        self._edit(label, field, **{field: text})

    def _take_capacity(self, text: str) -> None:
        capacity = typed_count(text, _MOST_PLACES) if text.strip() else None
        self._edit(self.tr("Places"), "capacity", capacity=capacity)

    def _take_minutes(self, text: str) -> None:
        minutes = typed_length(text) if text.strip() else None
        self._edit(self.tr("Minutes"), "minutes", minutes=minutes)

    def _take_kind(self) -> None:
        self._wish(self.tr("Kind"), kind=StationKind(str(self.kind.currentData())))

    def _take_voice(self) -> None:
        self._wish(self.tr("Voice level"), voice=self.voice.level)

    def _edit(self, what: str, key: str, **fields: object) -> None:
        if self._station is not None:
            station, step = self._station, say("{what} of {station}", what=what, station=self._station.name)
            self._desk.edit(
                lambda routine: with_station_field(routine, station.id, **fields), step, f"{station.id} {key}"
            )

    def _wish(self, what: str, **fields: object) -> None:
        if self._station is not None:
            station, step = self._station, say("{what} of {station}", what=what, station=self._station.name)
            self._desk.wish(lambda routine: with_station_field(routine, station.id, **fields), step)
