"""The table of views and copies."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print("expression | result")
#> expression | result


def kind(x, y):
    if y is x:
        return "x itself"
    same = x.untyped_storage().data_ptr() == y.untyped_storage().data_ptr()
    return "view" if same else "copy"


rows = [
    {
        "x[0]": lambda x: x[0],
        "x[:, 1:]": lambda x: x[:, 1:],
        "x[..., None]": lambda x: x[..., None],
    },
    {
        "view": lambda x: x.view(3, 1, 3),
        "t": lambda x: x.t(),
        "transpose": lambda x: x.transpose(0, 1),
        "permute": lambda x: x.permute(1, 0),
        "diagonal": lambda x: x.diagonal(),
        "expand": lambda x: x.expand(4, 3, 3),
        "squeeze": lambda x: x.squeeze(),
        "unsqueeze": lambda x: x.unsqueeze(0),
        "split": lambda x: x.split(1)[0],
        "chunk": lambda x: x.chunk(2)[0],
        "unbind": lambda x: x.unbind()[0],
        "detach": lambda x: x.detach(),
    },
    {"reshape": lambda x: x.reshape(9), "flatten": lambda x: x.flatten()},
    {"contiguous": lambda x: x.contiguous(), "to": lambda x: x.to(torch.float32)},
    {
        "x[[0]]": lambda x: x[[0]],
        "x[x >= 0]": lambda x: x[x >= 0],
        "clone": lambda x: x.clone(),
        "repeat": lambda x: x.repeat(1, 1),
        "flip": lambda x: x.flip(0),
        "cat": lambda x: torch.cat([x]),
        "stack": lambda x: torch.stack([x]),
        "x + 0": lambda x: x + 0,
    },
]
easy = torch.ones(3, 3, device=device)
hard = easy.half().t()  # not contiguous, and not float32
words = {
    ("view", "copy"): "view if the strides allow it, otherwise copy",
    ("x itself", "copy"): "x itself if nothing has to change, otherwise copy",
}
for calls in rows:
    kinds = {(kind(easy, f(easy)), kind(hard, f(hard))) for f in calls.values()}
    print(", ".join(calls), "|", *(words.get(two, two[0]) for two in kinds))
    #> x[0], x[:, 1:], x[..., None] | view
    #> view, t, transpose, permute, diagonal, expand, squeeze, unsqueeze, split, chunk, unbind, detach | view
    #> reshape, flatten | view if the strides allow it, otherwise copy
    #> contiguous, to | x itself if nothing has to change, otherwise copy
    #> x[[0]], x[x >= 0], clone, repeat, flip, cat, stack, x + 0 | copy
# --8<-- [end:table]
