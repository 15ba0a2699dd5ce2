"""Who decided what, when and with what outcome, and the earlier decisions that it goes back to."""
