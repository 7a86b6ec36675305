"""The same line once more: autograd finds the slopes."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([0.0, 1.0, 2.0, 3.0], device=device)
y = torch.tensor([1.0, 4.0, 5.0, 8.0], device=device)

# --8<-- [start:backward]
w = torch.tensor(1.0, requires_grad=True, device=device)
b = torch.tensor(0.0, requires_grad=True, device=device)

loss = ((w * x + b - y) ** 2).mean()
loss.backward()
print(w.grad, b.grad)
#> tensor(-12.) tensor(-6.)
# --8<-- [end:backward]

# --8<-- [start:adds]
loss = ((w * x + b - y) ** 2).mean()
loss.backward()
print(w.grad, b.grad)  # twice as much: the old gradient was still there
#> tensor(-24.) tensor(-12.)

w.grad = b.grad = None
loss = ((w * x + b - y) ** 2).mean()
loss.backward()
print(w.grad, b.grad)
#> tensor(-12.) tensor(-6.)
# --8<-- [end:adds]

# --8<-- [start:loop]
w = torch.tensor(1.0, requires_grad=True, device=device)
b = torch.tensor(0.0, requires_grad=True, device=device)
for epoch in range(101):
    loss = ((w * x + b - y) ** 2).mean()
    if epoch in (0, 1, 2, 3, 10, 100):
        print(f"{epoch:3}  loss {loss:.3f}  w {w:.3f}  b {b:.3f}")
        #>   0  loss 11.000  w 1.000  b 0.000
        #>   1  loss 3.890  w 1.600  b 0.300
        #>   2  loss 1.497  w 1.945  b 0.480
        #>   3  loss 0.689  w 2.142  b 0.590
        #>  10  loss 0.254  w 2.375  b 0.810
        #> 100  loss 0.200  w 2.212  b 1.174
    w.grad = b.grad = None  # forget the old gradients
    loss.backward()  # compute the new ones
    with torch.no_grad():  # take the step, and do not record it
        w -= 0.05 * w.grad
        b -= 0.05 * b.grad
# --8<-- [end:loop]
