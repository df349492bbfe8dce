"""A library is imported without what it would bring along, and that can be imported afterwards."""

import subprocess
import sys

from tests.conftest import CHECKOUT

CODE = """
import sys
import readinglist.core.store
assert "sqlite_utils" in sys.modules and "numpy" not in sys.modules
import numpy
assert numpy.arange(3).sum() == 3
"""


def test_the_store_is_there_without_numpy_which_can_be_had_later():
    ran = subprocess.run([sys.executable, "-c", CODE], cwd=CHECKOUT, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
