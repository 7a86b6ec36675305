"""Exercise: weights of a compiled network."""

# --8<-- [start:start]
import torch
from torch import nn


def restore(net, saved):
    """Load what a compiled network saved."""
    net.load_state_dict(saved)
# --8<-- [end:start]


# --8<-- [start:check]
def check(restore):
    trained, net = nn.Linear(4, 2), nn.Linear(4, 2)
    saved = torch.compile(trained, backend="eager").state_dict()
    try:
        restore(net, saved)
    except (KeyError, RuntimeError) as error:
        print(*[line.strip() for line in str(error).splitlines()[-2:]], sep="\n")
        #> Missing key(s) in state_dict: "weight", "bias".
        #> Unexpected key(s) in state_dict: "_orig_mod.weight", "_orig_mod.bias".
        return "Compare the two lists of names."
    if not torch.equal(net.weight, trained.weight):
        return "No error, but no weights either: net is as random as before."
    if not torch.equal(net.bias, trained.bias):
        return "The weight is there, the bias is not."
    return "Right."


print(check(restore))
#> Compare the two lists of names.
# --8<-- [end:check]


# --8<-- [start:solution]
def restore(net, saved):
    prefix = "_orig_mod."
    saved = {name.removeprefix(prefix): w for name, w in saved.items()}
    net.load_state_dict(saved)


print(check(restore))
#> Right.
# --8<-- [end:solution]


# wrong: silenced
def restore(net, saved):
    net.load_state_dict(saved, strict=False)


print(check(restore))
#> No error, but no weights either: net is as random as before.


# wrong: the weight alone
def restore(net, saved):
    weight = saved["_orig_mod.weight"]
    net.load_state_dict({"weight": weight}, strict=False)


print(check(restore))
#> The weight is there, the bias is not.
