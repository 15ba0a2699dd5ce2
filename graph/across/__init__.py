"""Identity between documents: which names are one or two, decided by rules that leave judgements behind."""

from graph.across.resolving import resolve_across

__all__ = ["resolve_across"]
