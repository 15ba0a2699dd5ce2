"""How files come in: read, extracted, watched, uploaded, treated, one transaction each."""
