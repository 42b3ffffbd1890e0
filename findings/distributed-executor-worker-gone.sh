#!/usr/bin/env bash
# One would guess: a future of Client.get_executor() and one of Client.submit() end alike, since the executor only wraps them.
# What happens (distributed 2026.8): the executor fetches the result first and asks for the state of the task afterwards. Where the
# worker has gone meanwhile, the task counts as lost, and the result that has been fetched is taken for an error and unpacked as one:
# TypeError, or ValueError where it is a list. The client's own future returns the result.
# In orgsim: its cluster waits for the client's own futures; a test loses a task in that moment.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "distributed==2026.8.0"
cat > "$work/toys.py" <<'PY'
import os
import threading
import time


class Result:
    """Large, and slow to take apart where it is received."""

    def __init__(self):
        self.made_in, self.data = os.getpid(), bytes(20_000_000)

    def __setstate__(self, state):
        self.__dict__ = state
        if os.getpid() != self.made_in:
            time.sleep(4)


def done_at_once(mark):
    """Done by a worker that is gone a second later; when it is done again, it takes longer than the client takes to receive it."""
    if os.path.exists(mark):
        time.sleep(15)
    else:
        open(mark, "w").close()
        threading.Timer(1.0, os._exit, [0]).start()
    return Result()
PY
cat > "$work/try.py" <<'PY'
import logging
import os
import sys

from distributed import Client, LocalCluster
from toys import done_at_once

if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    folder = sys.argv[1]
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, local_directory=folder) as cluster,
        Client(cluster) as client,
        client.get_executor(pure=False) as executor,
    ):
        for name, one in {"client": client, "executor": executor}.items():
            future = one.submit(done_at_once, os.path.join(folder, name), pure=False)
            try:
                print(f"{name}: {type(future.result()).__name__}")
            except Exception as error:
                print(f"{name}: {error!r}")
PY
(cd "$work" && venv/bin/python try.py "$work") | tee "$work/seen"
diff "$work/seen" - <<'WANTED'
client: Result
executor: TypeError('cannot unpack non-iterable Result object')
WANTED
