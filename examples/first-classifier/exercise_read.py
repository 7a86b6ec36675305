"""Exercise: read one image."""

import torch
from sklearn.datasets import load_digits
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
digits = load_digits()


# --8<-- [start:start]
def read(net, image):
    """image: 8x8 NumPy array of 0 to 16. The digit, and its probability."""
    return None, None  # your code
# --8<-- [end:start]


# --8<-- [start:check]
def check(read):
    seen = []

    class Net(nn.Module):  # it notes what it gets, and always says 1
        def forward(self, x):
            seen.append(x)
            return torch.tensor([[0.0, 4.0] + [0.0] * 8], device=device)

    found = read(Net(), digits.images[7])
    if not seen:
        return f"read returns {found} and has not called net."
    x = torch.as_tensor(seen[0])
    if x.shape != (1, 64):
        return f"net got the shape {tuple(x.shape)}: a batch of one image has (1, 64)."
    if x.dtype != torch.float32:
        return f"net got {x.dtype}: its weights are float32."
    if x.max() != 1:
        return f"net got pixels up to {x.max():g}: it has learned from 0 to 1."
    if not x[0, :8].equal(torch.tensor(digits.images[7][0] / 16).to(x)):
        return "The first 8 pixels that net got are not the first row of the image."
    try:
        digit, probability = (float(number) for number in found)
    except (TypeError, ValueError, RuntimeError):
        return f"read returns {found}: return two numbers, digit and probability."
    if digit != 1:
        return f"The largest logit is that of 1, and read says {digit:g}."
    if abs(probability - 0.86) > 0.01:
        return f"{probability:.2f} is not the probability: softmax makes it of logits."
    return "Right."


print(check(read))
#> read returns (None, None) and has not called net.
# --8<-- [end:check]

# --8<-- [start:solution]
def read(net, image):
    x = torch.tensor(image / 16, dtype=torch.float32).reshape(1, 64)
    with torch.no_grad():
        probabilities = net(x.to(device)).softmax(1)[0]
    digit = probabilities.argmax().item()
    return digit, probabilities[digit].item()


print(check(read))
#> Right.
# --8<-- [end:solution]


# wrong: a matrix, not a row
def read(net, image):
    x = torch.tensor(image / 16, dtype=torch.float32)
    probabilities = net(x.to(device)).softmax(1)[0]
    return probabilities.argmax().item(), probabilities.max().item()


print(check(read))
#> net got the shape (8, 8): a batch of one image has (1, 64).


# wrong: float64
def read(net, image):
    x = torch.tensor(image / 16).reshape(1, 64)
    probabilities = net(x.to(device)).softmax(1)[0]
    return probabilities.argmax().item(), probabilities.max().item()


print(check(read))
#> net got torch.float64: its weights are float32.


# wrong: pixels from 0 to 16
def read(net, image):
    x = torch.tensor(image, dtype=torch.float32).reshape(1, 64)
    probabilities = net(x.to(device)).softmax(1)[0]
    return probabilities.argmax().item(), probabilities.max().item()


print(check(read))
#> net got pixels up to 16: it has learned from 0 to 1.


# wrong: the softmax over the batch
def read(net, image):
    x = torch.tensor(image / 16, dtype=torch.float32).reshape(1, 64)
    probabilities = net(x.to(device)).softmax(0)[0]
    return probabilities.argmax().item(), probabilities.max().item()


print(check(read))
#> The largest logit is that of 1, and read says 0.


# wrong: a logit
def read(net, image):
    x = torch.tensor(image / 16, dtype=torch.float32).reshape(1, 64)
    logits = net(x.to(device))[0]
    return logits.argmax().item(), logits.max().item()


print(check(read))
#> 4.00 is not the probability: softmax makes it of logits.


# wrong: the columns one after the other
def read(net, image):
    x = torch.tensor(image.T / 16, dtype=torch.float32).reshape(1, 64)
    probabilities = net(x.to(device)).softmax(1)[0]
    return probabilities.argmax().item(), probabilities.max().item()


print(check(read))
#> The first 8 pixels that net got are not the first row of the image.


# wrong: only the digit comes back
def read(net, image):
    x = torch.tensor(image / 16, dtype=torch.float32).reshape(1, 64)
    return net(x.to(device)).argmax().item()


print(check(read))
#> read returns 1: return two numbers, digit and probability.
