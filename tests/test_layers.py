"""The rooms lie as style.md draws them: who may import whom, and no cycles."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src" / "crosscheck"
BASE = {"model", "errors"}
STAGES = {"load", "segment", "extract", "anchor", "align", "judge"}
# each room with what it may import besides itself; a room that is missing here is an error
ALLOWED: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "rules": BASE,
    "lexicon": BASE,
    "config": BASE | {"rules"},
    **{stage: BASE | {"lexicon", "config", "rules"} for stage in STAGES},
    "kinds": BASE | STAGES,
    "engine": BASE,
    "report": BASE | {"lexicon", "rules", "config"},
    "archive": BASE | {"lexicon", "rules", "config"},
}
# those that stand above the rooms: the order of the rooms, the command line, the public verbs
ABOVE = {"pipeline", "check", "pairs", "fresh", "testing", "cli", "__init__", "__main__"}


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """`crosscheck.extract.date` lies in `extract`; `crosscheck` itself in `__init__`."""
    return [*module.split("."), "__init__"][1]


def imports(path: Path) -> Iterator[str]:
    """Every module of the project that a file imports, wherever the import stands."""
    names = {name_of(other) for other in modules()}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            base = node.module or ""
            found = [f"{base}.{alias.name}" for alias in node.names]
            found = [name if name in names else base for name in found]
        else:
            continue
        yield from (name for name in found if name.split(".")[0] == "crosscheck")


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_go_one_way(path: Path):
    room = room_of(name_of(path))
    if room in ABOVE:
        return
    for module in imports(path):
        target = room_of(module)
        # `from crosscheck import __version__` reads a constant, no room
        assert target in {room, "__init__"} or target in ALLOWED[room], (
            f"{name_of(path)} imports {module}"
        )


def test_every_room_is_drawn():
    rooms = {room_of(name_of(path)) for path in modules()}
    assert rooms <= ALLOWED.keys() | ABOVE


def test_only_the_pipeline_the_pairs_and_the_registry_join_stages():
    for path in modules():
        room = room_of(name_of(path))
        stages = {room_of(module) for module in imports(path)} & (STAGES - {"load"})
        if len(stages - {room}) > 1:
            assert room in {"pipeline", "pairs", "kinds", "cli", "__init__"}, name_of(path)


def test_no_cycles():
    # an import of the package itself reads its version, a constant
    graph = {
        name_of(path): set(imports(path)) - {name_of(path), "crosscheck"} for path in modules()
    }
    state: dict[str, int] = {}

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert state.get(module) != 1, " → ".join((*trail, module))
        if module in state:
            return
        state[module] = 1
        for other in sorted(graph.get(module, ())):
            visit(other, (*trail, module))
        state[module] = 2

    for module in sorted(graph):
        visit(module, ())


def test_core_rooms_do_not_print_exit_or_look_outside():
    """No clock, environment or network in the rooms that must be deterministic."""
    banned = {"os", "sys", "time", "socket", "urllib", "requests", "random", "subprocess"}
    for path in modules():
        if room_of(name_of(path)) not in (STAGES - {"load"}) | {"report", "lexicon"}:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"print", "exit", "input"}, f"{path}: {node.lineno}"
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            # quoting an address opens none
            found = {name.split(".")[0] for name in names if name != "urllib.parse"} & banned
            # sys.intern saves memory and looks at nothing
            assert not found - {"sys"}, f"{path}:{node.lineno} imports {found}"
