"""GRAPH, as users give it: an output folder of `kg build`, or any RDF file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat, Store
    from rdflib import Graph

FILE = "graph.ttl"
FOLDER = "store"

_SUFFIXES = {
    ".ttl": "TURTLE",
    ".turtle": "TURTLE",
    ".trig": "TRIG",
    ".nq": "N_QUADS",
    ".nquads": "N_QUADS",
    ".nt": "N_TRIPLES",
    ".ntriples": "N_TRIPLES",
    ".jsonld": "JSON_LD",
    ".rdf": "RDF_XML",
    ".xml": "RDF_XML",
    ".owl": "RDF_XML",
}


def open_graph(path: Path | str) -> Store:
    """The triples of an output folder (read-only, from its `store/`) or of an RDF file (in memory), in one graph.

    A file in layers (TriG, N-Quads) gives the union of its graphs: what holds and who says so.
    Raises KgError where there is no graph, or the file is of no known kind or not well formed.
    """
    place = Path(path)
    if place.is_dir():
        return _open_folder(place)
    if not place.is_file():
        raise KgError(
            "没有这个文件或文件夹",
            "no such file or folder",
            where=str(path),
            hint_zh="请给出 kg build 的输出文件夹，或一个 RDF 文件",
            hint_en="Give an output folder of `kg build`, or an RDF file",
        )
    return _read(place, _format(place))


def load(path: Path | str) -> Graph:
    """An rdflib Graph over `open_graph(path)`: rdflib's API, Oxigraph's speed, prefixes bound."""
    from oxrdflib import OxigraphStore
    from rdflib import Graph
    from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

    from kg.graph.layout import base_of
    from kg.graph.namespaces import prefixes

    store = open_graph(path)
    graph = Graph(OxigraphStore(store=store), identifier=DATASET_DEFAULT_GRAPH_ID, bind_namespaces="none")
    for name, iri in prefixes(base_of(store)).items():
        graph.bind(name, iri, override=True, replace=True)
    return graph


def _open_folder(folder: Path) -> Store:
    from pyoxigraph import Store

    if (folder / FOLDER / "CURRENT").is_file():
        try:
            return Store.read_only(str(folder / FOLDER))
        except (OSError, RuntimeError) as error:
            raise KgError(
                f"数据库打不开（{error}）",
                f"the database cannot be opened ({error})",
                where=str(folder / FOLDER),
                hint_zh=f"请重新运行 kg build，或改用 {folder / FILE}",
                hint_en=f"Run `kg build` again, or give {folder / FILE}",
            ) from error
    if (folder / FILE).is_file():
        return _read(folder / FILE, _format(folder / FILE))
    raise KgError(
        f"文件夹里没有图谱（{FILE} 或 {FOLDER}/）",
        f"no graph in this folder ({FILE} or {FOLDER}/)",
        where=str(folder),
        hint_zh="请先运行 kg build，或给出一个 RDF 文件",
        hint_en="Run `kg build` first, or give an RDF file",
    )


def _format(path: Path) -> RdfFormat:
    from pyoxigraph import RdfFormat

    name = _SUFFIXES.get(path.suffix.lower())
    if name is None:
        raise KgError(
            f"不认识的 RDF 文件类型“{path.suffix}”",
            f"unknown kind of RDF file {path.suffix!r}",
            where=str(path),
            hint_zh=f"可用：{'、'.join(_SUFFIXES)}",
            hint_en=f"Known: {', '.join(_SUFFIXES)}",
        )
    known: RdfFormat = getattr(RdfFormat, name)
    return known


def _read(path: Path, format_: RdfFormat) -> Store:
    from pyoxigraph import Store

    graph = Store()
    with _explained(path):
        graph.bulk_load(path=str(path), format=format_, base_iri=path.resolve().as_uri())
    if any(True for _ in graph.named_graphs()):
        graph.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } } ; DROP NAMED")
    return graph


def dump(graph: Path | str | Store, file: IO[bytes]) -> None:
    """Write the triples of a graph as N-Triples, in no order; from a file, what it says twice is written twice.

    An output folder is read from its file, which takes a third of the time that its database takes.
    Raises KgError as `open_graph` does.
    """
    from pyoxigraph import DefaultGraph, RdfFormat, parse, serialize

    if isinstance(graph, (str, Path)):
        place = Path(graph)
        path = place / FILE if (place / FILE).is_file() else place
        if path.is_file():
            with _explained(path):
                found = parse(path=str(path), format=_format(path), base_iri=path.resolve().as_uri())
                serialize((quad.triple for quad in found), file, RdfFormat.N_TRIPLES)
            return
        graph = open_graph(place)
    graph.dump(file, RdfFormat.N_TRIPLES, from_graph=DefaultGraph())


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        where = f"{path}:{line}" if line else str(path)
        raise KgError(f"RDF 语法错误：{error}", f"not well-formed RDF: {error}", where=where) from error
    except OSError as error:
        raise KgError(f"读不了：{error}", f"cannot be read: {error}", where=str(path)) from error
