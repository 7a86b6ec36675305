"""Loading a part of a state dict: shapes, names, prefixes."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:make]
def make(classes, body="body"):
    net = nn.Sequential()
    net.add_module(body, nn.Linear(4, 8))
    net.add_module("head", nn.Linear(8, classes))
    return net.to(device)
# --8<-- [end:make]


# --8<-- [start:strict]
saved = make(20).state_dict()  # as if it came from torch.load
net = make(5)
try:
    net.load_state_dict(saved, strict=False)
except RuntimeError as e:
    print(str(e).splitlines()[1].split(":")[0].strip())
    #> size mismatch for head.weight

fits = {k: v for k, v in saved.items() if not k.startswith("head.")}
result = net.load_state_dict(fits, strict=False)
print("missing:", result.missing_keys)
#> missing: ['head.weight', 'head.bias']
print("unexpected:", result.unexpected_keys)
#> unexpected: []
# --8<-- [end:strict]

# --8<-- [start:shapes]
own = net.state_dict()
fits = {k: v for k, v in saved.items() if k in own and v.shape == own[k].shape}
print("left out:", [k for k in saved if k not in fits])
#> left out: ['head.weight', 'head.bias']
net.load_state_dict(fits, strict=False)
# --8<-- [end:shapes]

# --8<-- [start:rename]
saved = make(5, body="backbone").state_dict()
print(*saved)
#> backbone.weight backbone.bias head.weight head.bias
renamed = {k.replace("backbone.", "body.", 1): v for k, v in saved.items()}
print(make(5).load_state_dict(renamed))
#> <All keys matched successfully>
# --8<-- [end:rename]

# --8<-- [start:prefix]
net = make(5)
print(next(iter(nn.DataParallel(net).state_dict())))
#> module.body.weight
compiled = torch.compile(nn.DataParallel(net), backend="eager")
print(next(iter(compiled.state_dict())))
#> _orig_mod.module.body.weight

clean = {
    k.removeprefix("_orig_mod.").removeprefix("module."): v
    for k, v in compiled.state_dict().items()
}
print(net.load_state_dict(clean))
#> <All keys matched successfully>
# --8<-- [end:prefix]

# --8<-- [start:nothing]
net = make(5)
before = net.head.weight.clone()
saved = nn.DataParallel(make(5)).state_dict()
result = net.load_state_dict(saved, strict=False)  # no error
print(torch.equal(net.head.weight, before))
#> True
print(len(result.missing_keys), "of", len(net.state_dict()), "are missing")
#> 4 of 4 are missing
# --8<-- [end:nothing]
