"""Completes what the rules leave: relations that a small model, trained on gold, finds likely enough."""
