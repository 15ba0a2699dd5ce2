"""Who answers for what, with whose help and until when: from tables, lists, labels and sentences."""
