"""The transforms of torchvision, for training and for evaluation."""

import torch


# --8<-- [start:v2]
def transforms(size, mean, std):
    """Two transforms of a PIL image or a uint8 tensor: to train, to evaluate."""
    from torchvision.transforms import v2

    to_numbers = [
        v2.ToImage(),  # (channels, height, width), uint8
        v2.ToDtype(torch.float32, scale=True),  # divides by 255
        v2.Normalize(mean, std),
    ]
    for_training = v2.Compose(
        [v2.RandomResizedCrop(size), v2.RandomHorizontalFlip(), *to_numbers]
    )
    for_evaluation = v2.Compose([v2.Resize(size), v2.CenterCrop(size), *to_numbers])
    return for_training, for_evaluation
# --8<-- [end:v2]
