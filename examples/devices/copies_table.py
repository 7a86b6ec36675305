"""The table of calls that copy. A fake tensor stands in for one on a GPU."""

import torch
from torch._subclasses.fake_tensor import FakeTensorMode

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print("call | nothing to change | something to change")
#> call | nothing to change | something to change


def kind(x, y):
    if y is x:
        return "x itself"
    return "a new tensor, the same memory" if shares(x, y) else "a copy"


def shares(x, y):
    return x.untyped_storage()._cdata == y.untyped_storage()._cdata


x = torch.ones(2, 3, device=device)
other = x.double().t()  # another dtype, and not contiguous
with FakeTensorMode():
    on_cpu, on_gpu = torch.ones(2), torch.ones(2, device="cuda")

rows = {  # call; nothing to change; something to change
    "x.to(...)": [(lambda x: x.to(torch.float32), x, other)],
    "x.to(..., copy=True)": [(lambda x: x.to(torch.float32, copy=True), x, other)],
    "x.float(), x.double()": [
        (lambda x: x.float(), x, other),
        (lambda x: x.double(), other, x),
    ],
    "x.cpu()": [(lambda x: x.cpu(), on_cpu, on_gpu)],
    "torch.as_tensor(x, ...)": [
        (lambda x: torch.as_tensor(x, dtype=torch.float32), x, other),
        (lambda x: torch.as_tensor(x, device="cpu"), on_cpu, on_gpu),
    ],
    "x.contiguous()": [(lambda x: x.contiguous(), x, other)],
    "x.detach()": [(lambda x: x.detach(), x)],
    "x.clone()": [(lambda x: x.clone(), x)],
}
for words, calls in rows.items():
    found = {tuple(kind(x, call(x)) for x in tensors) for call, *tensors in calls}
    for same, *changed in found:  # one, where the calls of a row agree
        print(words, "|", same, "|", *changed)
        #> x.to(...) | x itself | a copy
        #> x.to(..., copy=True) | a copy | a copy
        #> x.float(), x.double() | x itself | a copy
        #> x.cpu() | x itself | a copy
        #> torch.as_tensor(x, ...) | x itself | a copy
        #> x.contiguous() | x itself | a copy
        #> x.detach() | a new tensor, the same memory |
        #> x.clone() | a copy |
# --8<-- [end:table]
