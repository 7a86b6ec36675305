"""The names in a state dict are not those of the network."""

# --8<-- [start:error]
from torch import nn

net = nn.Linear(4, 2)
parallel = nn.Sequential()  # in place of DataParallel
parallel.module = net
saved = parallel.state_dict()
try:
    net.load_state_dict(saved)
except RuntimeError as error:
    print(*[line.strip() for line in str(error).splitlines()[1:]], sep="\n")
    #> Missing key(s) in state_dict: "weight", "bias".
    #> Unexpected key(s) in state_dict: "module.weight", "module.bias".

saved = {name.removeprefix("module."): w for name, w in saved.items()}
print(net.load_state_dict(saved))
#> <All keys matched successfully>
# --8<-- [end:error]
