"""Files of arrays: what is written is read, mapped, and nothing that is cut or foreign is."""

import io
import json
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.search.arrays.container import ALIGNMENT, BadContainer, read, write

KINDS = ["u1", "<u2", "<u4", "<i4", "<i8", "<f4"]
arrays = st.dictionaries(
    st.text(min_size=1, max_size=20),
    st.tuples(st.sampled_from(KINDS), st.lists(st.integers(0, 200), max_size=40)),
    max_size=6,
)


def written(held):
    stream = io.BytesIO()
    write(stream, held)
    return stream.getvalue()


@given(arrays)
def test_what_is_written_is_read(tmp_path_factory, entries):
    held = {name: np.array(values, kind) for name, (kind, values) in entries.items()}
    file = tmp_path_factory.mktemp("arrays") / "file"
    file.write_bytes(written(held))

    found = read(file)

    assert list(found) == list(held)
    for name, array in held.items():
        assert found[name].dtype == array.dtype
        assert found[name].tolist() == array.tolist()


def test_each_array_begins_where_the_processor_likes_it_and_nobody_writes_into_it(tmp_path):
    file = tmp_path / "file"
    file.write_bytes(written({"a": np.arange(3, dtype="<i4"), "b": np.arange(9, dtype="<i8")}))

    found = read(file)

    for array in found.values():
        assert array.ctypes.data % ALIGNMENT == 0
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


@pytest.mark.parametrize("array", [np.zeros((2, 2), "<i4"), np.array(["a"]), np.zeros(3, bool)])
def test_only_plain_arrays_of_one_dimension_are_written(array):
    with pytest.raises(BadContainer):
        written({"a": array})


def test_a_file_that_is_cut_anywhere_is_refused(tmp_path):
    whole = written({"a": np.arange(5, dtype="<i4"), "b": np.arange(5, dtype="<u2")})
    file = tmp_path / "file"
    for size in range(1, len(whole)):
        file.write_bytes(whole[:size])
        with pytest.raises(BadContainer):
            read(file)


@pytest.mark.parametrize(
    "entry", [["O", 1, 64], ["<i4", -1, 64], ["<i4", 1, -64], ["<i4", 2**60, 64], [], "x", None, 7]
)
def test_a_header_that_makes_no_sense_is_refused(tmp_path, entry):
    header = json.dumps({"a": entry}).encode()
    file = tmp_path / "file"
    file.write_bytes(struct.pack("<8sQQ", b"RLARRAYS", 1, len(header)) + header + bytes(200))
    with pytest.raises(BadContainer):
        read(file)


@pytest.mark.parametrize("start", [b"", b"RLARRAYZ", b"RLARRAYS" + b"\x09"])
def test_a_foreign_file_or_another_version_is_refused(tmp_path, start):
    file = tmp_path / "file"
    file.write_bytes(start.ljust(300, b"\0"))
    with pytest.raises(BadContainer):
        read(file)
