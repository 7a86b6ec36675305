"""The table of the default tolerances, read from the message of assert_close."""

import re

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print("dtype | rtol | atol | rtol / eps")
#> dtype | rtol | atol | rtol / eps
for dtype in [torch.float64, torch.float32, torch.float16, torch.bfloat16]:
    one = torch.ones(1, dtype=dtype, device=device)
    try:
        torch.testing.assert_close(one, 3 * one)
    except AssertionError as error:
        atol, rtol = re.findall(r"up to (\S+) allowed", str(error))
    times = float(rtol) / torch.finfo(dtype).eps
    rtol, atol = (x.replace("e-0", "e-") for x in (rtol, atol))
    print(f"{dtype} | {rtol} | {atol} | {times:.2g}".replace("e+0", "e"))
    #> torch.float64 | 1e-7 | 1e-7 | 4.5e8
    #> torch.float32 | 1.3e-6 | 1e-5 | 11
    #> torch.float16 | 0.001 | 1e-5 | 1
    #> torch.bfloat16 | 0.016 | 1e-5 | 2
# --8<-- [end:table]
