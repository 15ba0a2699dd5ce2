"""How relations are said in Swedish: the words between subject and object."""

VERBS = {
    "responsible_for": "ansvarar för",
    "supports": "stödjer",
    "decided": "beslutade",
    "concerns": "rör",
    "supersedes": "ersätter",
    "follows_up": "följer upp",
    "attended": "deltog i",
    "presented": "presenterade",
    "has_role": "är",
    "chairs": "är ordförande i",
    "member_of": "ingår i",
    "represents": "företräder",
    "replaces": "ersätter",
    "part_of": "är en del av",
    "merged_into": "gick upp i",
    "participates_in": "deltar i",
}


def phrase(subject: str, kind: str, other: str) -> str:
    """Say a relation as a short Swedish sentence."""
    return f"{subject} {VERBS.get(kind, kind)} {other}"
