"""Exercise: which weight does the loss belong to, after a step?"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
w = torch.tensor(3.0, device=device, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
loss = w**2
loss.backward()
optimizer.step()
guess = None  # what loss.item() gives now, a number
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, (int, float)):
        return "Write a number."
    if guess == 2.25:
        return "2.25 belongs to the new weight, 1.5. Which line has computed it?"
    if guess == 1.5:
        return "1.5 is the weight after the step; the loss is w ** 2, for some w."
    if guess == 6:
        return "6 is the slope of w ** 2 at 3: that is in w.grad."
    if guess != loss.item():
        return f"Not {guess}. What was w when loss was computed?"
    return "Right."


print(check(guess))
#> Write a number.
# --8<-- [end:check]

# --8<-- [start:solution]
print(loss.item(), (w**2).item())  # of the old weight, of the new one
#> 9.0 2.25
print(check(9))
#> Right.
# --8<-- [end:solution]

# wrong: the loss follows the weight
print(check(2.25))
#> 2.25 belongs to the new weight, 1.5. Which line has computed it?

# wrong: the weight
print(check(1.5))
#> 1.5 is the weight after the step; the loss is w ** 2, for some w.

# wrong: the gradient
print(check(6))
#> 6 is the slope of w ** 2 at 3: that is in w.grad.

# wrong: the loss takes the step
print(check(8.75))
#> Not 8.75. What was w when loss was computed?
