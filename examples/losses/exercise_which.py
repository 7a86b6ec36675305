"""Exercise: which loss for which task."""

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:start]
losses = {
    "the price of a flat": None,
    "which of 10 digits": None,
    "which tags a photo has, perhaps several": None,
}  # F.mse_loss, F.cross_entropy or F.binary_cross_entropy_with_logits
# --8<-- [end:start]


# --8<-- [start:check]
def check(losses):
    if not isinstance(losses, dict) or len(losses) != 3:
        return "Keep the three lines of losses, and put a function into each."
    price, digit, tags = losses.values()
    if any(isinstance(x, (type, torch.nn.Module)) for x in losses.values()):
        return "The right kind: write the function, such as F.mse_loss, not its module."
    if price != F.mse_loss:
        return "A price is a number, and the error is how far off it is."
    if digit == F.mse_loss:
        return "Is a 3 read as a 9 worse than a 3 read as a 4? Digits are classes."
    if digit != F.cross_entropy:
        return "Ten digits, one is right: their probabilities must add to 1."
    if tags == F.cross_entropy:
        return "cross_entropy lets one tag win; each tag is a question of its own."
    if tags != F.binary_cross_entropy_with_logits:
        return "For each tag: is it there, yes or no?"
    return "Right."


print(check(losses))
#> A price is a number, and the error is how far off it is.
# --8<-- [end:check]

# --8<-- [start:solution]
losses["the price of a flat"] = F.mse_loss
losses["which of 10 digits"] = F.cross_entropy
losses["which tags a photo has, perhaps several"] = F.binary_cross_entropy_with_logits
print(check(losses))
#> Right.
# --8<-- [end:solution]

# wrong: one class wins
print(check({"price": F.mse_loss, "digit": F.cross_entropy, "tags": F.cross_entropy}))
#> cross_entropy lets one tag win; each tag is a question of its own.
# wrong: digits as numbers
print(check({"price": F.mse_loss, "digit": F.mse_loss, "tags": F.mse_loss}))
#> Is a 3 read as a 9 worse than a 3 read as a 4? Digits are classes.
# wrong: yes or no for each digit
yes = F.binary_cross_entropy_with_logits
print(check({"price": F.mse_loss, "digit": yes, "tags": yes}))
#> Ten digits, one is right: their probabilities must add to 1.
# wrong: numbers for the tags
print(check({"price": F.mse_loss, "digit": F.cross_entropy, "tags": F.mse_loss}))
#> For each tag: is it there, yes or no?
# wrong: modules
print(check({"price": torch.nn.MSELoss(), "digit": None, "tags": None}))
#> The right kind: write the function, such as F.mse_loss, not its module.
# wrong: a list
print(check([F.mse_loss, F.cross_entropy, yes]))
#> Keep the three lines of losses, and put a function into each.
