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


def check(report):
    calls, logs = [], []
    for rank, loss in enumerate([1.0, 4.0]):
        log, called = [], []

        def all_reduce(x, op=dist.ReduceOp.SUM, called=called, **kwargs):
            called.append(x)
            x.copy_(torch.tensor(2.5 if op == dist.ReduceOp.AVG else 5.0))

        def reduce(x, dst=None, op=dist.ReduceOp.SUM, rank=rank, **kwargs):
            all_reduce(x if rank == dst else x.clone(), op)

        with mock.patch.multiple(dist, all_reduce=all_reduce, reduce=reduce):
            try:
                report(rank, torch.tensor(loss), log)
            except MISTAKES as error:
                return f"In rank {rank}, {type(error).__name__}: {error}"
        calls.append(len(called))
        logs.append(log)
    if calls[0] != calls[1]:
        return f"{calls[0]} and {calls[1]} calls of a collective: one rank would wait."
    if calls[0] == 0:
        return "Nobody calls a collective: then each knows only its own loss."
    if logs[1]:
        return f"Rank 1 logs {logs[1]}, too: once is enough."
    if logs[0] != [2.5]:
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
