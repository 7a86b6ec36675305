"""Exercise: a clock that is stopped too early. A class stands in for the GPU."""


# --8<-- [start:start]
class Gpu:
    """A stand-in: its clock moves only when you call something."""

    def __init__(self):
        self.clock = 0.0  # seconds
        self.done = 3.0  # earlier work lies in the queue until then
        self.calls = 0

    def launch(self):  # queue some work: 9 seconds at first, 2 seconds later
        self.calls += 1
        self.clock += 0.01
        start = max(self.clock, self.done)
        self.done = start + (9 if self.calls == 1 else 2)

    def synchronize(self):
        self.clock = max(self.clock, self.done)


def seconds(gpu):
    """Measure how long a launch and its work take, once warmed up."""
    start = gpu.clock
    gpu.launch()
    return gpu.clock - start


# --8<-- [end:start]


# --8<-- [start:check]
def check(seconds):
    gpu = Gpu()
    time = seconds(gpu)
    if time is None:
        return "Return the seconds."
    if time < 1:
        return f"{time:.2f} s: only the launch. Who waits for the work?"
    if gpu.calls == 1:
        return f"{time:.2f} s: the first call, which does more than the others."
    if time > 2.1:
        return f"{time:.2f} s: some earlier work is in it, too."
    return "Right."


print(check(seconds))
#> 0.01 s: only the launch. Who waits for the work?
# --8<-- [end:check]


# --8<-- [start:solution]
def seconds(gpu):
    gpu.launch()  # warm up
    gpu.synchronize()
    start = gpu.clock
    gpu.launch()
    gpu.synchronize()
    return gpu.clock - start


print(check(seconds))
#> Right.
# --8<-- [end:solution]


# wrong: not warmed up
def seconds(gpu):
    gpu.synchronize()
    start = gpu.clock
    gpu.launch()
    gpu.synchronize()
    return gpu.clock - start


print(check(seconds))
#> 9.01 s: the first call, which does more than the others.


# wrong: nobody waits for the first call
def seconds(gpu):
    gpu.launch()
    start = gpu.clock
    gpu.launch()
    gpu.synchronize()
    return gpu.clock - start


print(check(seconds))
#> 13.99 s: some earlier work is in it, too.


# wrong: the time is printed by nobody
def seconds(gpu):
    gpu.launch()
    gpu.synchronize()


print(check(seconds))
#> Return the seconds.
