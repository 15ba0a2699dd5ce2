"""Runs every benchmark with its defaults, each in a process of its own."""

import argparse
import subprocess
import sys

# the others need a file or home of yours
BENCHMARKS = ("encoder", "vectors", "ingestion", "extraction", "minutes", "retrieval")


def main() -> None:
    """Run them in turn; one that fails does not stop the others, but the exit code tells."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", default=BENCHMARKS, metavar="NAME", help=", ".join(BENCHMARKS))
    failed = []
    for name in parser.parse_args().names:
        print(f"# {name}", flush=True)
        done = subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False)  # noqa: S603 - our own modules
        if done.returncode:
            failed.append(name)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
