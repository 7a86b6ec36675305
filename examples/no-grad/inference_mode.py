"""inference_mode: like no_grad, but its results stay out of later graphs."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:inference-mode]
x = torch.ones(3, device=device, requires_grad=True)
with torch.inference_mode():
    y = x * 2
    print(x.requires_grad, x[:2].is_inference())  # x[:2] is a view of x
    #> True False
print(y.requires_grad, y.is_inference())
#> False True
# --8<-- [end:inference-mode]

# --8<-- [start:raises]
try:
    x * y
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(str(error).partition(".")[0])
    #> Inference tensors cannot be saved for backward
print(x * y.clone())
#> tensor([2., 2., 2.], grad_fn=<MulBackward0>)

try:
    y.add_(1)
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
    print(str(error).partition(".")[0])
    #> Inplace update to inference tensor outside InferenceMode is not allowed
# --8<-- [end:raises]
