"""A tensor: numbers of one dtype, in a shape with any number of dimensions."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:ndim]
scalar = torch.tensor(3.0, device=device)
vector = torch.tensor([1.0, 2.0, 3.0], device=device)
matrix = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], device=device)
images = torch.zeros(8, 3, 32, 32, device=device)  # 8 images of 32 by 32

for x in (scalar, vector, matrix, images):
    print(x.ndim, x.shape, x.numel())
    #> 0 torch.Size([]) 1
    #> 1 torch.Size([3]) 3
    #> 2 torch.Size([2, 3]) 6
    #> 4 torch.Size([8, 3, 32, 32]) 24576
# --8<-- [end:ndim]
