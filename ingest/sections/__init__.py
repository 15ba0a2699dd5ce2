"""The outline of a document: each §, agenda item, heading and list as a section, and its chunks."""
