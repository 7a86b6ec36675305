"""Transforms of plain tensors: for training with chance, for evaluation without."""

# --8<-- [start:transforms]
import torch

torch.manual_seed(0)
images = torch.randint(50, 150, (100, 3, 8, 8), dtype=torch.uint8)  # as from files
train, validation = images[:80], images[80:]

pixels = train.float() / 255  # of the training set alone
mean = pixels.mean(dim=(0, 2, 3)).view(3, 1, 1)
std = pixels.std(dim=(0, 2, 3)).view(3, 1, 1)


def for_evaluation(image):
    return (image.float() / 255 - mean) / std


def for_training(image):
    if torch.rand(()) < 0.5:
        image = image.flip(-1)
    x = torch.normal(for_evaluation(image), 0.1)  # noise around each value
    keep = torch.bernoulli(torch.full(x.shape[1:], 0.9))  # 1, or in a tenth 0
    return x * keep


x = for_evaluation(train)
print(f"mean {x.mean().abs():.2f}, std {x.std():.2f}")
#> mean 0.00, std 1.00
image = validation[0]
for change in for_training, for_evaluation:
    print(change.__name__, "twice the same:", torch.equal(change(image), change(image)))
    #> for_training twice the same: False
    #> for_evaluation twice the same: True
# --8<-- [end:transforms]

# --8<-- [start:forgotten]
x = (image.float() - mean) / std  # / 255 is forgotten
print(f"{for_evaluation(image).abs().max():.1f} at most, and now {x.max():.0f}")
#> 1.7 at most, and now 1314
# --8<-- [end:forgotten]
