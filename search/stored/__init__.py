"""What is kept beside the indexes: columns to filter by, copies, phrases."""
