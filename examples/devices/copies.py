"""Which calls copy."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:table]
def compare(x, y):
    if y is x:
        return "the same object"
    if y.data_ptr() == x.data_ptr():
        return "a new tensor, the same memory"
    return "a copy"


x = torch.ones(2, 3, device=device)
calls = {
    "x.to(x.device)": x.to(x.device),
    "x.to(torch.float32)": x.to(torch.float32),
    "x.to(torch.float64)": x.to(torch.float64),
    'x.to("meta")': x.to("meta"),
    "x.to(x.device, copy=True)": x.to(x.device, copy=True),
    "x.float()": x.float(),
    "x.double()": x.double(),
    "torch.as_tensor(x)": torch.as_tensor(x),
    "x.contiguous()": x.contiguous(),
    "x.t().contiguous()": x.t().contiguous(),
    "x.detach()": x.detach(),
    "x.clone()": x.clone(),
}
for call, y in calls.items():
    print(f"{call:26}{compare(x, y)}")
    #> x.to(x.device)            the same object
    #> x.to(torch.float32)       the same object
    #> x.to(torch.float64)       a copy
    #> x.to("meta")              a copy
    #> x.to(x.device, copy=True) a copy
    #> x.float()                 the same object
    #> x.double()                a copy
    #> torch.as_tensor(x)        the same object
    #> x.contiguous()            the same object
    #> x.t().contiguous()        a copy
    #> x.detach()                a new tensor, the same memory
    #> x.clone()                 a copy
# --8<-- [end:table]
