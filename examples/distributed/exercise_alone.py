"""Exercise: a collective that only one process calls."""

# --8<-- [start:start]
import torch
from torch import distributed as dist


def report(rank, loss, log):  # the mean loss over two processes, logged once
    if rank == 0:
        dist.all_reduce(loss)
        log.append(loss.item() / 2)


# --8<-- [end:start]


# --8<-- [start:check]
from unittest import mock

MISTAKES = ArithmeticError, AttributeError, LookupError, NameError, TypeError
MISTAKES += RuntimeError, ValueError


def run(report, rank, loss, before):  # before: what each rank sent, or None
    sent, log = [], []

    def exchange(x):
        sent.append(x.clone())
        lists = before or [sent, sent]
        return [s[len(sent) - 1] if len(s) >= len(sent) else x for s in lists]

    def all_reduce(x, op=dist.ReduceOp.SUM, group=None, async_op=False):
        both = torch.stack(exchange(x)).double()
        x.copy_(both.mean(0) if op == dist.ReduceOp.AVG else both.sum(0))
        return mock.Mock() if async_op else None

    def reduce(x, dst=None, op=dist.ReduceOp.SUM, *rest, **words):
        return all_reduce(x if rank == dst else x.clone(), op, *rest, **words)

    def all_gather(parts, x, *rest, **words):
        for part, y in zip(parts, exchange(x), strict=True):
            part.copy_(y)

    def gather(x, parts=None, dst=0, *rest, **words):
        all_gather(parts if rank == dst else [x, x.clone()], x.clone())

    fakes = {f.__name__: f for f in (all_reduce, reduce, all_gather, gather)}
    fakes["barrier"] = lambda *rest, **words: exchange(torch.zeros(()))
    fakes["get_world_size"] = lambda group=None: 2
    fakes["get_rank"] = lambda group=None: rank
    with mock.patch.multiple(dist, **fakes):
        report(rank, torch.tensor(loss), log)
    return sent, log


def check(report):
    before = None
    for _ in range(2):  # the second time each gets what the other has sent
        results = []
        for rank, loss in enumerate([1.0, 4.0]):
            try:
                results.append(run(report, rank, loss, before))
            except MISTAKES as error:
                return f"In rank {rank}, {type(error).__name__}: {error}"
        before, logs = zip(*results, strict=True)
    one, two = map(len, before)
    if one != two:
        return f"{one} and {two} calls of a collective: one rank would wait."
    if one == 0:
        return "Nobody calls a collective: then each knows only its own loss."
    if logs[1]:
        return f"Rank 1 logs {logs[1]}, too: once is enough."
    if str(logs[0]) not in ("[2.5]", "[tensor(2.5000)]", "[tensor([2.5000])]"):
        return f"The log of rank 0 is {logs[0]}, and the mean of 1 and 4 is 2.5."
    return "Right."


print(check(report))
#> 1 and 0 calls of a collective: one rank would wait.
# --8<-- [end:check]


# --8<-- [start:solution]
def report(rank, loss, log):
    dist.all_reduce(loss)  # both
    if rank == 0:
        log.append(loss.item() / 2)


print(check(report))
#> Right.
# --8<-- [end:solution]


# right, too: only rank 0 gets the mean
def report(rank, loss, log):
    dist.reduce(loss, dst=0, op=dist.ReduceOp.AVG)
    if rank == 0:
        log.append(loss.item())


print("with reduce:", check(report))
#> with reduce: Right.


# right, too: divided before, and by the number of processes
def report(rank, loss, log):
    loss /= dist.get_world_size()
    dist.all_reduce(loss, async_op=True).wait()
    if dist.get_rank() == 0:
        log.append(loss)


print("divided before:", check(report))
#> divided before: Right.


# right, too: both losses, and then their mean
def report(rank, loss, log):
    parts = [torch.zeros_like(loss) for _ in range(2)]
    dist.all_gather(parts, loss)
    if rank == 0:
        log.append(torch.stack(parts).mean().item())


print("with all_gather:", check(report))
#> with all_gather: Right.


# wrong: both of them, without the mean
def report(rank, loss, log):
    parts = [torch.zeros_like(loss) for _ in range(2)] if rank == 0 else None
    dist.gather(loss, parts, dst=0)
    if rank == 0:
        log.append(torch.stack(parts))


print(check(report))
#> The log of rank 0 is [tensor([1., 4.])], and the mean of 1 and 4 is 2.5.


# wrong: both log
def report(rank, loss, log):
    dist.all_reduce(loss)
    log.append(loss.item() / 2)


print(check(report))
#> Rank 1 logs [2.5], too: once is enough.


# wrong: the other one
def report(rank, loss, log):
    if rank == 1:
        dist.all_reduce(loss)
    if rank == 0:
        log.append(loss.item() / 2)


print(check(report))
#> 0 and 1 calls of a collective: one rank would wait.


# wrong: read before
def report(rank, loss, log):
    if rank == 0:
        log.append(loss.item())
    dist.all_reduce(loss)


print(check(report))
#> The log of rank 0 is [1.0], and the mean of 1 and 4 is 2.5.


# wrong: none at all
def report(rank, loss, log):
    if rank == 0:
        log.append(loss.item())


print(check(report))
#> Nobody calls a collective: then each knows only its own loss.


# wrong: a name that is not there
print(check(lambda rank, loss, log: log.extend(losses)))  # noqa: F821
#> In rank 0, NameError: name 'losses' is not defined
