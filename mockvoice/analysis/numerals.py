"""How many syllables an English number in digits has when it is read aloud."""

from __future__ import annotations

_SMALL = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""Zero to nineteen."""

_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
_HUNDRED = _THOUSAND = _MILLION = 2
_PERCENT = 2
_POINT = 1
_MOST_DIGITS = 12
_YEARS = range(1100, 2100)
_SPOKEN_AS_THOUSAND = range(2000, 2010)


def number_syllables(text: str) -> int:
    """Return the syllables of a number such as "99%", "1,000", "0.5" or "1998" (read as a year).

    Numbers of more than twelve digits are read digit by digit.
    """
    is_percent = text.endswith("%")
    whole, _, decimals = text.rstrip("%").partition(".")
    is_plain = "," not in whole and not decimals and not is_percent
    digits = whole.replace(",", "")
    if len(digits) > _MOST_DIGITS or (len(digits) > 1 and digits.startswith("0")):
        count = _digit_by_digit(digits)
    elif is_plain and int(digits) in _YEARS and int(digits) not in _SPOKEN_AS_THOUSAND:
        count = _year(int(digits))
    else:
        count = _whole(int(digits))
    return count + (_POINT + _digit_by_digit(decimals) if decimals else 0) + (_PERCENT if is_percent else 0)


def _digit_by_digit(digits: str) -> int:
    return sum(_SMALL[int(digit)] for digit in digits)


def _year(year: int) -> int:
    century, rest = divmod(year, 100)
    if rest == 0:
        return _whole(century) + _HUNDRED
    return _whole(century) + (_whole(rest) if rest >= 10 else 1 + _SMALL[rest])  # noqa: PLR2004 - "nineteen oh five"


def _whole(number: int) -> int:
    if number < len(_SMALL):
        return _SMALL[number]
    for size, name in ((10**9, _MILLION), (10**6, _MILLION), (10**3, _THOUSAND), (100, _HUNDRED)):
        if number >= size:
            more, rest = divmod(number, size)
            return _whole(more) + name + (_whole(rest) if rest else 0)
    tens, rest = divmod(number, 10)
    return _TENS[tens] + (_SMALL[rest] if rest else 0)
