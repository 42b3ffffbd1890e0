"""Files are written whole, never through a link, and a former one stays until then."""

import os
import stat

import pytest

from orgsim.table import Table
from orgsim.writing import PlaceError, Replacement, make_folder, replacing, write_new, write_text

needs_links = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes as POSIX has them")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path):
    (tmp_path / "a.txt").write_text("former")
    write_text(tmp_path / "a.txt", "new\n")
    assert (tmp_path / "a.txt").read_bytes() == b"new\n"
    assert names(tmp_path) == ["a.txt"]


def test_a_former_file_stays_where_writing_fails(tmp_path):
    (tmp_path / "a.txt").write_text("former")
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "a.txt") as begun:
        begun.write_text("half")
        1 / 0  # noqa: B018
    assert (tmp_path / "a.txt").read_text() == "former"
    assert names(tmp_path) == ["a.txt"]


@needs_links
def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (tmp_path / "soft.csv").symlink_to(precious)
    (tmp_path / "hard.csv").hardlink_to(precious)
    (tmp_path / "broken.csv").symlink_to(tmp_path / "nowhere")
    for name in ("soft", "hard", "broken"):
        Table({"n": [1]}).to_csv(tmp_path / f"{name}.csv")
        assert (tmp_path / f"{name}.csv").read_text() == "n\n1\n"
        assert not (tmp_path / f"{name}.csv").is_symlink()
    assert precious.read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


@needs_links
def test_what_is_no_file_is_left_as_it_is(tmp_path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "null").symlink_to(os.devnull)
    for name in ("folder", "pipe", "null"):
        with pytest.raises(PlaceError, match="is no file"):
            write_text(tmp_path / name, "")
    with pytest.raises(PlaceError):
        Table({"n": [1]}).to_csv(os.devnull)
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)  # noqa: PTH116


@needs_links
def test_a_private_file_stays_private(tmp_path):
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "a.txt").chmod(0o600)
    write_text(tmp_path / "a.txt", "new")
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o600


@needs_links
def test_a_folder_that_is_a_link_is_not_written_to(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    with pytest.raises(PlaceError, match="is a link"):
        make_folder(tmp_path / "link")
    with Replacement(tmp_path) as new:
        (new.begun / "link").mkdir()
        (new.begun / "link/a.txt").write_text("")
        (new.begun / "b.txt").write_text("")
        with pytest.raises(PlaceError, match="is a link"):
            new.settle()
    assert names(tmp_path) == ["link", "there"]


def test_all_files_come_into_place_together_or_none(tmp_path):
    (tmp_path / "a.txt").write_text("former")
    with pytest.raises(ZeroDivisionError), Replacement(tmp_path) as new:
        (new.begun / "a.txt").write_text("new")
        1 / 0  # noqa: B018
    assert (tmp_path / "a.txt").read_text() == "former"
    with Replacement(tmp_path) as new:
        (new.begun / "a.txt").write_text("new")
        (new.begun / "charts").mkdir()
        (new.begun / "charts/b.png").write_text("new")
        assert new.settle() == [tmp_path / "a.txt", tmp_path / "charts/b.png"]
    assert names(tmp_path) == ["a.txt", "charts"]


def test_a_new_file_is_new(tmp_path):
    write_new(tmp_path / "a.txt", "one")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a.txt", "two")
    assert (tmp_path / "a.txt").read_text() == "one"
    with pytest.raises(UnicodeEncodeError):
        write_new(tmp_path / "b.txt", "\ud800")
    assert names(tmp_path) == ["a.txt"]
