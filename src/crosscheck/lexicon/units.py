"""Units of measure: how they are written, their dimension, and their size in a base unit.

Source: The International System of Units, 9th ed. (BIPM 2019); NIST Handbook 44, App. C (US
customary units). Checked against pint in tests/lexicon/test_units.py.
Licence: house table of facts from public standards.
"""

from functools import cache

from msgspec import Struct


class Unit(Struct, frozen=True):
    """A unit: `value × factor + offset` is the value in the base unit of its dimension."""

    name: str
    dimension: str
    factor: float
    offset: float = 0.0


# name | words (comma-separated, lower case) | symbols (exact case, after a figure) | dimension
# | factor | offset
# ruff: noqa: E501 (one unit a row)
_ROWS = """
metre|metre,metres,meter,meters|m|length|1
kilometre|kilometre,kilometres,kilometer,kilometers,kms|km|length|1000
centimetre|centimetre,centimetres,centimeter,centimeters|cm|length|0.01
millimetre|millimetre,millimetres,millimeter,millimeters|mm|length|0.001
micrometre|micrometre,micrometres,micrometer,micrometers,micron,microns|µm,μm|length|1e-6
nanometre|nanometre,nanometres,nanometer,nanometers|nm|length|1e-9
mile|mile,miles|mi|length|1609.344
nautical mile|nautical mile,nautical miles||length|1852
yard|yard,yards|yd,yds|length|0.9144
foot|foot,feet|ft,′|length|0.3048
inch|inch,inches|in.,″|length|0.0254
light-year|light year,light years,light-year,light-years||length|9.4607304725808e15
square metre|square metre,square metres,square meter,square meters,sq m,sq metres,sq meters|m2,m²,sqm,sq.m|area|1
square kilometre|square kilometre,square kilometres,square kilometer,square kilometers,sq km|km2,km²|area|1e6
square mile|square mile,square miles,sq miles,sq mi||area|2589988.110336
square foot|square foot,square feet,sq ft,sq feet,sq. ft|sqft|area|0.09290304
square inch|square inch,square inches||area|0.00064516
hectare|hectare,hectares|ha|area|10000
acre|acre,acres||area|4046.8564224
gram|gram,grams,gramme,grammes|g|mass|0.001
kilogram|kilogram,kilograms,kilogramme,kilogrammes,kilo,kilos|kg,kgs|mass|1
milligram|milligram,milligrams|mg|mass|1e-6
microgram|microgram,micrograms|µg,mcg|mass|1e-9
tonne|tonne,tonnes,metric ton,metric tons,metric tonnes|mt|mass|1000
ton|ton,tons||mass|907.18474
pound|pound,pounds,pounder|lb,lbs,lb.,lbs.|mass|0.45359237
ounce|ounce,ounces|oz,oz.|mass|0.028349523125
carat|carat,carats||mass|0.0002
litre|litre,litres,liter,liters|L,l|volume|0.001
millilitre|millilitre,millilitres,milliliter,milliliters|ml,mL|volume|1e-6
gallon|gallon,gallons|gal|volume|0.003785411784
barrel|barrel,barrels,bpd|bbl|volume|0.158987294928
million barrels|million barrels|mb/d,mmb/d|volume|158987.294928
cubic metre|cubic metre,cubic metres,cubic meter,cubic meters|m3,m³,cbm|volume|1
cubic foot|cubic foot,cubic feet|cu ft|volume|0.028316846592
cubic kilometre|cubic kilometre,cubic kilometres,cubic kilometer,cubic kilometers||volume|1e9
cup|cup,cups||volume|0.0002365882365
tablespoon|tablespoon,tablespoons|tbsp|volume|1.478676478125e-5
teaspoon|teaspoon,teaspoons|tsp|volume|4.92892159375e-6
pint|pint,pints||volume|0.000473176473
quart|quart,quarts||volume|0.000946352946
second|second,seconds,sec,secs|s|duration|1
minute|minute,minutes,min,mins||duration|60
hour|hour,hours,hr,hrs||duration|3600
day|day,days||duration|86400
week|week,weeks||duration|604800
fortnight|fortnight,fortnights||duration|1209600
month|month,months||duration|2629800
year|year,years,yr,yrs||duration|31557600
decade|decade,decades||duration|315576000
century|century,centuries||duration|3155760000
millisecond|millisecond,milliseconds|ms|duration|0.001
mile per hour|miles per hour,mile per hour,miles an hour,mile an hour|mph|speed|0.44704
kilometre per hour|kilometres per hour,kilometers per hour,kilometre per hour,kilometer per hour,kilometres an hour,kilometers an hour|km/h,kph,kmh,kmph,km/hr|speed|0.2777777777777778
metre per second|metres per second,meters per second|m/s|speed|1
knot|knot,knots|kt,kts|speed|0.5144444444444445
mile per gallon|miles per gallon|mpg|fuel economy|1
revolution per minute|revolutions per minute|rpm|rotation|1
degree Celsius|degree celsius,degrees celsius,degree centigrade,degrees centigrade,deg celsius,celsius,centigrade,degrees c,deg c,degc|°C,ºC,C|temperature|1|273.15
degree Fahrenheit|degree fahrenheit,degrees fahrenheit,deg fahrenheit,fahrenheit,degrees f,deg f,degf|°F,ºF,F|temperature|0.5555555555555556|255.3722222222222
kelvin|kelvin,kelvins||temperature|1
degree|degree,degrees|°,º,deg|angle|1
watt|watt,watts|W|power|1
kilowatt|kilowatt,kilowatts|kW,KW|power|1000
megawatt|megawatt,megawatts|MW|power|1e6
gigawatt|gigawatt,gigawatts|GW|power|1e9
terawatt|terawatt,terawatts|TW|power|1e12
horsepower|horsepower,brake horsepower|hp,bhp,PS|power|745.6998715822702
kilowatt hour|kilowatt hour,kilowatt hours,kilowatt-hour,kilowatt-hours|kWh|energy|3.6e6
megawatt hour|megawatt hour,megawatt hours,megawatt-hour,megawatt-hours|MWh|energy|3.6e9
gigawatt hour|gigawatt hour,gigawatt hours,gigawatt-hour,gigawatt-hours|GWh|energy|3.6e12
terawatt hour|terawatt hour,terawatt hours,terawatt-hour,terawatt-hours|TWh|energy|3.6e15
joule|joule,joules|J|energy|1
calorie|calorie,calories|kcal|energy|4184
milliampere-hour|milliampere hour,milliamp hours|mAh|charge|3.6
volt|volt,volts|V|voltage|1
ampere|amp,amps,ampere,amperes||current|1
hertz|hertz|Hz,HZ|frequency|1
kilohertz|kilohertz|kHz|frequency|1000
megahertz|megahertz|MHz|frequency|1e6
gigahertz|gigahertz|GHz|frequency|1e9
pascal|pascal,pascals|Pa|pressure|1
gigapascal|gigapascal,gigapascals|GPa|pressure|1e9
hectopascal|hectopascal,hectopascals|hPa|pressure|100
millibar|millibar,millibars|mbar,mb|pressure|100
bar|bars||pressure|100000
newton metre|newton metre,newton metres,newton-metres|Nm|torque|1
pound-foot|pound-feet,pound feet,pound foot,foot-pounds,lb-ft|lb-ft|torque|1.3558179483314004
kilobyte|kilobyte,kilobytes|KB,kB|data|1e3
megabyte|megabyte,megabytes|MB|data|1e6
gigabyte|gigabyte,gigabytes|GB|data|1e9
terabyte|terabyte,terabytes|TB|data|1e12
petabyte|petabyte,petabytes|PB|data|1e15
megabit per second|megabits per second|Mbps|data rate|1e6
gigabit per second|gigabits per second|Gbps|data rate|1e9
megapixel|megapixel,megapixels|MP|resolution|1e6
decibel|decibel,decibels|dB|sound level|1
percent|percent,per cent,pct,percentage|%,pc|ratio|0.01
percentage point|percentage point,percentage points,percentage-point,per cent points,% points,% point|pp|ratio change|0.01
basis point|basis point,basis points|bps,bp|ratio change|0.0001
point|points|pts|point|1
magnitude|magnitude||magnitude|1
caliber|caliber,calibre||caliber|1
kiloton|kiloton,kilotons||explosive yield|1
"""


class Table(Struct, frozen=True):
    """The units by name, by their first word in lower case, and by symbol."""

    units: dict[str, Unit]
    words: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    symbols: dict[str, str]


@cache
def table() -> Table:
    """The table, read once; forms that share a first word come longest first."""
    units: dict[str, Unit] = {}
    words: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    symbols: dict[str, str] = {}
    for row in _ROWS.strip().splitlines():
        name, forms, signs, dimension, factor, *offset = row.split("|")
        units[name] = Unit(name, dimension, float(factor), float(offset[0]) if offset else 0.0)
        for form in filter(None, forms.split(",")):
            parts = tuple(form.replace("-", " - ").replace(".", " .").split())
            words.setdefault(parts[0], []).append((parts, name))
        for sign in filter(None, signs.split(",")):
            symbols[sign] = name
    ordered = {
        first: tuple(sorted(forms_of, key=lambda one: -len(one[0])))
        for first, forms_of in words.items()
    }
    return Table(units, ordered, symbols)


def unit(name: str | None) -> Unit | None:
    """The unit of that canonical name, if it is one of measure."""
    return table().units.get(name) if name else None


def convert(value: float, name: str, target: str) -> float | None:
    """`value` of one unit in another of the same dimension, else None."""
    units = table().units
    left, right = units.get(name), units.get(target)
    if left is None or right is None or left.dimension != right.dimension:
        return None
    return (value * left.factor + left.offset - right.offset) / right.factor
