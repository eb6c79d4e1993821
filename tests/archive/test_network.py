"""Archives on folders that machines share are refused, those beside them are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.archive.network import refuse_network
from toolkit.errors import ArchiveError

MOUNTS = """\
25 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
36 25 0:31 / /mnt/team rw,relatime shared:9 - nfs4 shelf:/export rw,vers=4.2
37 36 0:32 / /mnt/team/local rw - ext4 /dev/sdb1 rw
38 25 0:33 / /mnt/the\\040desk rw - cifs //shelf/desk rw
39 25 0:34 / /home/me/far rw - fuse.sshfs me@far:/ rw
40 25 0:35 / /mnt/over rw - nfs shelf:/old rw
41 25 8:2 / /mnt/over rw - xfs /dev/sdc1 rw
broken line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/mnt/team/news.sqlite", "nfs4"),
        ("/mnt/the desk/a/b.sqlite", "cifs"),
        ("/home/me/far/news.sqlite", "fuse.sshfs"),
    ],
)
def test_a_shared_folder_is_refused_with_what_to_do(path, kind):
    with pytest.raises(ArchiveError, match=rf"\({kind}\); .* wanted a disk of this machine"):
        refuse_network(Path(path), MOUNTS)


@pytest.mark.parametrize(
    "path", ["/mnt/team/local/news.sqlite", "/mnt/teams/news.sqlite", "/home/me/news.sqlite", "/mnt/over/news.sqlite"]
)
def test_a_disk_of_this_machine_is_taken(path):
    refuse_network(Path(path), MOUNTS)


def test_where_nothing_is_said_nothing_is_refused(tmp_path):
    refuse_network(tmp_path / "news.sqlite", "")
    refuse_network(tmp_path / "news.sqlite")
