from search.section_vectors import Saved


def test_savings_wait_the_least_time_and_ten_times_what_the_last_one_took() -> None:
    now = [0.0]
    saved: list[float] = []

    def save() -> None:
        saved.append(now[0])
        now[0] += 3.0

    due = Saved(20.0, clock=lambda: now[0])
    for second in range(0, 80, 5):
        now[0] = max(now[0], float(second))
        due.when_due(save)
    assert saved == [20.0, 55.0]
