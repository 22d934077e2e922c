"""Small numbers as they are said."""

from __future__ import annotations

# fmt: off
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
# fmt: on
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_HUNDRED = 100
_LARGEST = 999


def number_in_words(number: int) -> str:
    """Return a number from 0 to 999 in words, such as "forty-five". Raises ValueError for others."""
    if not 0 <= number <= _LARGEST:
        raise ValueError(f"{number} is not between 0 and {_LARGEST}")
    if number < len(_SMALL):
        return _SMALL[number]
    if number < _HUNDRED:
        tens, rest = divmod(number, 10)
        return _TENS[tens] if not rest else f"{_TENS[tens]}-{_SMALL[rest]}"
    hundreds, rest = divmod(number, _HUNDRED)
    start = f"{_SMALL[hundreds]} hundred"
    return start if not rest else f"{start} and {number_in_words(rest)}"


def ordinal_in_words(number: int) -> str:
    """Return a number from 0 to 999 as an ordinal in words, such as "twenty-first". Raises ValueError for others."""
    words = number_in_words(number)
    end = len(words) - len(words.replace("-", " ").rpartition(" ")[2])
    last = words[end:]
    if last in _ORDINALS:
        return words[:end] + _ORDINALS[last]
    return words[:end] + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
