"""Authorities, boards, offices and parties: by the nouns that head their names, by place, by what they do."""
