"""The table of ways to work without a graph: what requires grad, and what does not."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print(" | Does not require grad | Stays as it was")
#>  | Does not require grad | Stays as it was


def row(way, tensors, more=""):
    cells = [way]
    for requires_grad in (False, True):
        names = [n for n, x in tensors.items() if x.requires_grad == requires_grad]
        cells.append(", and ".join(names) + more * (not requires_grad))
    print(" | ".join(cells))
    #> y.detach() | the tensor that it returns | y
    #> with torch.no_grad(): | what the block computes, views aside | its inputs, and new leaves
    #> with torch.inference_mode(): | the same; autograd refuses to save it later | its inputs, and new leaves
    #> p.requires_grad_(False) | the leaf p | other leaves


def leaf():
    return torch.ones(2, device=device, requires_grad=True)


x = leaf()
y = x * 2
row("y.detach()", {"the tensor that it returns": y.detach(), "y": y})

with torch.no_grad():
    result, new, view = x * 2, leaf(), x.view(2)
block = "what the block computes" + ", views aside" * view.requires_grad
row("with torch.no_grad():", {block: result, "its inputs": x, "new leaves": new})

with torch.inference_mode():
    result, new = x * 2, leaf()
try:
    x * result
except RuntimeError as error:
    refused = "Inference tensors cannot be saved for backward" in str(error)
more = "; autograd refuses to save it later" * refused
tensors = {"the same": result, "its inputs": x, "new leaves": new}
row("with torch.inference_mode():", tensors, more)

p, other = leaf(), leaf()
p.requires_grad_(False)
row("p.requires_grad_(False)", {"the leaf p": p, "other leaves": other})
# --8<-- [end:table]
