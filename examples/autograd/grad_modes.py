"""Switch recording on or off by a value, and on again inside."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:set]
w = torch.tensor(2.0, device=device, requires_grad=True)
for training in [True, False]:
    with torch.set_grad_enabled(training):
        loss = w**2
    print(training, loss.requires_grad)
    #> True True
    #> False False
# --8<-- [end:set]

# --8<-- [start:enable]
with torch.no_grad():
    a = w * 3
    with torch.enable_grad():  # on again, inside
        b = w * 3
    print(a.requires_grad, b.requires_grad, torch.is_grad_enabled())
    #> False True False
# --8<-- [end:enable]
