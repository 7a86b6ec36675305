"""Freezing batch norm: eval for these layers only, and after each train()."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:freeze]
from torch.nn.modules.batchnorm import _BatchNorm  # of 1d, 2d and 3d


class Frozen(nn.Sequential):
    def train(self, mode=True):
        super().train(mode)
        for module in self.modules():
            if isinstance(module, _BatchNorm):
                module.eval()
        return self


layers = nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Dropout()
for kind in nn.Sequential, Frozen:
    net = kind(*layers).to(device).train()
    before = net[1].running_mean.clone()
    net(torch.ones(4, 2).to(device))
    same = torch.equal(before, net[1].running_mean)
    print(f"{kind.__name__}: dropout {net[2].training}, mean unchanged {same}")
    #> Sequential: dropout True, mean unchanged False
    #> Frozen: dropout True, mean unchanged True
# --8<-- [end:freeze]
