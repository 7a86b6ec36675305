"""The switches for TF32."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:switches]
matmul = torch.backends.cuda.matmul
torch.set_float32_matmul_precision("high")
print(matmul.fp32_precision, matmul.allow_tf32)
#> tf32 True
torch.set_float32_matmul_precision("highest")
print(matmul.fp32_precision, matmul.allow_tf32)
#> ieee False
print(torch.backends.cudnn.allow_tf32)  # convolutions
#> True
torch.backends.cudnn.allow_tf32 = False
# --8<-- [end:switches]

# --8<-- [start:mixed]
matmul.fp32_precision = "tf32"  # the newer switch
try:
    torch.get_float32_matmul_precision()
except RuntimeError as error:
    print("mix of the legacy and new APIs" in str(error))
    #> True

torch.set_float32_matmul_precision("high")  # repairs it
print(torch.get_float32_matmul_precision(), matmul.allow_tf32)
#> high True
# --8<-- [end:mixed]
