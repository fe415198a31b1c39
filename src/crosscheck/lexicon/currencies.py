"""Currencies: signs, codes and names as news writes them, to ISO 4217 codes.

Source: ISO 4217:2015 (codes); house table of signs and names. "$" alone is the US dollar unless
the text says otherwise.
"""

from crosscheck.lexicon.word_set import word_set

SIGNS = {
    "$": "USD", "us$": "USD", "$us": "USD", "a$": "AUD", "au$": "AUD", "$a": "AUD", "$au": "AUD",
    "c$": "CAD", "ca$": "CAD", "$c": "CAD", "cdn$": "CAD", "hk$": "HKD", "$hk": "HKD",
    "nz$": "NZD", "$nz": "NZD", "s$": "SGD", "$s": "SGD", "r$": "BRL", "nt$": "TWD",
    "mx$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "₺": "TRY", "₴": "UAH", "₦": "NGN", "₪": "ILS", "฿": "THB", "₱": "PHP", "₫": "VND",
    "rs": "INR", "rm": "MYR", "rp": "IDR", "kr": "SEK", "y=": "JPY",
    "ps": "GBP", "e": "EUR", "eur": "EUR",  # "£" and "€" as transliteration to ASCII writes them
}  # fmt: skip
CODES = word_set(
    """
    USD EUR GBP JPY CNY RMB CHF AUD CAD NZD HKD SGD INR RUB UAH TRY BRL MXN ZAR KRW ILS SEK NOK
    DKK PLN CZK HUF THB MYR IDR PHP VND TWD SAR AED EGP NGN KES PKR BDT LKR ARS CLP COP PEN
    """
)
_NAMES = {
    "USD": "dollar,us dollar,u.s. dollar,american dollar,buck",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "NZD": "new zealand dollar",
    "HKD": "hong kong dollar",
    "SGD": "singapore dollar",
    "TWD": "taiwan dollar",
    "EUR": "euro",
    "GBP": "pound sterling,british pound,sterling",
    "EGP": "egyptian pound",
    "JPY": "yen,japanese yen",
    "CNY": "yuan,renminbi,chinese yuan",
    "INR": "rupee,indian rupee",
    "PKR": "pakistani rupee",
    "RUB": "rouble,ruble,russian rouble,russian ruble",
    "UAH": "hryvnia,hryvnias",
    "TRY": "lira,turkish lira",
    "CHF": "swiss franc,franc",
    "SEK": "swedish krona,swedish kronor,swedish crown,krona,kronor",
    "NOK": "norwegian krone,norwegian kroner,norwegian crown",
    "DKK": "danish krone,danish kroner,danish crown",
    "PLN": "zloty,polish zloty",
    "CZK": "czech crown,koruna",
    "HUF": "forint,hungarian forint",
    "ILS": "shekel,israeli shekel",
    "KRW": "won,korean won",
    "BRL": "real,brazilian real,reais",
    "MXN": "mexican peso",
    "PHP": "philippine peso",
    "ARS": "argentine peso,argentinian peso",
    "CLP": "chilean peso",
    "COP": "colombian peso",
    "ZAR": "rand",
    "MYR": "ringgit,malaysian ringgit",
    "IDR": "rupiah,indonesian rupiah",
    "THB": "baht,thai baht",
    "NGN": "naira,nigerian naira",
    "KES": "kenyan shilling",
    "AED": "dirham",
    "SAR": "riyal,saudi riyal",
    "VND": "dong",
    "BDT": "taka",
    "FIM": "finnish markka,markka",
    "DEM": "deutsche mark,german mark,marks",
    "FRF": "french franc",
    "cent": "cent,us cent",
    "penny": "pence,penny,pennies",
    "sen": "sen",
}
# "dollars" → USD; plurals are made here ("yen", "yuan" and the like have none).
NAMES: dict[tuple[str, ...], str] = {}
for _code, _forms in _NAMES.items():
    for _form in _forms.split(","):
        _parts = tuple(_form.replace("u.s.", "u.s").split())
        NAMES[_parts] = _code
        NAMES[(*_parts[:-1], _parts[-1] + "s")] = _code
FIRST_WORDS = frozenset(parts[0] for parts in NAMES)
CURRENCIES = CODES | frozenset(SIGNS.values()) | frozenset(_NAMES)
