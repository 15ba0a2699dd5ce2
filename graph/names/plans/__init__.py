"""Strategies, programmes, plans, registers, acts and rules, and how far their titles go."""
