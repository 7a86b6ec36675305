"""The table: digits, gaps, and how far every whole number is there."""

import math

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def short(number):
    return f"{number:.2g}".replace("e-0", "e-")


# --8<-- [start:table]
print("Format | Decimal digits, about | Gap at 1 | Gap at 1000 | Every whole number up to")
#> Format | Decimal digits, about | Gap at 1 | Gap at 1000 | Every whole number up to
for dtype in [torch.float64, torch.float32, torch.float16, torch.bfloat16]:
    eps = torch.finfo(dtype).eps
    end = torch.tensor(2 / eps, dtype=dtype, device=device)
    assert end + 1 == end and end - 1 < end
    thousand = torch.tensor(1000, dtype=dtype, device=device)
    gap = eps * 2**9  # 1000 stands between 2 ** 9 and 2 ** 10
    assert thousand + gap > thousand and thousand + gap / 2 in (thousand, thousand + gap)
    digits = round(-math.log10(eps))
    print(f"{dtype} | {digits} | {short(eps)} | {short(gap)} | {end.item():.0f}")
    #> torch.float64 | 16 | 2.2e-16 | 1.1e-13 | 9007199254740992
    #> torch.float32 | 7 | 1.2e-7 | 6.1e-5 | 16777216
    #> torch.float16 | 3 | 0.00098 | 0.5 | 2048
    #> torch.bfloat16 | 2 | 0.0078 | 4 | 256
# --8<-- [end:table]
