"""The table of losses: which outputs and which targets each takes, found by trying."""

import warnings

import torch
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
warnings.filterwarnings("error", message="Using a target size")  # it would broadcast

# --8<-- [start:table]
print("task | the last layer gives | loss | target")
#> task | the last layer gives | loss | target


def fits(loss, output_shape, target_shape, dtype=torch.float32):
    output = torch.ones(output_shape, device=device, requires_grad=True)
    target = torch.ones(target_shape, device=device, dtype=dtype)
    try:
        loss(output, target).backward()
    except (IndexError, RuntimeError, ValueError, UserWarning):
        return False
    return True


torch.manual_seed(0)
scores = torch.randn(4, 3).to(device)
indices = torch.tensor([0, 2, 1, 0], device=device)
yes = torch.rand(4, 3).to(device)
from_probabilities = [
    F.nll_loss(scores.softmax(1).log(), indices),
    F.binary_cross_entropy(scores.sigmoid(), yes),
]
of_logits = {
    F.cross_entropy: (indices, from_probabilities[0]),
    F.binary_cross_entropy_with_logits: (yes, from_probabilities[1]),
}
tasks = {
    "numbers": F.mse_loss,
    "one class of C": F.cross_entropy,
    "yes or no": F.binary_cross_entropy_with_logits,
}
dtypes = [torch.int64, torch.int32, torch.uint8, torch.bool, torch.float32]

for task, loss in tasks.items():
    same = all(fits(loss, shape, shape) for shape in [(), (4,), (4, 3), (4, 3, 2)])
    gives = "any shape" if same and not fits(loss, (4, 3), (4, 1)) else "(N, C)"
    if loss in of_logits:
        target, expected = of_logits[loss]
        torch.testing.assert_close(loss(scores, target), expected)
        gives = f"logits, {gives}"
    names = [str(x).removeprefix("torch.") for x in dtypes if fits(loss, (4, 3), 4, x)]
    wants = f"{' or '.join(names)} indices, (N)"
    if not names:
        far, beyond = torch.tensor([[9.0], [2.0]], device=device)
        # beyond 1 the loss can fall below 0, and training would follow it for ever
        limits = " from 0 to 1" if loss(far, beyond) < 0 else ""
        wants = f"floats{limits}, the same shape"
    print(task, "|", gives, "|", loss.__name__, "|", wants)
    #> numbers | any shape | mse_loss | floats, the same shape
    #> one class of C | logits, (N, C) | cross_entropy | int64 or uint8 indices, (N)
    #> yes or no | logits, any shape | binary_cross_entropy_with_logits | floats from 0 to 1, the same shape
# --8<-- [end:table]
