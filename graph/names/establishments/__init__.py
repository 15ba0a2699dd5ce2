"""Companies, schools, care homes, associations, and the units of hospitals and offices."""
