"""Resolution inside one document: which names stand for one thing."""
