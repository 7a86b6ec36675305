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
fast = torch.compile(f, backend="eager")
with torch.compiler.set_stance("force_eager"):  # as if it were not compiled
    print(torch.equal(fast(x), f(x)))
    #> True
# --8<-- [end:off]
