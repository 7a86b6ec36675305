"""Exercise: the sample that pulls hardest."""

import torch
from torch import nn
from torch.func import functional_call, grad, vmap
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
torch.manual_seed(0)
net = nn.Linear(2, 1).to(device)
inputs = torch.tensor([[1.0, 1.0], [9.0, 9.0], [0.0, 1.0], [2.0, 0.0]], device=device)
targets = torch.tensor([[1.0], [3.0], [9.0], [0.0]], device=device)


def error(params, x, t):
    return F.mse_loss(functional_call(net, params, (x,)), t)


params = {name: p.detach() for name, p in net.named_parameters()}
lengths = grad(error)(params, inputs, targets)  # your code: a length per sample
# --8<-- [end:start]


# --8<-- [start:check]
def check(lengths):
    if isinstance(lengths, dict):
        return "These are gradients, by name. A length is one number."
    if not isinstance(lengths, torch.Tensor):
        return f"lengths should be a tensor, not {type(lengths).__name__}."
    if lengths.shape != (4,):
        return f"The shape is {tuple(lengths.shape)}: one number for each of 4 samples?"
    r = (net(inputs) - targets).detach()[:, 0]
    of_weight = 2 * r.abs() * inputs.norm(dim=1)
    right = 2 * r.abs() * (inputs.square().sum(1) + 1).sqrt()
    for sentence, value in {
        "Right.": right,
        "The weight alone: the bias has a gradient, too.": of_weight,
        "These are squares of lengths: take the root.": right**2,
        "These are the losses. A small loss can have a long gradient.": r**2,
    }.items():
        if torch.allclose(lengths.to(value), value, rtol=1e-3):
            return sentence
    b = (lengths.to(right) - right).abs().nan_to_num(nan=99).argmax().item()
    return f"That of sample {b} is {lengths[b]:.2f}, and should be {right[b]:.2f}."


print(check(lengths))
#> These are gradients, by name. A length is one number.
# --8<-- [end:check]

# --8<-- [start:solution]
each = vmap(grad(error), in_dims=(None, 0, 0))(params, inputs, targets)
squares = [g.flatten(1).square().sum(1) for g in each.values()]
lengths = torch.stack(squares).sum(0).sqrt()
print(check(lengths))
#> Right.
# --8<-- [end:solution]

# wrong: no bias
print(check(each["weight"].flatten(1).norm(dim=1)))
#> The weight alone: the bias has a gradient, too.
# wrong: no root
print(check(torch.stack(squares).sum(0)))
#> These are squares of lengths: take the root.
# wrong: the losses
print(check(vmap(error, in_dims=(None, 0, 0))(params, inputs, targets)))
#> These are the losses. A small loss can have a long gradient.
# wrong: one for all
print(check(torch.stack(squares).sum()))
#> The shape is (): one number for each of 4 samples?
# wrong: a list
print(check(lengths.tolist()))
#> lengths should be a tensor, not list.
# wrong: lengths are added, not squares
print(check(sum(g.flatten(1).norm(dim=1) for g in each.values())))
#> That of sample 2 is 36.81, and should be 26.03.
