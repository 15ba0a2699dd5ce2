"""What a Swedish question asks for, of whom, and of which time."""
