"""Examples of the contract's objects for the description of the interface; what they tell is invented."""

from typing import Any

_EVIDENCE = {
    "source": "/arkiv/kulturnamnden-2026-03-05.pdf",
    "document": "45c112cd18b190a4",
    "section": "2968649ba93de48a",
    "page": 3,
    "quote": "Kulturnämnden beslutar att bygga ett bibliotek i Åsby.",
    "start": 1804,
    "end": 1858,
    "title": "Protokoll – Kulturnämnden",
    "date": "2026-03-05",
    "number": "§ 7",
    "headings": ["§ 7 Nytt bibliotek i Åsby"],
}
_BODY = {"id": "515b8f38e0c6f485", "kind": "organisation", "name": "Kulturnämnden"}
_HIT = {
    "rank": 1,
    "score": 0.93,
    "source": _EVIDENCE["source"],
    "document": {
        "id": _EVIDENCE["document"],
        "title": _EVIDENCE["title"],
        "date": _EVIDENCE["date"],
        "body": "Kulturnämnden",
        "kind": "protokoll",
    },
    "section": {
        "id": _EVIDENCE["section"],
        "number": "§ 7",
        "headings": _EVIDENCE["headings"],
        "page": 3,
        "kind": "paragraf",
    },
    "text": _EVIDENCE["quote"],
    "snippet": "Kulturnämnden beslutar att bygga ett <mark>bibliotek</mark> i Åsby.",
    "start": _EVIDENCE["start"],
    "end": _EVIDENCE["end"],
    "columns": [],
    "why": {"lexical": 8.1, "semantic": 0.87, "words": ["bibliotek"], "copies": []},
}
_SEARCHED = {"documents": 33, "from": "2024-09-02", "to": "2026-09-10"}

SEARCH = {
    "query": "bibliotek",
    "mode": "hybrid",
    "hits": [_HIT],
    "total": 1,
    "sort": "relevance",
    "abstained": False,
    "searched": _SEARCHED,
    "doubtful": False,
    "facets": {
        "body": [{"value": "Kulturnämnden", "label": "Kulturnämnden", "count": 1}],
        "kind": [{"value": "protokoll", "label": "protokoll", "count": 1}],
        "year": [{"value": "2026", "label": "2026", "count": 1}],
        "month": [{"value": "2026-03", "label": "mars 2026", "count": 1}],
        "region": [],
        "entity": [{"value": _BODY["id"], "label": "Kulturnämnden", "count": 1, "kind": "organisation"}],
    },
    "suggestion": None,
}
ASK = {
    "question": "Vad beslutades om biblioteket i Åsby?",
    "intent": "decided",
    "answers": [
        {
            "text": _EVIDENCE["quote"],
            "ref": None,
            "valid_from": None,
            "valid_to": None,
            "evidence": _EVIDENCE,
        }
    ],
    "hits": [_HIT],
    "abstained": False,
}
RESPONSIBLE: dict[str, Any] = {
    "responsibilities": [
        {
            "actor": _BODY,
            "object": "bygga ett bibliotek i Åsby",
            "role": None,
            "support": [],
            "valid_from": "2026-03-05",
            "valid_to": None,
            "due": "2027-12-31",
            "score": 0.9,
            "evidence": _EVIDENCE,
            "before": [],
            "after": [{"actor": _BODY, "date": "2027-01-01", "evidence": _EVIDENCE}],
            "overdue": False,
        }
    ]
}
DECISIONS = {
    "decisions": [
        {
            "body": _BODY,
            "text": _EVIDENCE["quote"],
            "outcome": "bifall",
            "date": "2026-03-05",
            "number": "§ 7",
            "case": "KUN 2026/12",
            "score": 0.9,
            "evidence": _EVIDENCE,
        }
    ]
}
TIMELINE = {
    "events": [
        {"date": "2026-03-05", "title": "Nytt bibliotek i Åsby", "kind": "decided", "evidence": _EVIDENCE}
    ]
}
THREADS = {
    "threads": [
        {
            "id": "7c1f0a94be26d358",
            "title": "Nytt bibliotek i Åsby",
            "case": "KUN 2026/12",
            "cases": ["KUN 2026/12"],
            "stage": "beslutat",
            "undecided": False,
            "standing": False,
            "bodies": ["Kulturnämnden"],
            "entries": [
                {
                    "date": "2026-03-05",
                    "stage": "beslutat",
                    "title": "Nytt bibliotek i Åsby",
                    "document": _EVIDENCE["document"],
                    "kind": "protokoll",
                    "body": "Kulturnämnden",
                    "number": "§ 7",
                    "case": "KUN 2026/12",
                    "reason": None,
                    "copies": [],
                    "evidence": _EVIDENCE,
                }
            ],
            "score": 0.99,
        }
    ],
    "total": 1,
}
_EDGE = {
    "id": "0d4b6a3f8e71c295",
    "kind": "decided",
    "subject": _BODY,
    "object": {"id": "f1a2b3c4d5e6f708", "kind": "decision", "name": _EVIDENCE["quote"]},
    "valid_from": None,
    "valid_to": None,
    "decided": "2026-03-05",
    "due": None,
    "confidence": 0.95,
    "extractor": "beslut",
    "properties": [["number", "§ 7"]],
    "evidence": _EVIDENCE,
}
NEIGHBOURHOOD = {
    "nodes": [
        {**_BODY, "depth": 0, "degree": 1},
        {"id": "f1a2b3c4d5e6f708", "kind": "decision", "name": _EVIDENCE["quote"], "depth": 1, "degree": 1},
    ],
    "edges": [_EDGE],
    "truncated": False,
    "left_out": 0,
    "left_out_edges": 0,
}
CENTRAL = {
    "central": [{**_BODY, "degree": 12, "pagerank": 0.081, "betweenness": 0.2}],
    "relations": ["part_of", "member_of", "decided", "concerns"],
    "nodes": 140,
    "edges": 310,
    "sampled": False,
}


def answered(example: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    """Give what a route says of its answer: an example of the object."""
    return {200: {"description": "Svaret.", "content": {"application/json": {"example": example}}}}
