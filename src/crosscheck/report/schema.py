"""JSON Schema of what the JSON formats write, made from the very structures that are written."""

from typing import Any

import msgspec

from crosscheck.model import SCHEMA, Claim, Finding, Problem, Reason, Report, Summary, Verdict

DRAFT = "https://json-schema.org/draft/2020-12/schema"
REFERENCE = "#/$defs/{name}"


def schema_of(shape: str) -> dict[str, Any]:
    """The schema of `report`, `claim` (a line of claims), `pair` (compare) or `line` (jsonl)."""
    types = (Report, Claim, Finding, Problem, Summary)
    _, parts = msgspec.json.schema_components(types, ref_template=REFERENCE)
    _name_words(parts)
    report = parts.pop("Report")
    lines = [_line(name, parts) for name in ("Finding", "Problem", "Summary")]
    body = {
        "report": _headed(report),
        "claim": _headed(parts["Claim"]),
        "pair": _pair(),
        "line": {"oneOf": lines},
    }[shape]
    return {"$schema": DRAFT, **body, "title": f"{SCHEMA} {shape}", "$defs": parts}


def _name_words(parts: dict[str, Any]) -> None:
    """Say which words the fields with a fixed vocabulary take."""
    finding = parts["Finding"]["properties"]
    finding["verdict"] = {"enum": [one.value for one in Verdict]}
    finding["reason"] = {"enum": [*(one.value for one in Reason), None]}
    finding["scope"] = {"enum": ["cross", "within"]}
    claim = parts["Claim"]["properties"]
    claim["zone"] = {"enum": ["title", "body", "caption", "comment"]}
    claim["voice"] = {"enum": ["article", "attributed", "comment"]}
    claim["polarity"] = {"enum": ["affirmed", "negated"]}
    claim["modality"] = {"enum": ["asserted", "planned", "possible", "conditional"]}


def _headed(part: dict[str, Any]) -> dict[str, Any]:
    """An object that stands alone: it names the version of the contract."""
    properties = {**part["properties"], "schema": {"const": SCHEMA}}
    required = list(dict.fromkeys(["schema", *part["required"]]))
    return {**part, "properties": properties, "required": required}


def _pair() -> dict[str, Any]:
    findings = {"type": "array", "items": {"$ref": REFERENCE.format(name="Finding")}}
    verdict = {"enum": [one.value for one in Verdict]}
    properties = {"id": {"type": "string"}, "verdict": verdict, "findings": findings}
    return {"type": "object", "properties": properties, "required": list(properties)}


def _line(name: str, parts: dict[str, Any]) -> dict[str, Any]:
    part = _headed(parts[name])
    part["properties"]["type"] = {"const": name.lower()}
    part["required"] = ["type", *part["required"]]
    if name == "Finding":
        claims = {"type": "array", "items": {"$ref": REFERENCE.format(name="Claim")}}
        part["properties"]["claims"] = claims
        part["required"].append("claims")
    return part
