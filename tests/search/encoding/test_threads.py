import subprocess
import sys

_ASKED = """
import numpy
from search.encoding.threads import use_one_thread
from threadpoolctl import threadpool_info
use_one_thread()
print({each["num_threads"] for each in threadpool_info() if "numpy" in each["filepath"]})
"""


def test_numpy_multiplies_in_the_thread_that_asks() -> None:
    found = subprocess.run([sys.executable, "-c", _ASKED], capture_output=True, text=True, check=True)
    assert found.stdout.strip() in ("{1}", "set()")  # a NumPy without a library of its own has no helpers
