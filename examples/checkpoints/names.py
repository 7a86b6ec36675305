"""Which tensors a state dict holds, under which names, and what else it can hold."""

import torch
from torch import nn


# --8<-- [start:names]
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.ReLU())
        self.head = nn.Linear(8, 2, bias=False)
        self.register_buffer("mean", torch.zeros(4))
        self.register_buffer("steps", torch.arange(100), persistent=False)
        self.scale = torch.ones(4)  # neither parameter nor buffer


for name, tensor in Net().state_dict().items():
    print(name, tuple(tensor.shape))
    #> mean (4,)
    #> body.0.weight (8, 4)
    #> body.0.bias (8,)
    #> head.weight (2, 8)
# --8<-- [end:names]


# --8<-- [start:extra]
class Classifier(nn.Linear):
    def __init__(self, classes):
        super().__init__(4, len(classes))
        self.classes = classes

    def get_extra_state(self):
        return self.classes

    def set_extra_state(self, classes):
        self.classes = classes


trained = Classifier(["cat", "dog"])
print(*trained.state_dict())
#> weight bias _extra_state
again = Classifier(["?", "?"])
again.load_state_dict(trained.state_dict())
print(again.classes)
#> ['cat', 'dog']
# --8<-- [end:extra]
