"""Who holds which office, who leads, and who takes the place of whom."""
