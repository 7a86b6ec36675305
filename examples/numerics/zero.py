"""Near 0 a relative tolerance allows nothing."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:zero]
found = torch.sin(torch.tensor(torch.pi, device=device))
exact = torch.zeros((), device=device)
print(f"{found.item():.1e}")
#> -8.7e-08
for atol in [1e-5, 0]:
    try:
        torch.testing.assert_close(found, exact, rtol=1e-3, atol=atol)
        print(f"atol={atol}: close")
        #> atol=1e-05: close
    except AssertionError:
        print(f"atol={atol}: not close")
        #> atol=0: not close
# --8<-- [end:zero]
