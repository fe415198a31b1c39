"""The unit table against pint, and its own order."""

import pytest

from crosscheck.lexicon.units import Unit, convert, table

pint = pytest.importorskip("pint")
REGISTRY = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
NAMES = {
    "square metre": "meter**2", "square kilometre": "kilometer**2", "square mile": "mile**2",
    "square foot": "foot**2", "square inch": "inch**2", "cubic metre": "meter**3",
    "cubic foot": "foot**3", "cubic kilometre": "kilometer**3", "light-year": "light_year",
    "mile per hour": "mile/hour", "kilometre per hour": "kilometer/hour",
    "metre per second": "meter/second", "degree Celsius": "degC",
    "degree Fahrenheit": "degF", "kilowatt hour": "kilowatt*hour",
    "megawatt hour": "megawatt*hour", "gigawatt hour": "gigawatt*hour",
    "terawatt hour": "terawatt*hour", "milliampere-hour": "milliampere*hour",
    "newton metre": "newton*meter", "pound-foot": "pound_force*foot", "calorie": "kilocalorie",
    "tonne": "metric_ton", "ton": "US_ton", "gallon": "US_liquid_gallon", "barrel": "oil_barrel",
    "cup": "US_liquid_cup", "pint": "pint", "quart": "US_liquid_quart",
    "million barrels": "megaoil_barrel",
    "nautical mile": "nautical_mile", "millibar": "millibar", "fortnight": "fortnight",
}  # fmt: skip
BASES = {
    "length": "meter", "area": "meter**2", "mass": "kilogram", "volume": "meter**3",
    "duration": "second", "speed": "meter/second", "temperature": "kelvin", "power": "watt",
    "energy": "joule", "voltage": "volt", "current": "ampere", "frequency": "hertz",
    "pressure": "pascal", "torque": "newton*meter", "charge": "coulomb",
}  # fmt: skip
TENS_OF_YEARS = {"decade", "century"}  # prefixes to pint
CHECKED = [
    unit
    for unit in table().units.values()
    if unit.dimension in BASES and unit.name not in TENS_OF_YEARS
]


@pytest.mark.parametrize("unit", CHECKED, ids=lambda unit: unit.name)
def test_size_is_pints(unit: Unit):
    name = NAMES.get(unit.name, unit.name)
    for value in (1.0, 37.0):
        want = REGISTRY.Quantity(value, name).to(BASES[unit.dimension]).magnitude
        assert value * unit.factor + unit.offset == pytest.approx(want, rel=2e-3)


def test_conversion():
    assert convert(-18, "degree Celsius", "degree Fahrenheit") == pytest.approx(-0.4)
    assert convert(26.2, "mile", "kilometre") == pytest.approx(42.16, abs=0.01)
    assert convert(1, "mile", "kilogram") is None
    assert convert(1, "furlong", "mile") is None


def test_longer_forms_come_first():
    for forms in table().words.values():
        sizes = [len(parts) for parts, _ in forms]
        assert sizes == sorted(sizes, reverse=True)


def test_every_symbol_names_a_unit():
    assert set(table().symbols.values()) <= set(table().units)
