"""Switch recording on or off by a value, and on again inside."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:modes]
w = torch.tensor(2.0, device=device, requires_grad=True)
for training in [True, False]:
    with torch.set_grad_enabled(training):
        print(training, (w**2).requires_grad)
        #> True True
        #> False False
with torch.no_grad(), torch.enable_grad():  # on again, inside
    print((w**2).requires_grad)
    #> True
# --8<-- [end:modes]
