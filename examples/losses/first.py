"""What a loss is: one number that says how wrong the predictions are."""

# --8<-- [start:first]
import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
target = torch.tensor([3.0, 0.0, 5.0], device=device)
for guess in [[3.0, 1.0, 5.0], [3.0, 0.5, 5.0], [3.0, 0.0, 5.0]]:
    prediction = torch.tensor(guess, device=device)
    print(guess, f"{F.mse_loss(prediction, target).item():.3f}")  # mean of the squares
    #> [3.0, 1.0, 5.0] 0.333
    #> [3.0, 0.5, 5.0] 0.083
    #> [3.0, 0.0, 5.0] 0.000
# --8<-- [end:first]

# --8<-- [start:accuracy]
logits = torch.tensor([[0.2, 0.1], [0.0, 0.3]], device=device, requires_grad=True)
labels = torch.tensor([1, 1], device=device)  # the first is wrong, the second right

accuracy = (logits.argmax(1) == labels).float().mean()
print(accuracy.item(), accuracy.requires_grad)
#> 0.5 False
loss = F.cross_entropy(logits, labels)
loss.backward()
print(f"{loss.item():.3f}")
#> 0.649
print(logits.grad)  # raise the second logit, lower the first
#> tensor([[ 0.2625, -0.2625],
#>         [ 0.2128, -0.2128]])
# --8<-- [end:accuracy]
