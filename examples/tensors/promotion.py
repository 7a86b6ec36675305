"""Which dtype the result of an operation has."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
# --8<-- [start:promotion]
i = torch.tensor([1, 2], device=device)  # int64
f = torch.tensor([1.0, 2.0], device=device)  # float32
h = f.half()  # float16
d = torch.tensor(1.0, dtype=torch.float64, device=device)  # a single number

print((i + 1.5).dtype, (i + h).dtype, (h + f).dtype)
#> torch.float32 torch.float16 torch.float32
print((f + 1.5).dtype, (f + d).dtype)  # 1.5 and d do not widen f
#> torch.float32 torch.float32
print((f[0] + d).dtype)  # but two tensors without dimensions do
#> torch.float64
print((i / i).dtype, (i // i).dtype)
#> torch.float32 torch.int64
print(torch.result_type(f, d))
#> torch.float32

try:
    f @ f.double()
except RuntimeError as error:
    print(type(error).__name__)
    #> RuntimeError
# --8<-- [end:promotion]
