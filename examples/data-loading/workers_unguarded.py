"""Without the guard a spawned worker runs the script again, and stops."""

import subprocess
import sys
from pathlib import Path

# --8<-- [start:unguarded]
guarded = Path(__file__).with_name("workers.py").read_text("utf-8")
Path("unguarded.py").write_text(
    guarded.replace('if __name__ == "__main__":', "if True:"), "utf-8"
)

run = subprocess.run([sys.executable, "unguarded.py"], capture_output=True, text=True)
print(run.returncode, "An attempt has been made to start a new process" in run.stderr)
#> 1 True
print(run.stderr.splitlines()[-1].split(" (pid")[0])
#> RuntimeError: DataLoader worker
# --8<-- [end:unguarded]

Path("unguarded.py").unlink()
