"""First names that one child may go by."""

from __future__ import annotations

_SETS = """
    alexander alexandra alex sandy sasha xander alejandro alejandra ale
    andrew andy drew andres
    anthony tony antonio toño
    benjamin ben benny
    catherine katherine kathryn katharine cathy kathy kate katie kat kit catalina
    charles charlie chuck carlos carlitos
    christopher christian christina christine chris kris topher tina cristina
    daniel danielle dan danny dani
    david dave davey
    edward eddie ed ted ned teddy eduardo lalo
    elizabeth eliza liz lizzie beth betsy betty libby ellie elisabeth isabel isabella bella isa
    francis frances frank frankie fran francisco paco pancho
    gabriel gabriela gabe gaby
    guadalupe lupe lupita
    guillermo memo william will bill billy willie liam
    henry harry hank enrique quique
    ignacio nacho
    jacob jake jacobo
    james jim jimmy jamie
    jennifer jen jenny
    jessica jess jessie
    jesus chuy
    john johnny jack jon jonathan johnathan nathan juan juanito
    joseph joe joey jose pepe jojo
    joshua josh
    lawrence larry laurence
    leonard leonardo leo lenny
    margaret maggie meg peggy greta margarita daisy
    matthew matt matty mateo
    michael mike mikey mick miguel
    nicholas nick nicky nicolas nico
    olivia liv livvy
    patrick patricia pat patty tricia
    peter pete pedro
    rebecca becca becky
    richard rick ricky rich dick ricardo
    robert rob bob bobby robbie roberto beto
    samuel samantha sam sammy
    stephen steven steve stephanie steph esteban
    susan sue susie suzanne
    theodore theo
    thomas tom tommy tomas
    timothy tim timmy
    victoria vicky tori
    zachary zach zack
"""
_FAMILIES: dict[str, frozenset[int]] = {
    name: frozenset(at for at, line in enumerate(_SETS.split("\n")) if name in line.split())
    for name in _SETS.split()
}
_SHORTEST = 3
"""Letters with which a longer first name begins: "Max" may be Maximilian, "Jo" may be anybody."""


def may_be_one(first: str, other: str) -> bool:
    """Whether two first names, in small letters without accents, may be one child's."""
    short, long = sorted((first, other), key=len)
    if len(short) >= _SHORTEST and long.startswith(short):
        return True
    return not _FAMILIES.get(first, frozenset()).isdisjoint(_FAMILIES.get(other, frozenset()))
