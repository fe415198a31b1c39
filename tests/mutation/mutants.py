"""Python source → the same source with one small fault each.

Left out is what cannot be a fault: None for a returned False, which is as false, and the size of a
cache.
"""

import ast
from collections.abc import Iterator

COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
COUNTED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult}


def places(source: str) -> list[tuple[int, str]]:
    """What can be made wrong: the number of the node, in the order of a walk, and how."""
    tree = ast.parse(source)
    dull = {
        part
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        for part in ast.walk(decorator)
    }
    return [
        (number, fault)
        for number, node in enumerate(ast.walk(tree))
        if node not in dull
        for fault in faults(node)
    ]


def faults(node: ast.AST) -> Iterator[str]:
    """The faults that one node can have."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARED:
        yield "compare"
    elif isinstance(node, ast.BoolOp):
        yield "and-or"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not"
    elif isinstance(node, ast.BinOp) and type(node.op) in COUNTED:
        yield "count"
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield "truth"
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield "number"
    elif isinstance(node, ast.If | ast.IfExp):
        yield "condition"
    elif isinstance(node, ast.Return) and not _is_nothing(node.value):
        yield "return"


def _is_nothing(value: ast.expr | None) -> bool:
    """Is what is returned None, or as good as None?"""
    is_plain = isinstance(value, ast.Constant)
    return value is None or (is_plain and (value.value is None or value.value is False))


def mutated(source: str, place: tuple[int, str]) -> tuple[str, int, str]:
    """The source with one fault; its line, and that line's code as it was."""
    tree = ast.parse(source)
    number, fault = place
    node = next(node for at, node in enumerate(ast.walk(tree)) if at == number)
    line = getattr(node, "lineno", 0)
    spoil(node, fault)
    return ast.unparse(ast.fix_missing_locations(tree)), line, source.splitlines()[line - 1].strip()


def spoil(node: ast.AST, fault: str) -> None:
    """Give one node its fault."""
    if isinstance(node, ast.Compare):
        node.ops[0] = COMPARED[type(node.ops[0])]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.UnaryOp):
        node.op = ast.UAdd()  # +x is 0 or 1: as true as x
    elif isinstance(node, ast.BinOp):
        node.op = COUNTED[type(node.op)]()
    elif isinstance(node, ast.Constant):
        node.value = (not node.value) if fault == "truth" else node.value + 1  # type: ignore[operator]
    elif isinstance(node, ast.If | ast.IfExp):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.Return):
        node.value = ast.Constant(None)
