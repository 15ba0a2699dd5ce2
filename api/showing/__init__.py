"""How documents and quotations are put for showing."""
