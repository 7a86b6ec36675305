"""What torch.export writes down: the operations, and where each number comes from."""

import torch
from torch import nn

# --8<-- [start:graph]
layers = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)).eval()
program = torch.export.export(layers, (torch.ones(2, 4),))
for node in program.graph.nodes:
    if node.op == "call_function":
        print(node.target)
        #> aten.linear.default
        #> aten.relu.default
        #> aten.linear.default
print(*program.state_dict)
#> 0.weight 0.bias 2.weight 2.bias
# --8<-- [end:graph]

# --8<-- [start:eval]
torch.manual_seed(0)
ones = torch.ones(1, 6)
drop = nn.Dropout(0.5)
training = torch.export.export(drop, (ones,)).module()
evaluating = torch.export.export(drop.eval(), (ones,)).module()
print(training(ones).count_nonzero().item() < 6, evaluating(ones))
#> True tensor([[1., 1., 1., 1., 1., 1.]])
try:
    training.eval()
except NotImplementedError as e:
    print(type(e).__name__)
    #> NotImplementedError
# --8<-- [end:eval]
