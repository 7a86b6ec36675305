"""v has the shape of y; rows and columns do not exist for 1-d tensors."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:shape]
x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
v = torch.tensor([1.0, 2.0, 3.0], device=device)

y = x**2
y.backward(v)
print(x.grad)
#> tensor([ 2.,  8., 18.])

for wrong in (v.reshape(1, 3), v.reshape(3, 1)):
    y = x**2
    try:
        y.backward(wrong)
    except RuntimeError as e:
        print(type(e).__name__, str(e).replace(" and ", "\nand "), sep="\n")
        #> RuntimeError
        #> Mismatch in shape: grad_output[0] has a shape of torch.Size([1, 3])
        #> and output[0] has a shape of torch.Size([3]).
        #> RuntimeError
        #> Mismatch in shape: grad_output[0] has a shape of torch.Size([3, 1])
        #> and output[0] has a shape of torch.Size([3]).
# --8<-- [end:shape]

# --8<-- [start:neither]
J = torch.tensor([[2.0, 1.0, 0.0], [0.0, 9.0, 12.0]], device=device)
v = torch.tensor([1.0, 10.0], device=device)

print((J.T @ v).tolist(), (J.T @ v).shape)
#> [2.0, 91.0, 120.0] torch.Size([3])
print((v @ J).tolist(), (v @ J).shape)
#> [2.0, 91.0, 120.0] torch.Size([3])

column = v.reshape(2, 1)
row = v.reshape(1, 2)
print((J.T @ column).shape, (row @ J).shape)
#> torch.Size([3, 1]) torch.Size([1, 3])
# --8<-- [end:neither]
