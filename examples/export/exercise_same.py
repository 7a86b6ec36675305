"""Exercise: does the other program compute the same?"""

import torch
from torch import nn


# --8<-- [start:start]
def agree(net, run, x):
    """Whether run, the exported network, gives what net gives."""
    return torch.equal(net(x), run(x))
# --8<-- [end:start]


# --8<-- [start:check]
RAISED = (RuntimeError, AssertionError, TypeError, ValueError, AttributeError)
RAISED += (LookupError,)


def check(agree):
    torch.manual_seed(0)
    net, x = nn.Linear(3, 2).eval(), torch.rand(1, 3).repeat(4, 1)
    cases = [
        ("the same network", net, True),
        ("rounding in the seventh digit", lambda x: net(x) * (1 + 1e-6), True),
        ("other weights", nn.Linear(3, 2), False),
        ("an error of one percent", lambda x: net(x) * 1.01, False),
        ("a result of another shape", lambda x: net(x)[:1], False),
        ("a NaN", lambda x: net(x) * torch.tensor(torch.nan), False),
    ]
    for name, run, right in cases:
        try:
            found = agree(net, run, x)
            said = bool(found)
        except RAISED as e:
            return f"For {name} it raises {type(e).__name__}; it should give False."
        if found is None:
            return "agree should return True or False."
        if said != right:
            return f"For {name} it says {said}."
    return "Right."


print(check(agree))
#> For rounding in the seventh digit it says False.
# --8<-- [end:check]


# --8<-- [start:solution]
def agree(net, run, x):
    a, b = net(x), run(x)
    return a.shape == b.shape and torch.allclose(a, b, rtol=1e-4, atol=1e-5)


print(check(agree))
#> Right.
# --8<-- [end:solution]


# wrong: the shape is not compared, and broadcasting hides it or raises
def agree(net, run, x):
    return (net(x) - run(x)).abs().max() < 1e-4


print(check(agree))
#> For a result of another shape it says True.


# wrong: it raises
def agree(net, run, x):
    torch.testing.assert_close(net(x), run(x))
    return True


print(check(agree))
#> For other weights it raises AssertionError; it should give False.


# wrong: only the shape
def agree(net, run, x):
    return net(x).shape == run(x).shape


print(check(agree))
#> For other weights it says True.


# wrong: it allows too much
def agree(net, run, x):
    a, b = net(x), run(x)
    return a.shape == b.shape and torch.allclose(a, b, atol=0.1)


print(check(agree))
#> For an error of one percent it says True.


# wrong: nothing is returned
def agree(net, run, x):
    torch.allclose(net(x), run(x))


print(check(agree))
#> agree should return True or False.
