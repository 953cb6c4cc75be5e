"""Finds the headings of a roster."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stationboard.store.rosters.preview import Column, Field
from stationboard.store.rosters.rows import Row

LAST_HEADER_ROW = 15
"""Reports put a title, the school and the teacher above the headings, but no more than this."""

_HEADINGS: Mapping[Field, str] = {
    Field.FIRST: """first firstname given givenname givennames forename fname legalfirst legalfirstname
        firstlegalname nombre nombres primernombre vorname rufname prenom primeironome""",
    Field.LAST: """last lastname family familyname surname lname legallast legallastname lastlegalname
        apellido apellidos primerapellido nachname familienname zuname nom nomdefamille sobrenome""",
    Field.FULL: """student studentname students name names fullname legalname wholename lastfirst
        lastfirstname lastnamefirst lastnamefirstname firstlast firstnamelastname firstlastname
        namelastfirst namefirstlast displayname learner learnername pupil pupilname nombrecompleto alumno
        alumna alumnos estudiante estudiantes nombredelestudiante nombredelalumno schuler
        eleve nomcomplet nomecompleto aluno""",
    Field.PREFERRED: """preferredname preferredfirst preferredfirstname preferredgivenname prefferedgivenname
        preferred nickname nick goesby knownas callname calledname chosenname usualname usualfirstname
        nombrepreferido apodo""",
    Field.NUMBER: """number studentnumber id studentid localid localstudentid permid permanentid sisid
        sisuserid sourcedid usersourcedid uniqueuserid uniqueid personid identifier sisloginid stateid ssid
        statestudentid matricula""",
    Field.EMAIL: "email emailaddress studentemail schoolemail mail correo correoelectronico",
    Field.GROUP: """group groupname groupid team teamname table tablegroup smallgroup readinggroup mathgroup
        guidedreadinggroup writinggroup elagroup stationgroup rotationgroup grouping grupo equipo mesa gruppe
        groupe equipe""",
    Field.CLASS: """class classname section sectionname course coursename homeroom period classperiod
        clase seccion curso klasse classe turma""",
    Field.STATUS: "status enrollmentstatus enrolmentstatus enrollstatus studentstatus estado",
    Field.ROLE: "role roles usertype usertyperole rol",
}
"""Headings found in exports of student information systems and gradebooks, without case, spaces and signs."""

_BEST_NUMBERS = (
    *("studentnumber", "studentid", "localstudentid", "localid", "permid", "sisid", "sisuserid", "sourcedid"),
    *("usersourcedid", "uniqueuserid", "personid", "number", "id"),
)
"""Where a file has several numbers, the one that stays the same between exports; others come after these."""

_BEST_CLASSES = (
    *("class", "classname", "section", "sectionname", "coursename", "course", "homeroom"),
    *("classperiod", "period"),
)
"""Where a file tells several, the one that a teacher would call the class by."""
_BEST = _BEST_NUMBERS + _BEST_CLASSES

_NOT_READ = """
    grade grades gradelevel gradelvl year classcode sectionid sectionnumber coursenumber
    sectionsisid teacher teachername school schoolid schoolname schoolsisid username
    login loginid secondaryemail password gender sex dob birthdate
    birthday dateofbirth race ethnicity phone sms middle middlename classsourcedid schoolsourcedid
    orgsourcedid orgsourcedids enableduser datelastmodified userids agentsourcedids graduationyear
    counselor iepstatus ellstatus begindate enddate roletype userprofilesourcedid startdate entrydate
    exitdate seat title type enddate parentsourcedid orgsourcedids schoolyear propertyname value
"""
"""Headings that tell a heading row from a row of names; what stands below them is never looked into."""

_KNOWN_BUT_NOT_READ = frozenset(_NOT_READ.split())
_NAMES_WEIGH = 2
_ENOUGH_WITHOUT_NAMES = 2
"""One known word alone may stand in a title."""
_MEANING = {heading: field for field, headings in _HEADINGS.items() for heading in headings.split()}
NAMES = frozenset({Field.FIRST, Field.LAST, Field.FULL})


@dataclass(frozen=True, slots=True)
class Header:
    """A heading row: its place among the rows, its columns that are read, and how many were known."""

    at: int
    columns: tuple[Column, ...]
    known: int
    plain: frozenset[str]
    """All its headings without case, spaces and signs."""

    @property
    def has_names(self) -> bool:
        """Whether a column holds names."""
        return any(column.field in NAMES for column in self.columns)

    @property
    def weight(self) -> int:
        """How likely it is the heading row; a column of names counts for several others.

        It does not outweigh a whole row of other headings: below them, "student" is a role and no heading.
        """
        return self.known + (_NAMES_WEIGH if self.has_names else 0)


def find_header(rows: Iterable[Row]) -> Header | None:
    """Return the likeliest heading row among the first few, or None where none looks like one."""
    found = [
        header for at, row in zip(range(LAST_HEADER_ROW), rows, strict=False) if (header := _read(at, row))
    ]
    return max(found, key=lambda header: header.weight, default=None)


def _read(at: int, row: Row) -> Header | None:
    headings = [row.cell(position) for position in range(len(row.cells))]
    plain = [plain_heading(heading) for heading in headings]
    columns = [
        Column(position, headings[position], meaning)
        for position, name in enumerate(plain)
        if (meaning := _meaning(name)) is not None
    ]
    known = len(columns) + sum(_is_known(name) for name in plain)
    header = Header(at, _chosen(columns, plain), known, frozenset(plain))
    return header if header.has_names or known >= _ENOUGH_WITHOUT_NAMES else None


def plain_heading(heading: str) -> str:
    """The letters and digits of a heading, without case and accents."""
    folded = unicodedata.normalize("NFKD", heading).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def _meaning(name: str) -> Field | None:
    """The field a heading stands for, also where the export puts "student" in front of it."""
    return _MEANING.get(name) or _MEANING.get(name.removeprefix("student"))


def is_understood(heading: str) -> bool:
    """Whether a heading tells what stands below it."""
    name = plain_heading(heading)
    return _meaning(name) is not None or _is_known(name)


def _is_known(name: str) -> bool:
    return name in _KNOWN_BUT_NOT_READ or name.removeprefix("student") in _KNOWN_BUT_NOT_READ


def _chosen(columns: list[Column], plain: list[str]) -> tuple[Column, ...]:
    """One column for each field: the best of several, and the parts of a name rather than the whole."""
    best: dict[Field, Column] = {}
    for column in columns:
        rival = best.get(column.field)
        if rival is None or _rank(plain[column.position]) < _rank(plain[rival.position]):
            best[column.field] = column
    full, first, last = (best.get(field) for field in (Field.FULL, Field.FIRST, Field.LAST))
    if full is not None and last is not None and first is None and plain[full.position] in {"name", "names"}:
        best[Field.FIRST] = Column(full.position, full.heading, Field.FIRST)
        del best[Field.FULL]
    elif full is not None and first is not None and last is not None:
        del best[Field.FULL]
    elif full is not None:
        best.pop(Field.FIRST, None)
        best.pop(Field.LAST, None)
    return tuple(sorted(best.values(), key=lambda column: column.position))


def _rank(name: str) -> int:
    return _BEST.index(name) if name in _BEST else len(_BEST)
