"""Products of vectors and matrices."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:matmul]
A = torch.arange(6.0, device=device).reshape(2, 3)
B = torch.arange(12.0, device=device).reshape(3, 4)

C = A @ B
print(C)
#> tensor([[20., 23., 26., 29.],
#>         [56., 68., 80., 92.]])
# --8<-- [end:matmul]

# --8<-- [start:check]
total = torch.zeros(2, 4, device=device)
for i in range(2):
    for j in range(4):
        for k in range(3):
            total[i, j] += A[i, k] * B[k, j]
print(total)
#> tensor([[20., 23., 26., 29.],
#>         [56., 68., 80., 92.]])
# --8<-- [end:check]

# --8<-- [start:names]
v = torch.tensor([1.0, 2.0, 3.0], device=device)
batch = torch.ones(10, 2, 3, device=device)

print(torch.dot(v, v), (v @ v).shape)  # two vectors: a number
#> tensor(14.) torch.Size([])
print(torch.mv(A, v), (A @ v).shape)  # matrix and vector
#> tensor([ 8., 26.]) torch.Size([2])
print(torch.mm(A, B).shape, (A @ B).shape)  # two matrices
#> torch.Size([2, 4]) torch.Size([2, 4])
print(torch.bmm(batch, batch.mT).shape)  # two batches of matrices
#> torch.Size([10, 2, 2])
print((batch @ B).shape)  # `@` broadcasts the batch dimensions
#> torch.Size([10, 2, 4])
# --8<-- [end:names]

# --8<-- [start:einsum]
print(torch.einsum("ik,kj->ij", A, B))  # A @ B
#> tensor([[20., 23., 26., 29.],
#>         [56., 68., 80., 92.]])
print(torch.einsum("ij->j", A))  # an index that is left out is summed over
#> tensor([3., 5., 7.])
print(torch.einsum("bik,kj->bij", batch, B).shape)
#> torch.Size([10, 2, 4])
# --8<-- [end:einsum]

# --8<-- [start:elementwise]
print(A * A)  # element by element
#> tensor([[ 0.,  1.,  4.],
#>         [ 9., 16., 25.]])
try:
    print(A @ A)
except RuntimeError as error:
    print(type(error).__name__, str(error).removeprefix("mm: "), sep=": ")
    #> RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)
print(A @ A.T)
#> tensor([[ 5., 14.],
#>         [14., 50.]])
# --8<-- [end:elementwise]
