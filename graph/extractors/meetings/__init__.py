"""Who was at a meeting, as what and for whom, who presented what, and who signed."""
