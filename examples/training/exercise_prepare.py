"""Exercise: make a batch that the network takes."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def prepare(images, labels):
    return images, labels  # float64 (N, 8, 8), from 0 to 16; float64 (N)
# --8<-- [end:start]


# --8<-- [start:check]
def check(prepare):
    images = torch.full((4, 8, 8), 16.0, dtype=torch.float64)
    images[:, 0] = 4
    labels = torch.arange(4.0, dtype=torch.float64)
    try:
        x, y = prepare(images.clone(), labels.clone())
    except (AttributeError, IndexError, RuntimeError, TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}. Two tensors should come back."
    if not (isinstance(x, torch.Tensor) and isinstance(y, torch.Tensor)):
        return f"Return two tensors, not {type(x).__name__} and {type(y).__name__}."
    if x.shape != (4, 1, 8, 8):
        return f"Images of {tuple(x.shape)}: a convolution wants (N, channels, 8, 8)."
    if x.dtype != torch.float32:
        return f"Images are {x.dtype}, the weights torch.float32."
    if y.dtype != torch.int64 or y.shape != (4,):
        return f"Labels {y.dtype}, {tuple(y.shape)}: cross_entropy wants indices."
    if x.max() != 1 or x.min() != 0.25:
        low, high = x.min().item(), x.max().item()
        return f"4 and 16 became {low:.2g} and {high:.2g}: 0 to 16 should be 0 to 1."
    if y.tolist() != labels.tolist():
        return f"The labels were 0, 1, 2, 3; now they are {y.tolist()}."
    return "Right."


print(check(prepare))
#> Images of (4, 8, 8): a convolution wants (N, channels, 8, 8).
# --8<-- [end:check]


# --8<-- [start:solution]
def prepare(images, labels):
    return images.float().unsqueeze(1) / 16, labels.long()


print(check(prepare))
#> Right.
# --8<-- [end:solution]


# wrong: the dtype is forgotten
def prepare(images, labels):
    return images.unsqueeze(1) / 16, labels.long()


print(check(prepare))
#> Images are torch.float64, the weights torch.float32.


# wrong: labels like the images
def prepare(images, labels):
    return images.float().unsqueeze(1) / 16, labels.float()


print(check(prepare))
#> Labels torch.float32, (4,): cross_entropy wants indices.


# wrong: no scaling
def prepare(images, labels):
    return images.float().unsqueeze(1), labels.long()


print(check(prepare))
#> 4 and 16 became 4 and 16: 0 to 16 should be 0 to 1.


# wrong: the labels are scaled, too
def prepare(images, labels):
    return images.float().unsqueeze(1) / 16, (labels / 16).long()


print(check(prepare))
#> The labels were 0, 1, 2, 3; now they are [0, 0, 0, 0].


# wrong: NumPy instead of tensors
def prepare(images, labels):
    return images.float().numpy()[:, None] / 16, labels.long().numpy()


print(check(prepare))
#> Return two tensors, not ndarray and ndarray.


# wrong: nothing comes back
def prepare(images, labels):
    images = images.float().unsqueeze(1) / 16


print(check(prepare))
#> TypeError: cannot unpack non-iterable NoneType object. Two tensors should come back.
