"""A layer is assigned before nn.Module is initialized."""

# --8<-- [start:error]
from torch import nn


class Net(nn.Module):
    def __init__(self, early):
        if not early:
            super().__init__()
        self.fc = nn.Linear(4, 2)


try:
    Net(early=True)
except AttributeError as error:
    print(f"AttributeError: {error}")
    #> AttributeError: cannot assign module before Module.__init__() call

print(Net(early=False))
#> Net(
#>   (fc): Linear(in_features=4, out_features=2, bias=True)
#> )
# --8<-- [end:error]
