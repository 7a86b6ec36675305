"""The chapter in a dozen lines."""

# --8<-- [start:summary]
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# Apples, pears and melons: what two shops sold, and the prices
sold = torch.tensor([[2.0, 0.0, 1.0], [1.0, 3.0, 0.0]], device=device)
price = torch.tensor([5.0, 2.0, 10.0], device=device)

print(sold * price)  # element by element: the takings from each fruit
#> tensor([[10.,  0., 10.],
#>         [ 5.,  6.,  0.]])
print(sold @ price)  # matrix product: the takings of each shop
#> tensor([20., 11.])
print(sold.sum(dim=0))  # both shops together
#> tensor([3., 3., 1.])
print(sold.argmax(dim=1))  # the best seller of each shop: 0 is apples
#> tensor([0, 1])

sold += 1  # in place: sold itself changes
print(sold)
#> tensor([[3., 1., 2.],
#>         [2., 4., 1.]])
# --8<-- [end:summary]
