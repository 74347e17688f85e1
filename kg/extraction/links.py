"""What extraction hands to resolution: links between mentions, before anyone knows which mentions are one entity."""

from __future__ import annotations

from kg.model import Factuality, Mention, SectionKind
from kg.recognition.names import key
from kg.records import record
from kg.vocab import Rel

FOCAL = -1  # the community that the report is about, where no mention stands for it


@record
class Link:
    """subject relation object; the ends are indices into `Marked.mentions`, or FOCAL. Offsets: `Report.clean`."""

    subject: int
    relation: Rel
    object: int
    factuality: Factuality
    start: int
    end: int
    section: SectionKind
    rule: str
    verb: str = ""  # that governs the object, where the rule saw one


@record
class Marked:
    """A mention with the sentence that it stands in."""

    mention: Mention
    sentence: int
    section: SectionKind

    @property
    def key(self) -> str:
        """The name, however it is written."""
        return key(self.mention.name)
