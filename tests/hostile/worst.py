"""Units that hurt when they are repeated: what each room looks for, and never quite finds."""

UNITS = (
    *("1", "1 ", "1,", "1.", "$", "-", " ", "\t", "\n", " \n", ".", '"', "“", "'", "(", "A", "a"),
    *("and ", "the ", "A ", "A, ", "A. ", "a-", "a'", "Mr. ", "of the ", "said ", "who ", "that "),
    *('". ', '"a\n', '"A. ', "“A. ", "' ", "'A ", "(a ", "<!-- ", "# ", "- a\n", "> a\n", "a\n\n"),
    *("7 people ", "7 people were killed ", "seven ", "half a ", "more than ", "at least 7, "),
    *("January ", "January 5, ", "Monday ", "next ", "2026 ", "20–21 ", "10:30 ", "two weeks ago "),
    *("$1 million ", "1 percent ", "minus 1 degrees ", "1/2 ", "1-2-3-", "1 and 2 or 3 to "),
    *("Ines Corvo ", "Ines Corvo and ", "Ines Corvo, ", "President Ines Corvo ", "U.S. ", "Bank of "),
    *("former President ", "minister of ", "in Miami ", "in Miami, ", "met in ", "arrived in "),
    *("Corvo said ", "Corvo said that ", "“Yes,” said Corvo. ", "according to ", "did not ", "not "),
    *("The dam broke. ", "Seven died. ", "It rose 3 percent to 5 percent. ", "Corvo was elected. "),
    *("He said he would. ", "including two ", "a group of ", "led by ", "members of the delegation "),
    *("was killed ", "killed and injured ", "if ", "who said that ", "https://a.b/", "e\u0301", "\u200b"),
    *("\u00a0", "😀", "İ", "5 Comments\n", "By Ines Corvo\n", "(AP) — ", "Photo: A\n", "; ", ": ", "— "),
)
