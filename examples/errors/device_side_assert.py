"""Before a batch goes to the GPU: are all indices classes?"""

# --8<-- [start:error]
import torch

classes = 10
labels = torch.tensor([3, 10, 0])
print(labels[(labels < 0) | (labels >= classes)])
#> tensor([10])
# --8<-- [end:error]
