"""Exercise: a sum of losses that keeps the graph of every step."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
def train(batches):
    """Take a step per batch; return w and the mean loss, as tensors."""
    w = torch.tensor(1.0, device=device, requires_grad=True)
    total = torch.tensor(0.0, device=device)
    for x in batches:
        loss = (w * x - 1) ** 2
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        total = total + loss
    return w, total / len(batches)
# --8<-- [end:start]


# --8<-- [start:check]
def check(train):
    batches = torch.tensor([2.0, 0.0, 1.0], device=device)
    try:
        w, mean = train(batches)
    except RuntimeError as error:
        return f"It raises: {str(error).partition('.')[0]}."
    except (TypeError, ValueError):
        return "Return two things, w and the mean loss."
    if not isinstance(mean, torch.Tensor) or not isinstance(w, torch.Tensor):
        return "Return both as tensors: item() would wait for the GPU in each step."
    if mean.numel() != 1 or w.numel() != 1:
        return f"The mean has the shape {tuple(mean.shape)}, w {tuple(w.shape)}."
    if not w.requires_grad or w.grad_fn is not None:
        return "w itself should stay a leaf that requires grad."
    if abs(w.item() - 0.68) > 1e-4:
        return f"w ends at {w.item():.2f}, not 0.68: the steps need gradients."
    if mean.requires_grad:
        return "The mean has a grad_fn: all graphs are still kept for it."
    if abs(mean.item() - 0.72) > 1e-4:
        return f"The mean loss is {mean.item():.2f}, and should be 0.72."
    return "Right."


print(check(train))
#> The mean has a grad_fn: all graphs are still kept for it.
# --8<-- [end:check]


# --8<-- [start:solution]
def train(batches):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    total = torch.tensor(0.0, device=device)
    for x in batches:
        loss = (w * x - 1) ** 2
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        total += loss.detach()
    return w, total / len(batches)


print(check(train))
#> Right.
# --8<-- [end:solution]

# wrong: all of it in no_grad
print(check(torch.no_grad()(train)))
#> It raises: element 0 of tensors does not require grad and does not have a grad_fn.


# wrong: the loss is detached before backward
def train(batches):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    total = torch.tensor(0.0, device=device)
    for x in batches:
        loss = ((w * x - 1) ** 2).detach()
        total += loss
    return w, total / len(batches)


print(check(train))
#> w ends at 1.00, not 0.68: the steps need gradients.


# wrong: numbers of Python
def train(batches):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    total = 0.0
    for x in batches:
        loss = (w * x - 1) ** 2
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        total += loss.item()
    return w, total / len(batches)


print(check(train))
#> Return both as tensors: item() would wait for the GPU in each step.


# wrong: w is detached as well
def train(batches):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    total = torch.tensor(0.0, device=device)
    for x in batches:
        loss = (w * x - 1) ** 2
        (slope,) = torch.autograd.grad(loss, w)
        w = (w - 0.1 * slope).detach().requires_grad_()
        total += loss.detach()
    return w.detach(), total / len(batches)


print(check(train))
#> w itself should stay a leaf that requires grad.


# wrong: only the last loss
def train(batches):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    for x in batches:
        loss = (w * x - 1) ** 2
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        total = loss.detach()
    return w, total / len(batches)


print(check(train))
#> The mean loss is 0.05, and should be 0.72.


# wrong: all losses
def train(batches):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    losses = []
    for x in batches:
        loss = (w * x - 1) ** 2
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        losses.append(loss.detach())
    return w, torch.stack(losses)


print(check(train))
#> The mean has the shape (3,), w ().


# wrong: only the mean
def train(batches):
    w = torch.tensor(1.0, device=device, requires_grad=True)
    losses = []
    for x in batches:
        loss = (w * x - 1) ** 2
        loss.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
        losses.append(loss.detach())
    return torch.stack(losses).mean()


print(check(train))
#> Return two things, w and the mean loss.
