"""EmbeddingBag: the mean of the vectors of a text, without padding."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:bag]
torch.manual_seed(0)
bag = nn.EmbeddingBag(10, 2, mode="mean").to(device)
numbers = torch.tensor([4, 5, 6, 8, 9, 4], device=device)  # three texts in a row
starts = torch.tensor([0, 3, 4], device=device)  # 4 5 6, then 8, then 9 4
means = bag(numbers, starts)
print(means.shape)
#> torch.Size([3, 2])
parts = [bag.weight[part].mean(dim=0) for part in ([4, 5, 6], [8], [9, 4])]
print(torch.allclose(means, torch.stack(parts)))
#> True
# --8<-- [end:bag]

# --8<-- [start:padded]
from torch.nn import functional as F

padded = torch.tensor([[4, 5, 6], [8, 0, 0], [9, 4, 0]], device=device)
again = F.embedding_bag(padded, bag.weight, mode="mean", padding_idx=0)
print(torch.allclose(means, again))
#> True
# --8<-- [end:padded]

# --8<-- [start:order]
dog_bites_man, man_bites_dog = torch.tensor([[1, 2, 3], [3, 2, 1]], device=device)
print(torch.allclose(bag(dog_bites_man[None]), bag(man_bites_dog[None])))
#> True
# --8<-- [end:order]
