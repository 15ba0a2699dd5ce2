from ingest.attachments import MOST_BYTES, MOST_FILES, Budget, names_of
from ingest.text.blocks import Attachment


def test_names_keep_their_folders_and_lead_nowhere_else() -> None:
    found = [Attachment(name, b"") for name in ("a/b.txt", "a/b.txt", "../c.txt", "..", "utan", "utan")]
    assert names_of(found) == ["a/b.txt", "a/b (2).txt", "c.txt", "bilaga", "utan", "utan (2)"]


def test_all_attachments_of_a_file_count_together() -> None:
    budget = Budget()
    assert budget.refusal(10, 1) == ""
    assert budget.refusal(10, 4) == "Bilagan ligger djupare än 3 nivåer."
    assert "MB bilagor" in budget.refusal(MOST_BYTES, 1)
    budget = Budget(files=MOST_FILES)
    assert "fler än" in budget.refusal(1, 1)
