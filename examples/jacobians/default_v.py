"""Without v: a scalar takes 1, everything longer raises."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:scalar]
x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
loss = (x**2).sum()
print(loss.shape)
#> torch.Size([])

loss.backward(retain_graph=True)
print(x.grad)
#> tensor([2., 4., 6.])

x.grad = None
loss.backward(torch.tensor(1.0, device=device), retain_graph=True)
print(x.grad)
#> tensor([2., 4., 6.])
# --8<-- [end:scalar]

# --8<-- [start:one-element]
try:
    loss.backward(torch.tensor([1.0], device=device))
except RuntimeError as e:
    print(type(e).__name__, str(e).replace(" and ", "\nand "), sep="\n")
    #> RuntimeError
    #> Mismatch in shape: grad_output[0] has a shape of torch.Size([1])
    #> and output[0] has a shape of torch.Size([]).
# --8<-- [end:one-element]

# --8<-- [start:vector]
y = x**2
try:
    y.backward()
except RuntimeError as e:
    print(type(e).__name__, e)
    #> RuntimeError grad can be implicitly created only for scalar outputs

x.grad = None
y[:1].backward()  # shape (1,): one element is enough
print(x.grad)
#> tensor([2., 0., 0.])
# --8<-- [end:vector]
