"""The bits of a number in the formats."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:bits]
whole = {32: torch.int32, 16: torch.int16}

for dtype in [torch.float32, torch.bfloat16, torch.float16]:
    info = torch.finfo(dtype)
    number = torch.tensor(1 / 3, dtype=dtype, device=device)
    pattern = f"{number.view(whole[info.bits]).item():0{info.bits}b}"
    fraction = round(-torch.tensor(info.eps).log2().item())  # eps is 2 ** -fraction
    cut = info.bits - fraction
    print(pattern[0], pattern[1:cut], pattern[cut:], dtype)
    #> 0 01111101 01010101010101010101011 torch.float32
    #> 0 01111101 0101011 torch.bfloat16
    #> 0 01101 0101010101 torch.float16
    print(f"{number.item():.8f}")
    #> 0.33333334
    #> 0.33398438
    #> 0.33325195
# --8<-- [end:bits]
