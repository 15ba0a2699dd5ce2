"""Words as they are searched: base forms, compounds, abbreviations, synonyms, spelling."""
