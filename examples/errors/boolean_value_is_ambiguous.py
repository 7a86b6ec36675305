"""Python asks for one answer, and a tensor has several."""

# --8<-- [start:error]
import torch
from torch import nn

logits, labels = torch.zeros(2, 3), torch.tensor([2, 0])
try:
    nn.CrossEntropyLoss(logits, labels)  # makes a loss
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    #> RuntimeError: Boolean value of Tensor with more than one value is ambiguous

loss = nn.CrossEntropyLoss()
print(loss(logits, labels))
#> tensor(1.0986)
print((labels == 0).any().item(), (labels == 0).all().item())
#> True False
# --8<-- [end:error]
