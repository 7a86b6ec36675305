"""Operations on each element alone, and four spellings of addition."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:each]
a = torch.tensor([-4.0, 1.0, 9.0], device=device)
b = torch.tensor([2.0, 2.0, 2.0], device=device)

print(a * b, a**2)
#> tensor([-8.,  2., 18.]) tensor([16.,  1., 81.])
print(a.abs().sqrt())  # one after the other
#> tensor([2., 1., 3.])
print(a.clamp(min=0, max=5))  # cut to 0 ... 5
#> tensor([0., 1., 5.])
print(torch.maximum(a, b))  # the larger of each pair
#> tensor([2., 2., 9.])
# --8<-- [end:each]

# --8<-- [start:four]
x = torch.tensor([1.0, 2.0, 3.0], device=device)
y = torch.tensor([10.0, 20.0, 30.0], device=device)
z = torch.empty(3, device=device)

print(x + y)  # a new tensor
#> tensor([11., 22., 33.])
print(torch.add(x, y))  # the same as a function
#> tensor([11., 22., 33.])

torch.add(x, y, out=z)  # written into z
print(z)
#> tensor([11., 22., 33.])
y.add_(x)  # written into y
print(y)
#> tensor([11., 22., 33.])
# --8<-- [end:four]

# --8<-- [start:out]
import warnings

wrong = torch.empty(2, device=device)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.add(x, y, out=wrong)
for part in str(caught[0].message).split(", ")[:2]:  # the message is longer
    print(part)
    #> An output with one or more elements was resized since it had shape [2]
    #> which does not match the required output shape [3]. This behavior is deprecated
print(wrong.shape)
#> torch.Size([3])

w = torch.ones(3, device=device, requires_grad=True)
try:
    torch.add(w, y, out=z)
except RuntimeError as error:
    print(str(error).split(", ")[0])
    #> add(): functions with out=... arguments don't support automatic differentiation
# --8<-- [end:out]
