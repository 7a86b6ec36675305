"""What changes from run to run without any random number: the order of a set."""

# --8<-- [start:order]
import os
import subprocess
import sys

code = "print({'apple', 'bee', 'cat', 'dog', 'elk'})"
found = set()
for seed in range(8):  # what each new Python chooses by chance
    env = {**os.environ, "PYTHONHASHSEED": str(seed)}
    run = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True)
    found.add(run.stdout)
print("one order" if len(found) == 1 else "several orders")
#> several orders
labels = ["cat", "bee", "cat", "dog"]
print({name: i for i, name in enumerate(sorted(set(labels)))})
#> {'bee': 0, 'cat': 1, 'dog': 2}
# --8<-- [end:order]
