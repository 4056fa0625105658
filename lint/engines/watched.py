"""Runs a command, a script of its own: `python watched.py COMMAND...`. Prints its process id, then its output.

The command ends when standard input does: a pipe whose other end goes with its owner, however that one ends, so
that nothing is left running when carelint is killed.
"""

import os
import subprocess
import sys
import threading


def main() -> None:
    child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
    os.write(1, f"{child.pid}\n".encode())
    threading.Thread(target=lambda: os._exit(child.wait() and 1), daemon=True).start()
    try:
        while os.read(0, 4096):
            pass
    finally:
        child.kill()
        child.wait()


if __name__ == "__main__":
    main()
