"""The switches for TF32."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:switches]
torch.backends.cuda.matmul.fp32_precision = "tf32"  # or "ieee"
torch.backends.cudnn.conv.fp32_precision = "tf32"
print(torch.backends.cuda.matmul.fp32_precision)
#> tf32
print(torch.backends.cudnn.conv.fp32_precision)
#> tf32
# --8<-- [end:switches]

# --8<-- [start:mixed]
for name in ["allow_tf32", "fp32_precision"]:
    try:
        print(name, getattr(torch.backends.cuda.matmul, name))
        #> fp32_precision tf32
    except RuntimeError as error:
        print(name, "mix of the legacy and new APIs" in str(error))
        #> allow_tf32 True
# --8<-- [end:mixed]
