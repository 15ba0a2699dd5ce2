"""Results and progress as lines of Swedish text for a terminal."""
