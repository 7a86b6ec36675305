"""From which width of the network on does the GPU win?"""
# devices: cuda -- compares a GPU with the CPU beside it

import datetime
import sys

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn.functional import cross_entropy
from torch.utils.benchmark import Timer

# --8<-- [start:measure]
digits = load_digits()
images = torch.tensor(digits.images[:128], dtype=torch.float32).unsqueeze(1) / 16
labels = torch.tensor(digits.target[:128])


def milliseconds(width, device):
    torch.manual_seed(0)
    net = nn.Sequential(
        *[nn.Conv2d(1, width, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)],
        *[nn.Conv2d(width, 2 * width, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)],
        *[nn.Flatten(), nn.Linear(8 * width, 10)],
    ).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01)

    def step():
        x, y = images.to(device), labels.to(device)  # the copy is part of the step
        optimizer.zero_grad()
        cross_entropy(net(x), y).backward()
        optimizer.step()

    for _ in range(3):
        step()  # each width anew: libraries are loaded, algorithms are chosen
    threads = torch.get_num_threads()
    timer = Timer("step()", globals={"step": step}, num_threads=threads)
    return 1000 * timer.blocked_autorange(min_run_time=0.2).median


def report(*words):
    print(*words, file=sys.stderr)


report(datetime.date.today(), f"torch {torch.__version__}")
report(torch.cuda.get_device_name(), f"against {torch.get_num_threads()} CPU threads")
report("width   CPU ms   GPU ms")
rows = []
for width in [1, 2, 4, 8, 16, 32, 64, 128]:
    rows.append((width, milliseconds(width, "cpu"), milliseconds(width, "cuda")))
    report("{:5}{:9.2f}{:9.2f}".format(*rows[-1]))

wins = [width for width, cpu, gpu in rows if gpu < cpu]
report("the GPU is faster at the widths", wins)
print(len(rows), "widths measured")
# --8<-- [end:measure]
