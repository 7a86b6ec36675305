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
import copy
from unittest import mock

MISTAKES = ArithmeticError, AttributeError, LookupError, NameError, TypeError
MISTAKES += RuntimeError, ValueError


def run(report, rank, loss, before):  # before: what each rank sent, or None
    calls, sent, log = [], [], []

    def exchange(name, x):
        calls.append(name)
        sent.append(copy.deepcopy(x))
        lists = before or [sent, sent]
        return [s[len(sent) - 1] if len(s) >= len(sent) else x for s in lists]

    def all_reduce(tensor, op=dist.ReduceOp.SUM, group=None, async_op=False):
        both = torch.stack(exchange("all_reduce", tensor)).double()
        names = {"SUM": "sum", "AVG": "mean", "MAX": "amax", "MIN": "amin"}
        way = {getattr(dist.ReduceOp, n): f for n, f in names.items()}[op]
        done = mock.Mock(wait=lambda *_: tensor.copy_(getattr(both, way)(0)))
        return done if async_op else done.wait()

    def reduce(tensor, dst=None, *rest, **words):
        return all_reduce(tensor if rank == dst else tensor.clone(), *rest, **words)

    def all_gather(tensor_list, tensor, group=None, async_op=False):
        for part, y in zip(tensor_list, exchange("all_gather", tensor), strict=True):
            part.copy_(y)

    def gather(tensor, gather_list=None, dst=0, *rest, **words):
        all_gather(gather_list if rank == dst else [tensor.clone()] * 2, tensor)

    def all_gather_object(object_list, obj, group=None):
        object_list[:] = exchange("all_gather_object", obj)

    fakes = (all_reduce, reduce, all_gather, gather, all_gather_object)
    fakes = {f.__name__: f for f in fakes}
    fakes["barrier"] = lambda *rest, **words: exchange("barrier", None)
    fakes["get_world_size"] = lambda group=None: 2
    fakes["get_rank"] = lambda group=None: rank
    with mock.patch.multiple(dist, **fakes):
        report(rank, torch.tensor(loss), log)
    return sent, log, ", ".join(calls)


def check(report):
    before = None
    for _ in range(2):  # the second time each gets what the other has sent
        results = []
        for rank, loss in enumerate([1.0, 4.0]):
            try:
                results.append(run(report, rank, loss, before))
            except MISTAKES as error:
                if "process group" in str(error):
                    return "The check has all_reduce, reduce, gather, all_gather."
                return f"In rank {rank}, {type(error).__name__}: {error}"
        before, logs, (one, two) = zip(*results, strict=True)
        if one != two:
            calls = f"Rank 0 calls {one or 'nothing'}, rank 1 {two or 'nothing'}"
            return f"{calls}: one waits for the other."
    if not one:
        return "Nobody calls a collective: then each knows only its own loss."
    if all(logs):
        return f"Rank 1 logs {logs[1]}, too: once is enough."
    log = logs[0] + logs[1]
    try:
        right = [float(n) for n in log] == [2.5]
    except MISTAKES:
        right = False
    return "Right." if right else f"The log is {log}, and the mean of 1 and 4 is 2.5."


print(check(report))
#> Rank 0 calls all_reduce, rank 1 nothing: one waits for the other.
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


# right, too: what can be pickled
def report(rank, loss, log):
    both = [None, None]
    dist.all_gather_object(both, loss.item())
    if rank == 0:
        log.append(f"{sum(both) / 2:.3f}")


print("with objects:", check(report))
#> with objects: Right.


# wrong: both of them, without the mean
def report(rank, loss, log):
    parts = [torch.zeros_like(loss) for _ in range(2)] if rank == 0 else None
    dist.gather(loss, gather_list=parts, dst=0)
    if rank == 0:
        log.append(torch.stack(parts))


print(check(report))
#> The log is [tensor([1., 4.])], and the mean of 1 and 4 is 2.5.


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
#> Rank 0 calls nothing, rank 1 all_reduce: one waits for the other.


# wrong: read before
def report(rank, loss, log):
    if rank == 0:
        log.append(loss.item())
    dist.all_reduce(loss)


print(check(report))
#> The log is [1.0], and the mean of 1 and 4 is 2.5.


# wrong: none at all
def report(rank, loss, log):
    if rank == 0:
        log.append(loss.item())


print(check(report))
#> Nobody calls a collective: then each knows only its own loss.


# wrong: a name that is not there
print(check(lambda rank, loss, log: log.extend(losses)))  # noqa: F821
#> In rank 0, NameError: name 'losses' is not defined


# wrong: not waited for
def report(rank, loss, log):
    dist.all_reduce(loss, op=dist.ReduceOp.AVG, async_op=True)
    if rank == 0:
        log.append(loss.item())


print("not waited for:", check(report))
#> not waited for: The log is [1.0], and the mean of 1 and 4 is 2.5.


# wrong: the larger one
def report(rank, loss, log):
    dist.all_reduce(loss, op=dist.ReduceOp.MAX)
    if rank == 0:
        log.append(loss.item() / 2)


print("the larger one:", check(report))
#> the larger one: The log is [2.0], and the mean of 1 and 4 is 2.5.


# wrong: another call in each
def report(rank, loss, log):
    if rank == 0:
        dist.all_reduce(loss)
        log.append(loss.item() / 2)
    else:
        dist.barrier()


print(check(report))
#> Rank 0 calls all_reduce, rank 1 barrier: one waits for the other.


# wrong: all get what rank 0 has
def report(rank, loss, log):
    dist.broadcast(loss, src=0)


print(check(report))
#> The check has all_reduce, reduce, gather, all_gather.
