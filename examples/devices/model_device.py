"""On which device a model is."""
# devices: cpu -- prints names of devices; meta stands for the GPU

from torch import nn

# --8<-- [start:where]
net = nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 1))
print(next(net.parameters()).device)
#> cpu
try:
    print(net.device)
except AttributeError as error:
    print(type(error).__name__)
    #> AttributeError

net[1].to("meta")  # a part of it is elsewhere
print(sorted({str(t.device) for t in net.state_dict().values()}))
#> ['cpu', 'meta']
# --8<-- [end:where]
