"""Exercise: which labels stop the GPU?"""

# --8<-- [start:start]
import torch


def wrong_labels(labels, classes):
    """labels (n,) → those that no class has, before the GPU meets them."""
    return labels[labels > classes]
# --8<-- [end:start]


# --8<-- [start:check]
def check(wrong_labels):
    labels = torch.tensor([3, 10, 0, -1, 9, 12])
    found = wrong_labels(labels, 10)
    if not isinstance(found, torch.Tensor):
        return "Return a tensor of labels."
    if found.dtype == torch.bool:
        return "That is the mask. Use it to pick labels."
    found = found.tolist()
    for label in (10, -1, 12):
        if label not in found:
            return f"{found}: {label} is missing. Classes are 0 to 9."
    if found != [10, -1, 12]:
        return f"{found}: some of these are classes."
    return "Right."


print(check(wrong_labels))
#> [12]: 10 is missing. Classes are 0 to 9.
# --8<-- [end:check]


# --8<-- [start:solution]
def wrong_labels(labels, classes):
    return labels[(labels < 0) | (labels >= classes)]


print(check(wrong_labels))
#> Right.
# --8<-- [end:solution]


# wrong: negative ones pass
def wrong_labels(labels, classes):
    return labels[labels >= classes]


print(check(wrong_labels))
#> [10, 12]: -1 is missing. Classes are 0 to 9.


# wrong: and in place of or
def wrong_labels(labels, classes):
    return labels[(labels < 0) & (labels >= classes)]


print(check(wrong_labels))
#> []: 10 is missing. Classes are 0 to 9.


# wrong: 0 is a class
def wrong_labels(labels, classes):
    return labels[(labels <= 0) | (labels >= classes)]


print(check(wrong_labels))
#> [10, 0, -1, 12]: some of these are classes.


# wrong: the mask
def wrong_labels(labels, classes):
    return (labels < 0) | (labels >= classes)


print(check(wrong_labels))
#> That is the mask. Use it to pick labels.


# wrong: a list
def wrong_labels(labels, classes):
    return [label for label in labels.tolist() if not 0 <= label < classes]


print(check(wrong_labels))
#> Return a tensor of labels.
