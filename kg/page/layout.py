"""Where everything stands: one patch of flowers a community, what they share in the middle.

No physics and no chance: a hub with its leaves is a sunflower disc, a community is its discs packed around that of its
focus, the communities are packed around the disc of what several of them share. The x axis is stretched, because labels
are wider than high and so are screens.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

STRETCH = 1.5  # width of a patch against its height
STEP = 47.0  # distance between neighbours, in the units of the picture
MARGIN = 34.0  # around a disc
HUB = 4  # a node with as many leaves gets a disc of its own

Point = tuple[float, float]
Disc = tuple[float, float, float]  # x, y, radius


@dataclass(frozen=True, slots=True)
class Layout:
    """Positions of the nodes, and for each community the ellipse (x, y, rx, ry) that holds its own nodes."""

    positions: tuple[Point, ...]
    patches: tuple[tuple[float, float, float, float], ...]


def place(
    groups: Sequence[int],
    roots: Sequence[int],
    edges: Iterable[tuple[int, int]],
    order: Sequence[tuple[int, str, str]],
    homes: Sequence[Sequence[int]],
    outside: Sequence[bool],
    reserved: Sequence[int],
) -> Layout:
    """Positions for all nodes.

    `groups[n]` is the community of node n, -1 where several share it; `roots[g]` the node a community is about, or -1;
    `order[n]` a sort key that brings like to like around a hub; `homes[n]` all communities of n; `outside[n]` puts n
    on a ring around its community's patch; `reserved[g]` keeps room for so many nodes that are not drawn.
    """
    near: list[list[int]] = [[] for _ in groups]
    for a, b in edges:
        if a != b:
            near[a].append(b)
            near[b].append(a)
    members: dict[int, list[int]] = defaultdict(list)
    for node, group in enumerate(groups):
        members[group].append(node)
    local: dict[int, dict[int, Point]] = {}
    radii, reaches = [], []
    for group, root in enumerate(roots):
        inner = [node for node in members[group] if not outside[node]]
        own = _community(inner, root if root >= 0 and groups[root] == group else -1, near, order)
        reach = max((math.hypot(*at) for at in own.values()), default=_sunflower_radius(reserved[group]))
        radii.append(reach + MARGIN)
        rim, reach = _rim([node for node in members[group] if outside[node]], radii[-1], order)
        local[group] = own | rim
        reaches.append(reach)
    shared = members[-1]
    middle = _sunflower_radius(len(shared)) + MARGIN if shared else 0.0
    centres = _around(middle, reaches)
    spots = [(0.0, 0.0)] * len(groups)
    for group, (x, y) in enumerate(centres):
        for node, (dx, dy) in local[group].items():
            spots[node] = (x + dx, y + dy)
    for node, at in _shared(shared, homes, centres).items():
        spots[node] = at
    return Layout(
        tuple((round(x * STRETCH, 1), round(y, 1)) for x, y in spots),
        tuple(
            (round(x * STRETCH, 1), round(y, 1), round(r * STRETCH, 1), round(r, 1))
            for (x, y), r in zip(centres, radii, strict=True)
        ),
    )


def _community(
    members: Sequence[int], root: int, near: Sequence[Sequence[int]], order: Sequence[tuple[int, str, str]]
) -> dict[int, Point]:
    """One community around (0, 0): its root's disc in the middle, the discs of its hubs around."""
    leaves = _hubs(members, root, near)
    discs: list[tuple[int, list[int], float]] = []
    for hub, own in leaves.items():
        own.sort(key=lambda node: (order[node], node))
        discs.append((hub, own, _sunflower_radius(len(own) + 1)))
    first = [disc for disc in discs if disc[0] == root][:1]
    rest = sorted((disc for disc in discs if disc[0] != root), key=lambda disc: (-disc[2], disc[0]))
    packed = _pack([disc[2] for disc in first + rest])
    found: dict[int, Point] = {}
    for (hub, own, _), (x, y, _) in zip(first + rest, packed, strict=True):
        nodes = [hub, *own] if hub >= 0 else own
        for node, (dx, dy) in zip(nodes, _sunflower(len(nodes), by_angle=True), strict=True):
            found[node] = (x + dx, y + dy)
    if not found:
        return found
    shift_x, shift_y = _middle(list(found.values()))
    return {node: (x - shift_x, y - shift_y) for node, (x, y) in found.items()}


def _middle(points: Sequence[Point]) -> Point:
    """The centre of the smallest circle around points, nearly: always a shorter step towards the farthest one."""
    x = sum(point[0] for point in points) / len(points)
    y = sum(point[1] for point in points) / len(points)
    for step in range(2, 40):
        far = max(points, key=lambda point: ((point[0] - x) ** 2 + (point[1] - y) ** 2, point))
        x, y = x + (far[0] - x) / step, y + (far[1] - y) / step
    return x, y


def _rim(nodes: Sequence[int], radius: float, order: Sequence[tuple[int, str, str]]) -> tuple[dict[int, Point], float]:
    """Rings around a patch, and how far neighbours must keep."""
    rest = sorted(nodes, key=lambda node: (order[node], node))
    found: dict[int, Point] = {}
    reach = radius
    while rest:
        reach += STEP * 0.7
        room = max(1, int(2 * math.pi * reach / (STEP * 0.8)))
        ring, rest = rest[:room], rest[room:]
        for at, node in enumerate(ring):
            angle = 2 * math.pi * at / len(ring) - math.pi / 2
            found[node] = (reach * math.cos(angle), reach * math.sin(angle))
    return found, (radius + reach) / 2  # neighbours' rings may mesh: patches are rarely round


def _hubs(members: Sequence[int], root: int, near: Sequence[Sequence[int]]) -> dict[int, list[int]]:
    """hub → the leaves around it, by breadth first from the root; what is not reached hangs on hubs of its own."""
    inside = set(members)
    parent: dict[int, int] = {}
    starts = ([root] if root >= 0 else []) + sorted(members, key=lambda node: (-len(near[node]), node))
    for start in starts:
        if start in parent:
            continue
        parent[start] = -1
        queue = deque([start])
        while queue:
            node = queue.popleft()
            for other in sorted(set(near[node]) & inside):
                if other not in parent:
                    parent[other] = node
                    queue.append(other)
    children: dict[int, list[int]] = defaultdict(list)
    for node, above in parent.items():
        if above >= 0:
            children[above].append(node)
    hubs = {node for node in parent if node == root or len(children[node]) >= HUB}
    leaves: dict[int, list[int]] = {hub: [] for hub in hubs}
    loose: list[int] = []
    for node in parent:
        if node in hubs:
            continue
        above = parent[node]
        while above >= 0 and above not in hubs:
            above = parent[above]
        (leaves[above] if above >= 0 else loose).append(node)
    if loose:
        leaves[-1] = loose  # small islands share one disc without a hub
    return leaves


def _sunflower_radius(count: int) -> float:
    return _reach(count) + STEP * 0.3


def _reach(index: int) -> float:
    """How far from the middle the spot of an index is; the first leaves keep clear of a large hub."""
    return STEP * 0.56 * math.sqrt(index + 3) if index else 0.0


def _sunflower(count: int, *, by_angle: bool) -> list[Point]:
    """`count` even spots in a disc, the first in the middle; the others by angle, so that like stands by like."""
    golden = math.pi * (3 - math.sqrt(5))
    spots = [
        (_reach(index) * math.cos(index * golden), _reach(index) * math.sin(index * golden)) for index in range(count)
    ]
    if not by_angle:
        return spots
    return spots[:1] + sorted(spots[1:], key=lambda at: (round(math.atan2(at[1], at[0]), 9), at))


def _pack(radii: Sequence[float]) -> list[Disc]:
    """Discs side by side without overlap: the first in the middle, each next at the nearest free spot."""
    placed: list[Disc] = []
    for index, radius in enumerate(radii):
        placed.append(_nearest_free(placed, radius, math.pi / 2 + (index - 1) * 2.4))
    return placed


def _nearest_free(placed: Sequence[Disc], radius: float, start: float) -> Disc:
    """The free spot nearest to the middle; `start` is the angle at which the search begins, so that discs spread."""
    if not placed:
        return (0.0, 0.0, radius)
    best: tuple[float, Disc] | None = None
    for x, y, r in placed:
        reach = r + radius + 6.0
        for turn in range(24):
            angle = start + turn * math.pi / 12
            at = (x + reach * math.cos(angle), y + reach * math.sin(angle), radius)
            distance = math.hypot(at[0], at[1])
            if best is not None and distance >= best[0] - 1e-9:
                continue
            if all(math.hypot(at[0] - px, at[1] - py) >= radius + pr + 5.9 for px, py, pr in placed):
                best = (distance, at)
    assert best is not None  # the outermost disc always has a free side
    return best[1]


def _around(middle: float, radii: Sequence[float]) -> list[Point]:
    """Centres of the communities around the disc of what they share."""
    if not radii:
        return []
    if len(radii) == 1 and middle == 0.0:
        return [(0.0, 0.0)]
    if len(radii) <= 8:
        return _ring(middle, radii)
    return _crowd(middle, radii)


def _ring(middle: float, radii: Sequence[float]) -> list[Point]:
    """Few communities stand on a circle, each with the angle that its size asks for."""
    reach = max(radii) + middle
    while True:
        angles = [2 * math.asin(min(1.0, radius / reach)) for radius in radii]
        if sum(angles) <= 2 * math.pi or len(radii) == 1:
            break
        reach *= 1.02
    spare = (2 * math.pi - sum(angles)) / len(radii)
    turn, centres = -math.pi / 2 - angles[0] / 2 if len(radii) % 2 else -math.pi / 2, []
    for angle in angles:
        turn += angle / 2
        centres.append((reach * math.cos(turn), reach * math.sin(turn)))
        turn += angle / 2 + spare
    return centres


def _crowd(middle: float, radii: Sequence[float]) -> list[Point]:
    """Many communities: the largest first, each at the nearest free spot on a spiral; a grid keeps the search short."""
    cell = 2 * max(radii)
    grid: dict[tuple[int, int], list[Disc]] = defaultdict(list)
    step = min(radii) * 0.5
    centres: list[Point] = [(0.0, 0.0)] * len(radii)
    start = 0.0
    previous = math.inf
    for index in sorted(range(len(radii)), key=lambda at: (-radii[at], at)):
        radius = radii[index]
        along = start if radius >= previous else max(0.0, start * 0.9)
        while True:
            reach = middle + radius + step * along / (2 * math.pi)
            x, y = reach * math.cos(along), reach * math.sin(along)
            if _free(grid, cell, x, y, radius):
                break
            along += step / reach
        grid[int(x // cell), int(y // cell)].append((x, y, radius))
        centres[index] = (x, y)
        start, previous = along, radius
    return centres


def _free(grid: Mapping[tuple[int, int], Sequence[Disc]], cell: float, x: float, y: float, radius: float) -> bool:
    column, row = int(x // cell), int(y // cell)
    return all(
        math.hypot(x - px, y - py) >= radius + pr
        for i in range(column - 1, column + 2)
        for j in range(row - 1, row + 2)
        for px, py, pr in grid.get((i, j), ())
    )


def _shared(shared: Sequence[int], homes: Sequence[Sequence[int]], centres: Sequence[Point]) -> dict[int, Point]:
    """What most communities share stands in the very middle, the rest on the side of its communities."""

    def side(node: int) -> float:
        x = sum(centres[group][0] for group in homes[node])
        y = sum(centres[group][1] for group in homes[node])
        return round(math.atan2(y, x), 9)

    spots = _sunflower(len(shared), by_angle=False)
    ranked = sorted(shared, key=lambda node: (-len(homes[node]), node))
    found: dict[int, Point] = {}
    start = 0
    while start < len(ranked):
        stop = start
        while stop < len(ranked) and len(homes[ranked[stop]]) == len(homes[ranked[start]]):
            stop += 1
        here = sorted(spots[start:stop], key=lambda at: (round(math.atan2(at[1], at[0]), 9), at))
        found.update(zip(sorted(ranked[start:stop], key=lambda node: (side(node), node)), here, strict=True))
        start = stop
    return found
