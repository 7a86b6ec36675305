"""Exercise: predict the gradient after two calls of backward."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
w = torch.tensor(2.0, device=device, requires_grad=True)
(w * 3).backward()
(w**2).backward()
guess = None  # what is w.grad now? A number
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess is None:
        return "Put a number in place of None."
    if guess == 3:
        return "3 is the slope of w * 3. The second call counts too."
    if guess == 4:
        return "4 is the slope of w**2 at 2. Is the first one gone?"
    if guess == 10:
        return "10 is the sum of the values, 6 and 4. w.grad holds slopes."
    if guess != w.grad.item():
        return f"Not {guess}. Find both slopes at w = 2; what happens to them?"
    return "Right."


print(check(guess))
#> Put a number in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
print(w.grad)
#> tensor(7.)
print(check(7))
#> Right.
# --8<-- [end:solution]

# wrong: the first alone
print(check(3))
#> 3 is the slope of w * 3. The second call counts too.

# wrong: the second replaces the first
print(check(4))
#> 4 is the slope of w**2 at 2. Is the first one gone?

# wrong: values instead of slopes
print(check(10))
#> 10 is the sum of the values, 6 and 4. w.grad holds slopes.

# wrong: the product
print(check(12))
#> Not 12. Find both slopes at w = 2; what happens to them?
