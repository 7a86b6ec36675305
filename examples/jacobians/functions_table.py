"""The table of functions for J: each line is printed if what it says is so."""

import warnings

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# PyTorch's own forward mode still calls what it deprecates
warnings.filterwarnings("ignore", message="`torch.jit.script` is deprecated")

# --8<-- [start:table]
print("Function | Takes | Returns")
#> Function | Takes | Returns


def row(function, takes, returns, *facts):
    print(function, "|", takes, "|", returns if all(facts) else "no")
    #> y.backward(v) | a computed y | nothing; adds to .grad of the leaves
    #> torch.autograd.grad(y, x, v) | a computed y | a tuple; .grad stays as it is
    #> torch.autograd.functional.vjp(f, x, v) | a function | y and $J^\top v$
    #> torch.func.vjp(f, x) | a function | y and a function from v to $J^\top v$
    #> torch.func.jvp(f, (x,), (u,)) | a function | y and $J u$
    #> torch.func.jacrev(f), jacfwd(f) | a function | a function from x to J
    #> torch.func.vmap(f) | a function of one sample | a function of a batch


def f(x):
    return W @ x


torch.manual_seed(0)
W = torch.randn(2, 3).to(device)  # the Jacobian of f
x = torch.randn(3).to(device).requires_grad_()
v, u, y = torch.randn(2).to(device), torch.randn(3).to(device), f(x)
product = W.T @ v


def same(*values):
    return all(torch.allclose(value, expected) for value, expected in values)


x.grad = torch.ones_like(x)
nothing = y.backward(v, retain_graph=True) is None
words = "nothing; adds to .grad of the leaves"
row("y.backward(v)", "a computed y", words, nothing, same((x.grad, 1 + product)))

before = x.grad.clone()
gradients = torch.autograd.grad(y, x, v)
facts = isinstance(gradients, tuple), same((gradients[0], product), (x.grad, before))
words = "a tuple; .grad stays as it is"
row("torch.autograd.grad(y, x, v)", "a computed y", words, *facts)

value, vjp = torch.autograd.functional.vjp(f, x, v)
facts = [same((value, y), (vjp, product))]
words = r"y and $J^\top v$"
row("torch.autograd.functional.vjp(f, x, v)", "a function", words, *facts)

x = x.detach()
value, vjp = torch.func.vjp(f, x)
words = r"y and a function from v to $J^\top v$"
row("torch.func.vjp(f, x)", "a function", words, same((value, y), (vjp(v)[0], product)))

value, jvp = torch.func.jvp(f, (x,), (u,))
facts = [same((value, y), (jvp, W @ u))]
row("torch.func.jvp(f, (x,), (u,))", "a function", "y and $J u$", *facts)

J = torch.func.jacrev(f), torch.func.jacfwd(f)
facts = [same((of_x(x), W)) for of_x in J]
words = "a function from x to J"
row("torch.func.jacrev(f), jacfwd(f)", "a function", words, *facts)

batch = torch.randn(5, 3).to(device)
facts = [same((torch.func.vmap(f)(batch), torch.stack([f(x) for x in batch])))]
words = "a function of a batch"
row("torch.func.vmap(f)", "a function of one sample", words, *facts)
# --8<-- [end:table]
