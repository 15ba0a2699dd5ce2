"""The forms of one name: abbreviated, canonical, called something below, or known only in one place."""
