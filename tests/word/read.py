"""What python-docx finds in the Word document on standard input, as JSON."""

import io
import json
import sys

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

document = Document(io.BytesIO(sys.stdin.buffer.read()))
# Of notes at the foot of a page the library knows only where they lie.
footnotes = parse_xml(document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob)
lines = [note for note in footnotes if note.get(qn("w:type")) is None]
runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
plain = {document.styles[name].name for name in ("Default Paragraph Font", "footnote reference", "annotation reference")}
found = {
    "paragraphs": [paragraph.text for paragraph in document.paragraphs],
    "marks": [[run.style.name, run.text] for run in runs if run.style.name not in plain],
    "footnotes": ["".join(text.text for text in note.iter(qn("w:t"))).strip() for note in lines],
    "comments": [[comment.author, comment.text.strip()] for comment in document.comments],
}
json.dump(found, sys.stdout)
