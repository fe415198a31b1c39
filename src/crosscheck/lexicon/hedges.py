"""Hedges: the words before and after a figure that bound or blur it.

Source: house table, after Quirk et al. 1985, 8.111 (approximators) and Krifka 2007 (rounding);
open and closed ends as contract.md, "Quantities as written", has them.
"""

from msgspec import Struct


class Hedge(Struct, frozen=True):
    """What a hedge does: bound approx, more or less, and whether the bound is included.

    "A record 12" is 12: the words belong to the figure, and bound nothing.
    """

    bound: str
    closed: bool = True


_APPROX, _EXACT = Hedge("approx"), Hedge("exact")
_OVER, _FROM = Hedge("more", False), Hedge("more", True)
_UNDER, _UPTO = Hedge("less", False), Hedge("less", True)

_BEFORE = {
    _APPROX: "about,around,roughly,approximately,approx,some,nearly,almost,close to,near,circa,"
    "an estimated,estimated,estimated at,in the region of,something like,virtually,practically,"
    "or about,in the neighborhood of,on the order of,in the order of,"
    "more or less,nearing,approaching,~,≈,c.,ca.,a reported,a rumored,a rumoured",
    _EXACT: "a record,a whopping,a cool,a mere,a staggering,a hefty,a massive,a paltry",
    _OVER: "more than,over,exceeding,exceeds,exceed,exceeded,above,in excess of,north of,beyond,"
    "topping,topped,greater than,higher than,larger than,longer than,surpassing,surpassed,"
    "surpasses,just over,well over,better than,just above,well above,"
    "much more than,over than,slightly more than,a little more than,little more than,"
    "rose past,rises past,rise past,climbed past,climbs past,climb past,soared past,surged past,"
    "slightly over,far more than,>,older than,bigger than,taller than,heavier than,"
    "faster than,easily more than",
    _FROM: "at least,no fewer than,no less than,not less than,not fewer than,a minimum of,"
    "minimum of,upwards of,upward of,starting at,starting from,starts at,starts from,"
    "at the very least,≥,at a minimum,min.",
    _UNDER: "less than,fewer than,under,below,just under,well under,just below,well below,"
    "lower than,smaller than,shorter than,<,slightly less than,a little less than,sub,"
    "much less than,slightly under,younger than,little less than,sub-,far less than,far fewer than,"
    "just less than,just shy of,shy of",
    _UPTO: "up to,as many as,as much as,at most,no more than,not more than,a maximum of,"
    "maximum of,max,max.,≤,no greater than,no higher than,no longer than,at the most,capped at,"
    "not exceeding,not to exceed,not exceed,not above,not over",
}
_AFTER = {
    _APPROX: "or so,or thereabouts,-ish,ish,-odd,odd",
    _FROM: "or more,or over,or older,or above,or higher,or better,and up,and over,and older,"
    "and above,plus,+,at least,upwards,and counting,or greater,or longer",
    _UPTO: "or less,or fewer,or younger,or under,or below,or lower,and under,and younger,"
    "at most,at the most,max,maximum,tops,or shorter",
}


def _by_last(forms: dict[Hedge, str]) -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, listed in forms.items():
        for form in listed.split(","):
            parts = tuple(form.replace(".", " .").replace("-", " - ").split())
            found.setdefault(parts[-1], []).append((parts, hedge))
    return {last: tuple(sorted(ways, key=lambda way: -len(way[0]))) for last, ways in found.items()}


def _by_first(forms: dict[Hedge, str]) -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, listed in forms.items():
        for form in listed.split(","):
            parts = tuple(form.replace("-", " - ").split())
            found.setdefault(parts[0], []).append((parts, hedge))
    return {
        first: tuple(sorted(ways, key=lambda way: -len(way[0]))) for first, ways in found.items()
    }


BEFORE = _by_last(_BEFORE)
AFTER = _by_first(_AFTER)
# Words that may stand between a hedge and its figure, and change nothing.
BETWEEN = frozenset({"a", "an", "another", "just", "only", "even", "further"})
