"""The table of the formats: how they share their bits, range and precision."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print("Format | Sign, exponent, fraction | Largest | Smallest normal | Next after 1")
#> Format | Sign, exponent, fraction | Largest | Smallest normal | Next after 1
for dtype in [torch.float32, torch.bfloat16, torch.float16]:
    info = torch.finfo(dtype)
    fraction = round(-torch.tensor(info.eps).log2().item())
    exponent = info.bits - 1 - fraction
    one = torch.tensor(1, dtype=dtype, device=device)
    assert one + info.eps > one and one + info.eps / 2 == one
    bits = f"1 + {exponent} + {fraction}"
    sizes = f"{info.max:.5g} | {info.smallest_normal:.2g}".replace("e+", "e")
    print(f"{dtype} | {bits} | {sizes} | 1 + {info.eps:.2g}")
    #> torch.float32 | 1 + 8 + 23 | 3.4028e38 | 1.2e-38 | 1 + 1.2e-07
    #> torch.bfloat16 | 1 + 8 + 7 | 3.3895e38 | 1.2e-38 | 1 + 0.0078
    #> torch.float16 | 1 + 5 + 10 | 65504 | 6.1e-05 | 1 + 0.00098
# --8<-- [end:table]
