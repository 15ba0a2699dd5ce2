"""A statistical tagger of names: twelve trained layers over the word vectors that every installation has."""
