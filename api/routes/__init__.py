"""HTTP: the routes of the contract, what they take, and how errors are told."""
