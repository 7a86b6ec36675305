"""Exercise: a loss that does not fall. Find the mistake."""

import torch
from torch.nn import functional as F


# --8<-- [start:start]
def image_loss(logits, label):
    """The loss of one image: ten logits, and the digit that it shows."""
    probabilities = logits.softmax(0)
    return F.cross_entropy(probabilities, torch.tensor(label))
# --8<-- [end:start]


# --8<-- [start:check]
def check(image_loss):
    logits = torch.zeros(10)
    logits[3] = 20  # very sure that it is a 3
    right, wrong = (image_loss(logits, label) for label in (3, 5))
    if not torch.is_tensor(right) or right.numel() != 1:
        return f"It returns {right!r}: return the loss, a tensor of one number."
    if right < 0:
        return f"Very sure and right, the loss is {right:.2f}: it must not be negative."
    if right > 0.01:
        return f"Very sure and right, the loss is {right:.2f}: it should be nearly 0."
    if not 19 < wrong < 21:
        return f"Very sure and wrong, the loss is {wrong:.2f}: it should be about 20."
    return "Right."


print(check(image_loss))
#> Very sure and right, the loss is 1.46: it should be nearly 0.
# --8<-- [end:check]

# --8<-- [start:solution]
def image_loss(logits, label):
    return F.cross_entropy(logits, torch.tensor(label))


print(check(image_loss))
#> Right.
# --8<-- [end:solution]


# wrong: the logarithm is missing
def image_loss(logits, label):
    return F.nll_loss(logits.softmax(0), torch.tensor(label))


print(check(image_loss))
#> Very sure and right, the loss is -1.00: it must not be negative.


# wrong: the prediction in place of the label
def image_loss(logits, label):
    return F.cross_entropy(logits, logits.argmax())


print(check(image_loss))
#> Very sure and wrong, the loss is 0.00: it should be about 20.


# wrong: a number
def image_loss(logits, label):
    return round(F.cross_entropy(logits, torch.tensor(label)).item(), 2)


print(check(image_loss))
#> It returns 0.0: return the loss, a tensor of one number.
