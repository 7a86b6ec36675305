"""torchrun starts a process again that has failed; it goes on from its checkpoint."""
# devices: cpu -- nothing here computes

# --8<-- [start:file]
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def train():
    saved = Path("checkpoint.txt")
    begin = int(saved.read_text("ascii")) if saved.exists() else 0
    print("begins with step", begin)
    for step in range(begin, 5):
        saved.write_text(str(step + 1), "ascii")
        if step == 2 and os.environ["TORCHELASTIC_RESTART_COUNT"] == "0":
            print("fails after step", step)
            sys.exit(1)
    print("done")


if __name__ == "__main__":
    if "RANK" in os.environ:  # started by torchrun
        train()
    else:
        torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone"]
        command = [*torchrun, "--nproc-per-node=1", "--max-restarts=3", __file__]
        with tempfile.TemporaryDirectory() as folder:  # for the checkpoint
            result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        print(result.stdout)
        #> begins with step 0
        #> fails after step 2
        #> begins with step 3
        #> done
# --8<-- [end:file]
