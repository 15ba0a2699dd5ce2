"""Tables as relations need them: what each column holds, whom a cell names, which rows are actions."""
