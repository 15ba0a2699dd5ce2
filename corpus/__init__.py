"""What has been read, and where it is kept: records, errors, settings and the store."""
