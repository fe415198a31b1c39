"""Detector of the kind `statement`.

*Finds* who did what to whom: one proposition a clause with a plain subject, and events named by
a noun with their agent ("Norwegian strikes on …"), whose verb and arguments are then the same;
captions, and a text of one sentence as a whole, so that two such texts can be compared.
*Skips* reports ("X said"), light verbs (be, have, do), pronouns as subjects, quotations.
*Value* the predicate (the verb's lemma; the class for event nouns) and the arguments subject,
object or the first preposition, as short lower-case phrases; nationals stand for their nation.
*Anchor* none.
*Source* clause patterns after Quirk et al. 1985; classes of predicates in lexicon/predicates.py.
*Examples* fixtures/claims/statement.jsonl, fixtures/polarity.jsonl
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from crosscheck.extract.build import make_claim
from crosscheck.extract.carrier import carriers
from crosscheck.extract.clause import Clause, find_clauses
from crosscheck.extract.context import Context
from crosscheck.extract.modality import modality_at, polarity_at
from crosscheck.extract.outcome import outcome_of, outcomes_beside, with_outcome
from crosscheck.extract.outcome_fire import fires_set
from crosscheck.extract.phrase import DETERMINERS, LONGEST_PHRASE, bare, phrase_of
from crosscheck.extract.statement_pronoun import name_pronouns
from crosscheck.extract.tags import tag_tokens
from crosscheck.lexicon.hints import has_any
from crosscheck.lexicon.lazy_pattern import lazy_pattern
from crosscheck.lexicon.morphology import noun_lemma
from crosscheck.lexicon.negation import HARMLESS_AFTER
from crosscheck.lexicon.offices import government_of
from crosscheck.lexicon.opposition import nation_of
from crosscheck.lexicon.places import capital_of
from crosscheck.lexicon.predicates import (
    BEFALLING,
    CARRIERS,
    CARRIERS_UP,
    EVENT_NOUNS,
    LIGHT,
    PHRASES,
    WILLED,
    has_class,
    question_slot,
)
from crosscheck.lexicon.reporting import CLAUSE, ENTITLING
from crosscheck.lexicon.word_set import word_set
from crosscheck.model import About, Claim, Sentence, StatementValue, Token

# Verbs that report, but as often name an act of its own.
PHYSICAL = word_set(
    """announce answer challenge demand disclose find know learn observe offer pledge point post
    project promise propose rate read recall recommend show shoot signal sing sum understand
    volunteer write"""
)
LAID = word_set("sanction tariff ban embargo curb restriction duty levy tax blockade boycott")
OF_ROUND = 4  # tokens after "round" among which its event stands
BRIEF = 2  # sentences of a text that may be a caption
LONGEST_CAPTION = 40  # tokens
FINITE = lazy_pattern(r"[AHKBVSLYUOq]")
EVENT_FORMS = frozenset(form for noun in EVENT_NOUNS for form in (noun, f"{noun}s"))
EVENTS = frozenset(EVENT_NOUNS.values())
VOTES = {"for": "vote-for", "against": "vote-against"}
IN_FAVOUR = {"in favour of": "for", "in support of": "for"}
SHARES = word_set("majority minority half third quarter opposition number group handful most rest")
REPORTS = CLAUSE - PHYSICAL
AT_TARGET = frozenset(("on", "against", "at", "of"))
TALES = word_set(
    """rumor rumour claim allegation suggestion speculation notion idea theory possibility suspicion
    belief fear hope accusation argument myth chance likelihood prospect"""
)
NOTICE = lazy_pattern(r"(?i)\b(?:copyright|all rights reserved|photos?:|hide caption)|©")
WEEKDAY = lazy_pattern(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
OF_NOTICES = ("©", "copyright", "rights reserved", "photo", "hide caption")
BRACKETS = re.compile(r"[NPZQ]\([^()AHBKVSTW]{1,12}\)(?=[AHBKVSLEZ,])")
CONJUNCTS = word_set(
    """however though too also meanwhile nevertheless nonetheless therefore instead indeed moreover
    furthermore consequently accordingly likewise similarly otherwise"""
)
MOTION = ("come", "go")
DIRECTIONS = ("to", "into", "onto", "from", "through")
CAPTION = lazy_pattern(r"(?:tB[XD]?)?([DMJQEGPNZ]{0,6}[NPZQ])(?!$|\.$)")


def detect(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Claims of kind `statement` in one sentence, in the order of the text."""
    if sentence.text.endswith("?") or _is_notice(sentence.text):
        return
    sentence = _without_insertions(sentence)
    tokens = sentence.tokens
    done, (tags, known) = 0, name_pronouns(sentence, context, tag_tokens(tokens))
    clauses = find_clauses(tokens, tags)
    for clause in clauses:
        claim = _clause_claim(sentence, context, clause, known)
        if ended := outcome_of(sentence, context, clause, tags, known):
            claim = with_outcome(claim, ended, sentence, context)
        if claim:
            done = clause.verb
            yield claim
    yield from outcomes_beside(sentence, context, clauses)
    yield from fires_set(sentence, context)
    yield from carriers(sentence, context, tags)
    if not done and len(tokens) <= LONGEST_CAPTION:
        found = list(_caption_claim(sentence, context, tags))
        yield from found or _whole_claim(sentence, context)
    if len(tokens) > 2 and (done == 0 or len(tokens) > done + 3):
        yield from _event_claims(sentence, context)


def _without_insertions(sentence: Sentence) -> Sentence:
    """The sentence without what brackets insert after a noun, and without inserted conjuncts.

    "Berg (52-3, 46 KOs) won", "the rule does not, however, hold". A clause in brackets keeps its
    own say: "Berg (who was not there) won". Source: Quirk et al. 1985, 8.134.
    """
    tokens, inserted = sentence.tokens, set[int]()
    if "(" in sentence.text:
        for found in BRACKETS.finditer(tag_tokens(tokens)):
            inserted.update(range(found.start() + 1, found.end()))
    if not CONJUNCTS.isdisjoint(sentence.words):
        for at in range(1, len(tokens) - 2):
            if tokens[at].text == tokens[at + 2].text == "," and tokens[at + 1].lower in CONJUNCTS:
                inserted.update((at, at + 1, at + 2))
    kept = tuple(token for at, token in enumerate(tokens) if at not in inserted)
    return replace(sentence, tokens=kept) if inserted else sentence


def _is_notice(text: str) -> bool:
    """True for the small print of a page."""
    return has_any(text.lower(), OF_NOTICES) and NOTICE.search(text) is not None


def _clause_claim(
    sentence: Sentence, context: Context, clause: Clause, known: Mapping[int, str]
) -> Claim | None:
    tokens = sentence.tokens
    far = clause.begin > clause.subject[1] + 1  # "he discounted rumours he was a spy"
    if far and not clause.shared and clause.subject[1] - 1 in known:
        return None
    if _is_a_tale(tokens, clause.subject[0]):
        return None
    predicate = PHRASES.get((clause.lemma, clause.particle), clause.lemma)
    carries = clause.lemma in CARRIERS or (clause.particle == "up" and clause.lemma in CARRIERS_UP)
    if not carries and predicate not in LIGHT and _only_reports(predicate):
        return None  # a third of all clauses: nothing else of them is looked at
    subject = (
        _told_name(known.get(clause.subject[1] - 1, ""))
        or (predicate in WILLED and not clause.passive and _government(tokens, clause.subject))
        or _person(sentence, context, clause)
        or _with_owner(tokens, clause.subject)
    )
    target = _with_owner(tokens, clause.object) if clause.object else ""
    if clause.object and (meant := known.get(clause.object[1] - 1)):
        target = _told_name(meant)
    if target and nation_of(subject.lower()):
        target = _of_government(target)
    oblique = phrase_of(tokens[clause.oblique[1] : clause.oblique[2]]) if clause.oblique else ""
    last = _end_of(clause)
    carried = None
    if clause.object and carries:
        if event := _event(target):
            predicate, target = event, ""
        if carried := _carried(tokens, clause.object):
            predicate, target, last = carried
    if event := _event(subject):
        # "Norwegian strikes hit the port": the agent is in the adjective.
        agent = _agent(tokens[slice(*clause.subject)])
        subject = agent or subject
    if not subject or _says_nothing(predicate, target, oblique, clause):
        return None
    if side := _vote(sentence, context, clause):
        predicate, target = side, oblique
    if clause.lemma == "run" and clause.oblique and clause.oblique[0] == "for" and not target:
        predicate, target = "seek", oblique  # "will run for a second term"
    is_felt = (clause.lemma, clause.particle) in BEFALLING and not clause.object
    befalls = clause.passive or is_felt
    arguments = {"object" if befalls else "subject": subject}
    if clause.complement:
        arguments["complement"] = phrase_of(tokens[slice(*clause.complement)])
    elif target:
        arguments["object"] = target
    elif oblique and clause.oblique:
        is_target = predicate in EVENTS and not clause.passive  # "was arrested on Friday"
        name = "object" if is_target else IN_FAVOUR.get(clause.oblique[0], clause.oblique[0])
        if clause.passive and clause.oblique[0] == "by":
            name = "subject"
        arguments[name] = oblique
    if predicate in EVENTS and clause.oblique and not carried:
        last = clause.oblique[2] - 1
    start = tokens[clause.begin if clause.shared else clause.subject[0]].start + sentence.start
    # "is not guilty": what is denied stands behind the verb
    said = clause.complement[0] if clause.complement else clause.verb
    at = tokens[said].start + sentence.start
    return _claim(sentence, context, start, tokens[last].end + sentence.start, at, predicate,
                  arguments, subject, denied=_has_none(tokens, clause))  # fmt: skip


def _is_a_tale(tokens: Sequence[Token], at: int) -> bool:
    """Is the clause what a noun calls a tale: "rumours that Holm had fled"? Nobody states it."""
    before = [token.lower for token in tokens[max(0, at - 2) : at]]
    return before[1:] == ["that"] and noun_lemma(before[0]) in TALES


def _has_none(tokens: Sequence[Token], clause: Clause) -> bool:
    """The object denies: "showed no remorse", "fired no shots"; not "had no doubt"."""
    if not clause.object or tokens[clause.object[0]].lower != "no":
        return False
    return tokens[clause.object[0] + 1].lower not in HARMLESS_AFTER["no"]


def _vote(sentence: Sentence, context: Context, clause: Clause) -> str:
    """How one person or one body voted; of many some vote for it and some against.

    Lost: "Democrats voted against it"; rightly dropped: "Three members voted for it".
    """
    if clause.lemma != "vote" or clause.object or clause.passive or not clause.oblique:
        return ""
    head = sentence.tokens[clause.subject[1] - 1].lower
    many = noun_lemma(head) != head or head in SHARES
    if many and not _person(sentence, context, clause):
        return ""
    return VOTES.get(IN_FAVOUR.get(clause.oblique[0], clause.oblique[0]), "")


def _person(sentence: Sentence, context: Context, clause: Clause) -> str:
    """The person that the subject names, by the fullest name: a title and a short form are no part.

    "Coach Prado", "the club's coach, Ines Prado," and "Prado" are one subject; so is the thing
    whose name stands in commas: "The ferry, Star of Vell, sank".
    """
    tokens = sentence.tokens
    for first, end in (_insertion(tokens, clause), clause.subject):
        if first >= end:
            continue
        start, stop = sentence.start + tokens[first].start, sentence.start + tokens[end - 1].end
        whole = first > clause.subject[0]
        for name in context.names.of(sentence):
            inside = name.start == start if whole else name.start >= start
            is_told = name.kind == "person" or (whole and not _is_named(tokens, clause))
            if is_told and name.end == stop and inside:
                return _told_name(name.canonical)
    return ""


def _is_named(tokens: Sequence[Token], clause: Clause) -> bool:
    """Has the subject a name already? Then what is inserted may be anything."""
    first, end = clause.subject
    return any(token.text[0].isupper() for token in tokens[max(first, 1) : end])


def _government(tokens: Sequence[Token], span: tuple[int, int]) -> str:
    """The country whose capital or seat of government is the whole subject: "the Kremlin".

    A capital alone may be the town; beside another state it is the state ("Oslo and Denmark").
    """
    words = [token.text for token in tokens[slice(*span)]]
    name = " ".join(words[1:] if words[0].lower() == "the" else words)
    country = government_of(name) or ""
    others = {_state(token) for token in tokens[span[1] :]} - {None, country}
    return country if others or not capital_of(name) else ""


def _state(token: Token) -> str | None:
    """The state that a word names, by its name, its adjective or its capital."""
    if not token.text[0].isupper():
        return None
    found = nation_of(bare(token.lower))
    return found[0] if found else capital_of(bare(token.text))


def _of_government(target: str) -> str:
    """What a state deals with belongs to a state: "warsaw proposal" is Poland's."""
    owner, _, thing = target.partition(" ")
    country = government_of(owner.capitalize()) if thing else None
    return f"{country} {thing}" if country else target


def _insertion(tokens: Sequence[Token], clause: Clause) -> tuple[int, int]:
    """What stands in commas between subject and verb; for two verbs, before the first."""
    end, begin = clause.subject[1], clause.begin or clause.verb
    if clause.shared:
        commas = (at for at in range(end + 1, begin) if tokens[at].text == ",")
        begin = next(commas, end) + 1
    if begin <= end + 2 or {tokens[end].text, tokens[begin - 1].text} != {","}:
        return (0, 0)
    is_aged = tokens[begin - 2].text.isdigit() and tokens[begin - 3].text == ","
    return end + 1, begin - 3 if is_aged else begin - 1


def _told_name(canonical: str) -> str:
    """A name as an argument: lower case, its last words."""
    words = [bare(word) for word in canonical.lower().split() if word[0].isalpha()]
    return " ".join(words[-LONGEST_PHRASE:])


def _carried(tokens: Sequence[Token], span: tuple[int, int]) -> tuple[str, str, int] | None:
    """The event that a verb only carries, its target and where that ends.

    "Opened another round of raids on the ports", "stepped up its attacks on them".
    """
    for at in range(span[0], min(span[1] + OF_ROUND, len(tokens) - 2)):
        if tokens[at].lower in EVENT_FORMS and tokens[at + 1].lower in AT_TARGET:
            target, last = _target(tokens, at + 2)
            event = EVENT_NOUNS[noun_lemma(tokens[at].lower)]
            return (event, target, last) if target else None
    return None


def _with_owner(tokens: Sequence[Token], span: tuple[int, int]) -> str:
    """The phrase of a span; "the name of the suspect" is "suspect name", as "suspect's name" is.

    So are "sanctions on the bank" those of the bank, and no others.
    """
    phrase = phrase_of(tokens[slice(*span)])
    end = span[1]
    after = tokens[end].lower if end + 1 < len(tokens) else ""
    is_laid = after in ("on", "against") and noun_lemma(tokens[end - 1].lower) in LAID
    if phrase and (after == "of" or is_laid):
        owner, _ = _target(tokens, end + 1)
        if owner:
            return " ".join([owner, phrase][:LONGEST_PHRASE])
    return phrase


def _says_nothing(predicate: str, target: str, oblique: str, clause: Clause) -> bool:
    """A verb that means nothing without its object, a report, or a slip of the grammar."""
    if oblique and clause.oblique and not target:
        if predicate in MOTION and clause.oblique[0] in DIRECTIONS:
            return False  # "will not go into orbit", "never came to Lerum"
        if predicate == "involve" and clause.passive:
            return False
    if predicate in LIGHT and not clause.particle:
        return not (target or clause.complement or (predicate == "be" and oblique))
    if predicate in ("do", "go", "say") or (predicate in ENTITLING and not target):
        return True  # "a film called" “Harbour”
    if predicate in CLAUSE and not target and (not oblique or _is_day(clause, oblique)):
        return True  # "denied on Monday that …": what was denied is told by the verb behind
    return _only_reports(predicate)


def _only_reports(predicate: str) -> bool:
    """True for a verb that says no more than that somebody spoke or thought."""
    return predicate in REPORTS and not has_class(predicate)


def _is_day(clause: Clause, oblique: str) -> bool:
    return clause.oblique is not None and clause.oblique[0] == "on" and bool(WEEKDAY.match(oblique))


def _end_of(clause: Clause) -> int:
    if clause.complement:
        return clause.complement[1] - 1
    if clause.object:
        return clause.object[1] - 1
    return clause.oblique[2] - 1 if clause.oblique else clause.verb


def _claim(
    sentence: Sentence,
    context: Context,
    start: int,
    end: int,
    at: int,
    predicate: str,
    arguments: dict[str, str],
    subject: str,
    *,
    denied: bool = False,
) -> Claim:
    about = About(slot=question_slot(predicate), subject=subject, event=predicate)
    polarity = polarity_at(sentence, at)
    if denied:
        polarity = "affirmed" if polarity == "negated" else "negated"
    return make_claim(
        sentence, context, "statement", start, end, StatementValue(predicate, arguments), about,
        polarity=polarity, modality=modality_at(sentence, at),
    )  # fmt: skip


def _is_heading(tokens: Sequence[Token]) -> bool:
    """True where most longer words are capitalised: "The Road Ahead for Drivers"."""
    longer = [token.text for token in tokens[1:] if len(token.text) > 3]
    capital = sum(word[0].isupper() for word in longer)
    return capital > 1 and 2 * capital > len(longer)


def _caption_claim(sentence: Sentence, context: Context, tags: str) -> Iterator[Claim]:
    """What is there: "Two men on a roof", "There is no bridge over the river".

    Only in brief texts: between the paragraphs of an article such a line is a date or a heading.
    """
    if len(context.sentences) > BRIEF:
        return
    tokens = sentence.tokens
    found = CAPTION.match(tags)
    if (
        not found
        or _is_heading(tokens)
        or sentence.zone == "title"
        or FINITE.search(tags, found.start(1))
    ):
        return
    subject = phrase_of(tokens[found.start(1) : found.end(1)])
    if subject:
        start = sentence.start + tokens[found.start(1)].start
        end = sentence.start + tokens[found.end(1) - 1].end
        yield _claim(sentence, context, start, end, start, "be", {"subject": subject}, subject)


def _whole_claim(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """A text of one sentence stands as a whole: it is there to be compared with another."""
    first = next((one for one in sentence.tokens if one.lower not in DETERMINERS), None)
    if len(context.sentences) > 1 or first is None or not first.text[0].isalpha():
        return
    start, end = sentence.start, sentence.start + len(sentence.text.rstrip(" .!"))
    if end > start:
        subject = first.lower
        yield _claim(sentence, context, start, end, start, "be", {"subject": subject}, subject)


# ----------------------------------------------------------------------------- event nouns


def _event_claims(sentence: Sentence, context: Context) -> Iterator[Claim]:
    """Events named by a noun with agent and target: "Norwegian strikes on power plants"."""
    tokens = sentence.tokens
    if EVENT_FORMS.isdisjoint(sentence.words):
        return
    for at in [at for at, token in enumerate(tokens) if token.lower in EVENT_FORMS]:
        token, event = tokens[at], EVENT_NOUNS[noun_lemma(tokens[at].lower)]
        if not 0 < at < len(tokens) - 2 or tokens[at + 1].lower not in AT_TARGET:
            continue
        first = at
        while first > 0 and at - first < 4 and tokens[first - 1].text[0].isalpha():
            first -= 1
            if _agent(tokens[first : first + 1]):
                break
        agent = _agent(tokens[first : at + 1])
        target, last = _target(tokens, at + 2)
        if agent and target:
            yield _claim(
                sentence, context, sentence.start + tokens[first].start,
                sentence.start + tokens[last].end, sentence.start + token.start, event,
                {"subject": agent, "object": target}, agent,
            )  # fmt: skip


def _target(tokens: Sequence[Token], start: int) -> tuple[str, int]:
    stretch = tuple(tokens[start : start + 8])
    tags = tag_tokens(stretch)
    end = 0
    while end < len(tags) and tags[end] in "DMJQEGNPZ":
        if tags[end] in "EG" and end and tags[end - 1] in "NPZQ":
            break
        end += 1
    while end and tags[end - 1] not in "NPZMQ":
        end -= 1
    return phrase_of(stretch[:end]), start + end - 1


def _event(phrase: str) -> str | None:
    """The predicate that an event noun at the end of a phrase stands for."""
    head = phrase.rsplit(" ", 1)[-1]
    return EVENT_NOUNS.get(noun_lemma(head))


def _agent(tokens: Sequence[Token]) -> str:
    """The nation that a phrase's adjective or possessive names, as the one who acts."""
    for token in tokens:
        if found := nation_of(bare(token.lower)):
            return found[0]
        if token.text.endswith(("'s", "’s")) and (country := capital_of(bare(token.text))):
            return country  # "Oslo's raids" are Norway's
    return ""
