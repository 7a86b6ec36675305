"""detect_anomaly names the operation whose gradient is NaN."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:silent]
def f(x):
    root = x.sqrt()
    return (root * 0).sum()


x = torch.tensor([0.0, 4.0], device=device, requires_grad=True)
f(x).backward()
print(x.grad)
#> tensor([nan, 0.])
# --8<-- [end:silent]

# --8<-- [start:anomaly]
import warnings

with warnings.catch_warnings(record=True, action="always") as caught:
    try:
        with torch.autograd.detect_anomaly():
            f(x).backward()
    except RuntimeError as error:
        print(type(error).__name__)
        #> RuntimeError
        print(error)
        #> Function 'SqrtBackward0' returned nan values in its 0th output.

trace = str(caught[-1].message).splitlines()
print(trace[0])
#> Error detected in SqrtBackward0. Traceback of forward call that caused the error:
print(trace[-2].strip())
#> root = x.sqrt()
# --8<-- [end:anomaly]
