"""Exercise: weights of a network of which a part is compiled."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def plain(weights):
    """The same weights, under the names that they have without torch.compile."""
    return {name.removeprefix("_orig_mod."): x for name, x in weights.items()}
# --8<-- [end:start]


# --8<-- [start:check]
def check(plain):
    def make():
        return nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1)).to(device)

    for which in ["the whole network", "the last layer", "both"]:
        net = make()
        if which != "the whole network":
            net[2] = torch.compile(net[2], backend="eager")
        if which != "the last layer":
            net = torch.compile(net, backend="eager")
        saved, fresh = net.state_dict(), make()
        try:
            fresh.load_state_dict(plain(saved))
        except RuntimeError as error:
            found = [word for word in str(error).split('"') if "_orig_mod" in word]
            if found:
                return f"Compiled: {which}. There is still {found[0]}."
            return f"Compiled: {which}. It does not load."
        except (
            ArithmeticError,
            AssertionError,
            AttributeError,
            LookupError,
            NameError,
            TypeError,
            ValueError,
        ) as error:
            return f"Compiled: {which}. It raises {type(error).__name__}."
        pairs = zip(fresh.parameters(), saved.values(), strict=True)
        if not all(torch.equal(a, b) for a, b in pairs):
            return f"Compiled: {which}. The weights are others."
    return "Right."


print(check(plain))
#> Compiled: the last layer. There is still 2._orig_mod.weight.
# --8<-- [end:check]

# --8<-- [start:solution]
def plain(weights):
    return {name.replace("_orig_mod.", ""): x for name, x in weights.items()}


print(check(plain))
#> Right.
# --8<-- [end:solution]

# wrong: nothing is done
print(check(lambda weights: weights))
#> Compiled: the whole network. There is still _orig_mod.0.weight.
# wrong: the last part alone is no longer unique
print(check(lambda weights: {name.split(".")[-1]: x for name, x in weights.items()}))
#> Compiled: the whole network. It does not load.
# wrong: what stands behind the prefix, where it does not stand
print(check(lambda w: {n.split("_orig_mod.")[1]: x for n, x in w.items()}))
#> Compiled: the last layer. It raises IndexError.
# wrong: a list of pairs
print(check(lambda w: [(n.replace("_orig_mod.", ""), w[n]) for n in w]))
#> Compiled: the whole network. It raises TypeError.
# wrong: new weights
print(check(lambda w: {n.replace("_orig_mod.", ""): 0 * w[n] for n in w}))
#> Compiled: the whole network. The weights are others.
