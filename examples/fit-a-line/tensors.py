"""The same line with tensors: all four points in one expression."""

# --8<-- [start:data]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
x = torch.tensor([0.0, 1.0, 2.0, 3.0], device=device)
y = torch.tensor([1.0, 4.0, 5.0, 8.0], device=device)
# --8<-- [end:data]

# --8<-- [start:all]
w, b = 1.0, 0.0
error = w * x + b - y
print(error)
#> tensor([-1., -3., -3., -5.])
print((error**2).mean())
#> tensor(11.)
print(2 * (error * x).mean(), 2 * error.mean())
#> tensor(-12.) tensor(-6.)
# --8<-- [end:all]

# --8<-- [start:loop]
w, b = 1.0, 0.0
for epoch in range(101):
    error = w * x + b - y
    loss = (error**2).mean()
    if epoch in (0, 1, 2, 3, 10, 100):
        print(f"{epoch:3}  loss {loss:.3f}  w {w:.3f}  b {b:.3f}")
        #>   0  loss 11.000  w 1.000  b 0.000
        #>   1  loss 3.890  w 1.600  b 0.300
        #>   2  loss 1.497  w 1.945  b 0.480
        #>   3  loss 0.689  w 2.142  b 0.590
        #>  10  loss 0.254  w 2.375  b 0.810
        #> 100  loss 0.200  w 2.212  b 1.174
    w = w - 0.05 * 2 * (error * x).mean()
    b = b - 0.05 * 2 * error.mean()
# --8<-- [end:loop]
