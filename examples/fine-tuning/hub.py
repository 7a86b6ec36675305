"""Pretrained models of torchvision and of Hugging Face, with a new last layer."""

# --8<-- [start:torchvision]
from torch import nn


def from_torchvision(classes):
    """ResNet-18, trained on ImageNet; downloads 45 MB the first time."""
    from torchvision.models import ResNet18_Weights, resnet18

    weights = ResNet18_Weights.DEFAULT  # weights.url: where the file is
    net = resnet18(weights=weights)
    net.fc = nn.Linear(net.fc.in_features, classes)  # 512 to your classes
    return net, weights.transforms()  # resizes, crops, normalizes
# --8<-- [end:torchvision]


# --8<-- [start:hugging-face]
def from_hugging_face(name, classes):
    """For example "microsoft/resnet-18"; a folder will do, too."""
    from transformers import AutoImageProcessor, AutoModelForImageClassification

    processor = AutoImageProcessor.from_pretrained(name)
    net = AutoModelForImageClassification.from_pretrained(
        name,
        num_labels=classes,
        ignore_mismatched_sizes=True,  # a new head
    )
    net.base_model.requires_grad_(False)  # all but the head
    return net, processor
# --8<-- [end:hugging-face]
