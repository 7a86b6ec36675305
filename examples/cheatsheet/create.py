"""Tensors from data, constants and ranges; random ones."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:create]
x = torch.tensor([[1, 2], [3, 4]])
x = torch.zeros(2, 3, device=device)
torch.full((2, 3), 7.0)  # (2, 3)
torch.zeros_like(x)  # as x: dtype, device
x.new_tensor([1, 2])  # its dtype, device
torch.arange(0, 10, 2)  # (5,): 0 2 4 6 8
torch.linspace(0, 1, 5)  # (5,): both ends
torch.eye(3)  # (3, 3) identity
# --8<-- [end:create]

# --8<-- [start:random]
torch.manual_seed(0)
torch.rand(2, 3)  # uniform in [0, 1)
torch.randn(2, 3).to(device)  # normal
torch.randint(0, 10, (4,))  # (4,): 0 to 9
torch.randperm(5)  # (5,): 0 to 4 shuffled
# --8<-- [end:random]
