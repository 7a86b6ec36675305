"""Where an error or a wrong number comes from: add part after part."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:backends]
def f(x):
    return (x.sin() * 2).sum()


x = torch.ones(3, device=device)
for name in ["eager", "aot_eager"]:  # then "inductor", the default
    torch.compiler.reset()
    print(name, torch.allclose(torch.compile(f, backend=name)(x), f(x)))
    #> eager True
    #> aot_eager True
# --8<-- [end:backends]

# --8<-- [start:off]
def who(x):
    return x.sum(), "compiled" if torch.compiler.is_compiling() else "plain Python"


fast = torch.compile(who, backend="eager")
print(fast(x))
#> (tensor(3.), 'compiled')
with torch.compiler.set_stance("force_eager"):
    print(fast(x))
    #> (tensor(3.), 'plain Python')
# --8<-- [end:off]
