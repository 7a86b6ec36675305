"""Exercise: softmax, and every v is 1."""

import torch
import torch.nn.functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
guess = None  # x.grad, three numbers in a list

x = torch.tensor([1.0, 2.0, 3.0], device=device, requires_grad=True)
F.softmax(x, 0).backward(torch.ones(3, device=device))
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, list) or len(guess) != 3:
        return "Write three numbers in a list in place of None."
    if guess == [1, 1, 1]:
        return "That is the gradient of x.sum(). Here softmax comes first."
    y = F.softmax(x.detach(), 0)
    if torch.allclose(torch.tensor(guess).float(), y.cpu(), atol=0.01):
        return "That is the softmax itself: y * v. What is y @ v?"
    if torch.tensor(guess).abs().max() > 1e-6:
        return f"{guess} is not it. The outputs add up to {y.sum().item():.0f}."
    return "Right."


print(check(guess))
#> Write three numbers in a list in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = [0, 0, 0]
print(x.grad.abs().round(decimals=4))
#> tensor([0., 0., 0.])
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: the gradient of a sum
guess = [1, 1, 1]
print(check(guess))
#> That is the gradient of x.sum(). Here softmax comes first.

# wrong: only the first term
guess = [0.09, 0.24, 0.67]
print(check(guess))
#> That is the softmax itself: y * v. What is y @ v?

# wrong: a sign for each place
guess = [-1, 0, 1]
print(check(guess))
#> [-1, 0, 1] is not it. The outputs add up to 1.
