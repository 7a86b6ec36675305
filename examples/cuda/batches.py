"""Bring each batch to the device, or the whole dataset once."""

import torch
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(0)

# --8<-- [start:loop]
data = TensorDataset(torch.randn(100, 3), torch.arange(100))
for x, y in DataLoader(data, batch_size=32):
    x, y = x.to(device), y.to(device)
    print(x.shape)
    #> torch.Size([32, 3])
    #> torch.Size([32, 3])
    #> torch.Size([32, 3])
    #> torch.Size([4, 3])
# --8<-- [end:loop]

# --8<-- [start:whole]
inputs, labels = data.tensors[0].to(device), data.tensors[1].to(device)
order = torch.randperm(100).to(device)  # shuffled anew in each epoch
for index in order.split(32):
    x, y = inputs[index], labels[index]
    print(x.shape, x.device)
    #> torch.Size([32, 3]) cpu
    #> torch.Size([32, 3]) cpu
    #> torch.Size([32, 3]) cpu
    #> torch.Size([4, 3]) cpu
# --8<-- [end:whole]
