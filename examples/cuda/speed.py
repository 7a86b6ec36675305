"""From which width of the network on does the GPU win?"""
# devices: cuda -- compares a GPU with the CPU beside it

# --8<-- [start:measure]
import sys

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.benchmark import Timer

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
        F.cross_entropy(net(x), y).backward()
        optimizer.step()

    for _ in range(3):
        step()  # each width anew: libraries are loaded, algorithms are chosen
    threads = torch.get_num_threads()
    timer = Timer("step()", globals={"step": step}, num_threads=threads)
    return 1000 * timer.blocked_autorange(min_run_time=0.2).median


device_name = torch.cuda.get_device_name()
print(device_name, torch.get_num_threads(), "CPU threads", file=sys.stderr)
print("width   CPU ms   GPU ms", file=sys.stderr)
widths = [1, 2, 4, 8, 16, 32, 64, 128]
wins = []
for width in widths:
    cpu, gpu = milliseconds(width, "cpu"), milliseconds(width, "cuda")
    print(f"{width:5}{cpu:9.2f}{gpu:9.2f}", file=sys.stderr)
    if gpu < cpu:
        wins.append(width)
print("the GPU is faster at the widths", wins, file=sys.stderr)
print(len(widths), "widths measured")
# --8<-- [end:measure]
