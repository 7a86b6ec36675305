"""Exercise: what ReLU lets back."""

# --8<-- [start:start]
import torch

guess = None  # gZ, three numbers in a list

Z = torch.tensor([-1.0, 3.0, 2.0], requires_grad=True)
gA = torch.tensor([5.0, 0.0, 7.0])
torch.relu(Z).backward(gA)
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if guess is None:
        return "Write three numbers in a list in place of None."
    if guess == [0, 0, 14]:
        return "That is Z * gA. The slope of ReLU is 1 there, not Z."
    if guess == [5, 0, 7]:
        return "Z[0] is negative: moving it a little changes nothing."
    if guess == [0, 1, 1]:
        return "That is the slope of ReLU. Multiply it by gA."
    if guess != Z.grad.tolist():
        return f"{guess} is not it. The slope is 1 where Z > 0."
    return "Right."


print(check(guess))
#> Write three numbers in a list in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = [0, 0, 7]
print(Z.grad)
#> tensor([0., 0., 7.])
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: times Z
guess = [0, 0, 14]
print(check(guess))
#> That is Z * gA. The slope of ReLU is 1 there, not Z.

# wrong: everything goes back
guess = [5, 0, 7]
print(check(guess))
#> Z[0] is negative: moving it a little changes nothing.

# wrong: only the slope
guess = [0, 1, 1]
print(check(guess))
#> That is the slope of ReLU. Multiply it by gA.

# wrong: relu of gA, and Z
guess = [0, 3, 7]
print(check(guess))
#> [0, 3, 7] is not it. The slope is 1 where Z > 0.
