"""detect_anomaly shows the line of the forward pass that backward fails on."""

# --8<-- [start:anomaly]
import warnings

import torch

w = torch.ones(3, requires_grad=True)
with warnings.catch_warnings(record=True, action="always") as caught:
    try:
        with torch.autograd.detect_anomaly():
            y = w.exp()
            y += 1
            y.sum().backward()
    except RuntimeError as error:
        print(type(error).__name__)
        #> RuntimeError

print(str(caught[-1].message).splitlines()[-2].strip())
#> y = w.exp()
# --8<-- [end:anomaly]
