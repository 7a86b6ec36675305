"""What TF32 costs in precision."""
# devices: cuda -- TF32 is a mode of NVIDIA GPUs since Ampere

import torch

torch.manual_seed(0)

# --8<-- [start:error]
x = torch.randn(512, 512, dtype=torch.float64).to("cuda")
exact = x @ x
error = {}
for precision in ["highest", "high"]:
    torch.set_float32_matmul_precision(precision)
    error[precision] = (x.float() @ x.float() - exact).abs().max()

ampere = torch.cuda.get_device_capability() >= (8, 0)  # has TF32
print((error["high"] > 10 * error["highest"]).item() == ampere)
# --8<-- [end:error]
