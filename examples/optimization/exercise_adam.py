"""Exercise: how far Adam's first step goes."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
p = torch.tensor([1.0, 1.0], device=device, requires_grad=True)
optimizer = torch.optim.Adam([p], lr=0.1)
p.grad = torch.tensor([100.0, -0.001], device=device)
optimizer.step()

answer = [0.0, 0.0]  # your prediction of p, to one decimal
# --8<-- [end:start]


# --8<-- [start:check]
def check(answer):
    try:
        answer = [round(float(x), 1) for x in answer]
    except (TypeError, ValueError, RuntimeError):
        return f"A list of two numbers is asked for, not {answer!r}."
    if answer == [0.9, 1.1]:
        return "Right."
    if answer == [-9.0, 1.0]:
        return "That is SGD's step: Adam divides by the size of the gradient."
    if answer == [1.1, 0.9]:
        return "A step goes against the gradient: what is positive makes p smaller."
    if answer == [0.9, 0.9]:
        return "The second gradient is negative: its sign is not lost."
    return f"{answer}: what are m and s after the first step, divided by 1 - beta?"


print(check(answer))
#> [0.0, 0.0]: what are m and s after the first step, divided by 1 - beta?
# --8<-- [end:check]

# --8<-- [start:solution]
print(check([round(x, 1) for x in p.tolist()]))
#> Right.
# --8<-- [end:solution]

# wrong: SGD
print(check([-9.0, 1.0001]))
#> That is SGD's step: Adam divides by the size of the gradient.
# wrong: the sign
print(check([1.1, 0.9]))
#> A step goes against the gradient: what is positive makes p smaller.
# wrong: the sign is lost in the square
print(check([0.9, 0.9]))
#> The second gradient is negative: its sign is not lost.
# wrong: one number
print(check(0.9))
#> A list of two numbers is asked for, not 0.9.
