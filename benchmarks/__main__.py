"""Runs every benchmark with its defaults, each in a process of its own."""

import subprocess
import sys

# the others need a file or home of yours
BENCHMARKS = ("encoder", "vectors", "ingestion", "extraction", "minutes", "retrieval")


def main() -> None:
    """Run them in turn; one that fails does not stop the others, but the exit code tells."""
    failed = []
    for name in BENCHMARKS:
        print(f"# {name}", flush=True)
        done = subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False)  # noqa: S603 - our own modules
        if done.returncode:
            failed.append(name)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
