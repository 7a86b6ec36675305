"""Sparse tensors: only what is not 0 is stored."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:sparse]
torch.sparse.check_sparse_tensor_invariants.enable()  # do the indices fit?

places = torch.tensor([[0, 1, 1], [2, 0, 2]], device=device)  # rows, columns
values = torch.tensor([3.0, 4.0, 5.0], device=device)
s = torch.sparse_coo_tensor(places, values, size=(2, 3))
print(s.to_dense())
#> tensor([[0., 0., 3.],
#>         [4., 0., 5.]])
dense = torch.ones(3, 2, device=device)
print(s @ dense)  # sparse times dense is dense
#> tensor([[3., 3.],
#>         [9., 9.]])
back = s.to_dense().to_sparse()
print(back.values(), back.layout)
#> tensor([3., 4., 5.]) torch.sparse_coo
# --8<-- [end:sparse]

# --8<-- [start:twice]
places = torch.tensor([[0, 0]], device=device)  # the same place twice
values = torch.tensor([1.0, 2.0], device=device)
s = torch.sparse_coo_tensor(places, values, size=(3,))
print(s.to_dense(), s.coalesce().values())  # they are added
#> tensor([3., 0., 0.]) tensor([3.])
# --8<-- [end:twice]
