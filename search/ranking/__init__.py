"""From a query to hits: candidates of both indexes, fused, ordered anew, filtered, counted and shown."""
