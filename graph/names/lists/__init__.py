"""The names that are known beforehand, the words that are listed, and the finder that goes by them."""
