"""Projects, efforts, pilots and motions, and how far their titles go."""
