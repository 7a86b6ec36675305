"""Exercise: predict a vector-Jacobian product."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
x = torch.tensor([3.0, 2.0], device=device, requires_grad=True)
y = torch.stack([x[0] + x[1], x[0] * x[1], x[1] ** 2])
y.backward(torch.tensor([1.0, 0.0, 2.0], device=device))
guess = None  # x.grad, as a list of numbers
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, list):
        return "Put a list of numbers in place of None."
    if len(guess) != len(x):
        return f"{len(guess)} numbers: x.grad has the shape of x."
    if guess == [3, 8]:
        return "[3, 8] counts every row of J once. What does v say?"
    if guess == [3, 4]:
        return "[3, 4] counts the first two rows. Which one has v = 0?"
    if guess != x.grad.tolist():
        return f"Not {guess}. Write the three rows of J at (3, 2), and add."
    return "Right."


print(check(guess))
#> Put a list of numbers in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
print(x.grad)  # 1 * [1, 1] + 0 * [2, 3] + 2 * [0, 4]
#> tensor([1., 9.])
print(check([1, 9]))
#> Right.
# --8<-- [end:solution]

# wrong: the shape of y
print(check([2, 5, 4]))
#> 3 numbers: x.grad has the shape of x.

# wrong: v is left out
print(check([3, 8]))
#> [3, 8] counts every row of J once. What does v say?

# wrong: only the last row is
print(check([3, 4]))
#> [3, 4] counts the first two rows. Which one has v = 0?

# wrong: v times y
print(check([5, 8]))
#> Not [5, 8]. Write the three rows of J at (3, 2), and add.
