"""How large the type on a round's cards can be, with how much each card can tell."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stationboard.board.card_frame import Card
from stationboard.board.views.card import Laid, lay_card, voice_fits_beside
from stationboard.board.views.onward import then_fits
from stationboard.board.views.sheet import DETAIL_FLOOR, Sheet
from stationboard.board.views.style import Details, Style

_SMALL, _LARGEST_SMALL = 0.58, 0.74
"""Type size of details as a part of that of names: usually, and at most."""
_LARGEST = 0.088
"""Type size of names at most, as a part of the height."""
_SMALLER = 0.93
_TINY = 0.5
"""Where names come out below this part of their least size, not even the next place can be told."""
_TOLD = tuple(details for details in Details if details < Details.NO_NEXT)

Styles = tuple[Style, ...]


@dataclass(frozen=True, slots=True)
class Deal:
    """The cards of a round with the size each of them gets."""

    sheet: Sheet
    cards: tuple[Card, ...]
    w: float
    h: float

    def styles(self) -> Styles:
        """A style for each card, alike but for what it can tell.

        Names large enough for the back row come first, then as many details as fit, then still larger type.
        Groups that share a card have smaller names where they must.
        """
        big = float(int(self.sheet.floor))
        while (styles := self._told(self._style(big))) is None:
            big = max(1.0, float(int(min(big - 1, big * _SMALLER))))
            if big <= 1:
                return tuple(replace(self._style(1.0), details=Details.NO_NEXT) for _ in self.cards)
        if big < int(self.sheet.floor):
            return styles
        return self._with_larger_details(self._with_larger_names(styles))

    def _style(self, big: float, small: float = 0.0) -> Style:
        least = self.sheet.unit * DETAIL_FLOOR
        small = max(small, big * _SMALL, min(least, big * _LARGEST_SMALL))
        style = Style(big, big, max(1.0, float(-(-small // 1))), Details.ALL)
        inner = self.w - style.pad * 2
        nexts = {party.next for card in self.cards if len(card.groups) == 1 for party in card.groups}
        then = all(one is None or then_fits(self.sheet, one, big, style.small, inner) for one in nexts)
        voice = all(voice_fits_beside(self.sheet, card, style, self.w) for card in self.cards)
        style = replace(style, then=then, voice_beside=voice)
        plain = replace(style, icons=False)
        return plain if self._head_rows(style) > self._head_rows(plain) else style

    def _head_rows(self, style: Style) -> int:
        """How many lines the longest station name takes; a shrunk one counts as more than there are."""
        bare = [lay_card(self.sheet, replace(card, parties=()), style, self.w) for card in self.cards]
        return max(style.head_lines + 1 if card.shrunk else len(card.head.lines) for card in bare)

    def _told(self, style: Style) -> Styles | None:
        """`style` with as many details as each card holds; nothing where one cannot hold its names.

        Second names go, from all cards at once, before any station's or group's name becomes smaller.
        """
        told = self._dealt(style)
        if not style.second or not any(card.second for card in self.cards):
            return told
        bare = self._dealt(replace(style, second=False))
        if told is None or bare is None:
            return bare
        smaller = any(one.name < other.name for one, other in zip(told, bare, strict=True))
        return bare if smaller else told

    def _dealt(self, style: Style) -> Styles | None:
        bare = replace(style, details=Details.NO_NEXT)
        head = max(self._laid(card, bare).head_height for card in self.cards)
        legible = style.small >= int(self.sheet.unit * DETAIL_FLOOR)
        choices = _TOLD if legible else (Details.NO_VOICE,)
        if style.big < self.sheet.floor * _TINY:
            choices = (*choices, Details.NO_NEXT)
        found: list[Style] = []
        for card in self.cards:
            fitting = self._fitting(card, style, head, choices)
            if fitting is None and len(card.groups) > 1:
                fitting = self._crowded(card, style, head, choices)
            if fitting is None:
                return None
            found.append(fitting)
        return tuple(found)

    def _fitting(self, card: Card, style: Style, head: float, choices: tuple[Details, ...]) -> Style | None:
        for details in choices:
            trial = replace(style, details=details)
            laid = self._laid(card, trial)
            if laid.height - laid.head_height + head <= self.h:
                return trial
        return None

    def _crowded(self, card: Card, style: Style, head: float, choices: tuple[Details, ...]) -> Style | None:
        """Several groups at one station: their names shrink before the other cards suffer."""
        name = style.name
        while name > 1:
            name = max(1.0, float(int(min(name - 1, name * _SMALLER))))
            small = min(style.small, name)
            kept = (
                choices
                if small >= int(self.sheet.unit * DETAIL_FLOOR)
                else (Details.NO_VOICE, Details.NO_NEXT)
            )
            fitting = self._fitting(card, replace(style, name=name, small=small), head, kept)
            if fitting is not None:
                return fitting
        return None

    def _laid(self, card: Card, style: Style) -> Laid:
        return lay_card(self.sheet, card, style, self.w)

    def _with_larger_names(self, styles: Styles) -> Styles:
        """The largest names with which nothing is left out, shrinks or breaks that did not before."""
        if any(self._laid(card, style).shrunk for card, style in zip(self.cards, styles, strict=True)):
            return styles
        low, high = styles[0].big, self.sheet.unit * _LARGEST
        while (middle := float(int((low + high) / 2))) > low and high - low > 1:
            trial = self._told(self._style(middle))
            if trial is not None and self._as_good(trial, styles):
                low, styles = middle, trial
            else:
                high = middle
        return styles

    def _with_larger_details(self, styles: Styles) -> Styles:
        """The largest details with which nothing is left out that was there before."""
        big = styles[0].big
        low, high = min(style.small for style in styles), big * _LARGEST_SMALL
        while (middle := float(int((low + high) / 2))) > low and high - low > 1:
            trial = self._told(self._style(big, middle))
            if trial is not None and self._as_good(trial, styles):
                low, styles = middle, trial
            else:
                high = middle
        return styles

    def _as_good(self, trial: Styles, styles: Styles) -> bool:
        for card, new, old in zip(self.cards, trial, styles, strict=True):
            told = (new.icons, new.then, new.voice_beside, new.details, new.second)
            if told != (old.icons, old.then, old.voice_beside, old.details, old.second):
                return False
            after, before = self._laid(card, new), self._laid(card, old)
            if after.shrunk > before.shrunk or len(after.head.lines) > len(before.head.lines):
                return False
            if new.name < old.name:
                return False
        return True
