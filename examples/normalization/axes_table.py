"""The table of norms: what one mean is taken over, how many there are, what is learned."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
torch.manual_seed(0)
x = torch.randn(2, 4, 3, 3).to(device)
print("layer | a mean for each | means | learned | eval = train")
#> layer | a mean for each | means | learned | eval = train
for text, norm, what in [
    ("nn.BatchNorm2d(4)", nn.BatchNorm2d(4), "channel"),
    ("nn.InstanceNorm2d(4)", nn.InstanceNorm2d(4), "image and channel"),
    ("nn.LayerNorm((4, 3, 3))", nn.LayerNorm((4, 3, 3)), "image"),
    ("nn.GroupNorm(2, 4)", nn.GroupNorm(2, 4), "image and group of channels"),
]:
    norm.to(device)
    y = norm(x)
    # numbers with the same mean react to a change of one of them
    moved = x.clone()
    moved[0, 0, 0, 0] += 1
    touched = (norm(moved) != y).nonzero()
    means = y.numel() // len(touched)
    images, channels = (len(touched[:, i].unique()) for i in (0, 1))
    found = {(2, 1): "channel", (1, 1): "image and channel", (1, 4): "image"}
    assert what == found.get((images, channels), "image and group of channels")
    learned = sum(p.numel() for p in norm.parameters())
    same = "yes" if torch.equal(y, norm.eval()(x)) else "no"
    print(f"{text} | {what} | {means} | {learned} | {same}")
    #> nn.BatchNorm2d(4) | channel | 4 | 8 | no
    #> nn.InstanceNorm2d(4) | image and channel | 8 | 0 | yes
    #> nn.LayerNorm((4, 3, 3)) | image | 2 | 72 | yes
    #> nn.GroupNorm(2, 4) | image and group of channels | 4 | 8 | yes
# --8<-- [end:table]
