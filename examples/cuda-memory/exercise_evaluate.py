"""Exercise: an evaluation that fills the memory."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def evaluate(net, batches):
    """Return the mean loss over the batches."""
    losses = []
    for x in batches:
        losses.append(net(x).square().mean())
    return torch.stack(losses).mean()


# --8<-- [end:start]


# --8<-- [start:check]
import weakref

MISTAKES = ArithmeticError, AttributeError, LookupError, NameError, TypeError
MISTAKES += RuntimeError, ValueError


def check(evaluate):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1)).to(device)
    alive, most = weakref.WeakSet(), 0

    def keep(tensor):  # called for each tensor that forward saves for backward
        nonlocal most
        copy = tensor.detach().clone()
        alive.add(copy)
        most = max(most, len(alive))
        return copy

    batches = torch.randn(20, 16, 4).to(device).unbind()
    with torch.autograd.graph.saved_tensors_hooks(keep, lambda copy: copy):
        try:
            loss = evaluate(net, batches)
        except MISTAKES as error:
            return f"{type(error).__name__}: {error}"
    expected = torch.stack([net(x).square().mean() for x in batches]).mean().item()
    if loss is None:
        return "Return the mean loss."
    if isinstance(loss, torch.Tensor):
        loss = loss.detach()
    try:
        loss = float(loss)
    except (TypeError, ValueError, RuntimeError):
        return f"Return one number, the mean; you return {type(loss).__name__}."
    if not abs(loss - expected) <= 1e-4:
        return f"The mean loss is {expected:.3f}; you return {loss:.3f}."
    if most > len(batches):
        mode = "training" if net.training else "evaluation"
        return f"Each loss keeps its graph (in {mode} mode); no backward frees it."
    return "Right."


print(check(evaluate))
#> Each loss keeps its graph (in training mode); no backward frees it.
# --8<-- [end:check]


# --8<-- [start:solution]
def evaluate(net, batches):
    losses = []
    with torch.no_grad():
        for x in batches:
            losses.append(net(x).square().mean())
    return torch.stack(losses).mean()


print(check(evaluate))
#> Right.
# --8<-- [end:solution]


# wrong: eval() is about dropout and normalization
def evaluate(net, batches):
    net.eval()
    losses = []
    for x in batches:
        losses.append(net(x).square().mean())
    return torch.stack(losses).mean()


print(check(evaluate))
#> Each loss keeps its graph (in evaluation mode); no backward frees it.


# wrong: the last loss
def evaluate(net, batches):
    for x in batches:
        loss = net(x).square().mean().item()
    return loss


print(check(evaluate))
#> The mean loss is 0.059; you return 0.026.


# wrong: nothing comes back
def evaluate(net, batches):
    [net(x).square().mean().item() for x in batches]


print(check(evaluate))
#> Return the mean loss.


# wrong: a list of the losses
def evaluate(net, batches):
    return [net(x).square().mean().item() for x in batches]


print(check(evaluate))
#> Return one number, the mean; you return list.


# wrong: NumPy, while the graph is there
def evaluate(net, batches):
    return sum(net(x).square().mean().numpy() for x in batches) / len(batches)


print(check(evaluate).partition(".")[0])
#> RuntimeError: Can't call numpy() on Tensor that requires grad
