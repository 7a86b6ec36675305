"""The table of losses by task: what each takes, found by trying and by comparing."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print("task | loss | the network gives | the target")
#> task | loss | the network gives | the target

torch.manual_seed(0)
logits = torch.randn(4, 3).to(device)
log_p, q = logits.log_softmax(1), torch.rand(4, 3).to(device).softmax(1)
labels = torch.tensor([0, 2, 1, 0], device=device)
yes = (torch.rand(4, 3) > 0.5).float().to(device)
numbers, variance = torch.randn(4, 3).to(device), torch.rand(4, 3).to(device) + 0.5
s, t = logits[:, 0], logits[:, 1]
signs, sign = 2 * yes - 1, 2 * yes[:, 0] - 1
a, b, c = torch.randn(3, 4, 8).to(device)

cosine, distance = F.cosine_similarity(a, b), F.pairwise_distance(a, b)
rows = [  # task, loss, what the network gives, the target, and one of each
    ("yes or no", nn.BCEWithLogitsLoss, "logits", "0 or 1", logits, yes),
    ("yes or no", nn.BCELoss, "probabilities", "0 or 1", logits.sigmoid(), yes),
    ("yes or no", nn.SoftMarginLoss, "logits", "−1 or 1", logits, signs),
    ("several labels", nn.MultiLabelSoftMarginLoss, "logits", "0 or 1", logits, yes),
    ("one class of C", nn.CrossEntropyLoss, "logits", "indices", logits, labels),
    ("one class of C", nn.NLLLoss, "log-probabilities", "indices", log_p, labels),
    ("one class of C", nn.MultiMarginLoss, "scores", "indices", logits, labels),
    ("a distribution", nn.KLDivLoss, "log-probabilities", "probabilities", log_p, q),
    ("a number", nn.MSELoss, "numbers", "numbers", logits, numbers),
    ("a number", nn.L1Loss, "numbers", "numbers", logits, numbers),
    ("a number", nn.HuberLoss, "numbers", "numbers", logits, numbers),
    ("and its variance", nn.GaussianNLLLoss, "two numbers", "numbers", logits, numbers),
    ("a count", nn.PoissonNLLLoss, "the log of the rate", "counts", logits, yes),
    ("alike or not", nn.CosineEmbeddingLoss, "two vectors", "−1 or 1", a, b, sign),
    ("alike or not", nn.HingeEmbeddingLoss, "the distance", "−1 or 1", distance, sign),
    ("closer than another", nn.TripletMarginLoss, "three vectors", "none", a, b, c),
    ("which is better", nn.MarginRankingLoss, "two scores", "−1 or 1", s, t, sign),
]

# What each should give, without a loss function
sure = logits.sigmoid()
bce = -(yes * sure.log() + (1 - yes) * (1 - sure).log())
error = (logits - numbers).abs()
row = torch.arange(4)
behind = (1 - logits[row, labels, None] + logits).clamp(min=0)
behind[row, labels] = 0
cross_entropy = -log_p[row, labels].mean()
expected = {
    nn.CrossEntropyLoss: cross_entropy,
    nn.NLLLoss: cross_entropy,
    nn.MultiMarginLoss: behind.sum(1).mean() / 3,
    nn.KLDivLoss: (q * (q.log() - log_p)).sum(1).mean(),
    nn.MSELoss: (error**2).mean(),
    nn.L1Loss: error.mean(),
    nn.HuberLoss: torch.where(error < 1, error**2 / 2, error - 0.5).mean(),
    nn.GaussianNLLLoss: ((variance.log() + error**2 / variance) / 2).mean(),
    nn.PoissonNLLLoss: (logits.exp() - yes * logits).mean(),
    nn.CosineEmbeddingLoss: torch.where(sign > 0, 1 - cosine, cosine.clamp(min=0)).mean(),
    nn.HingeEmbeddingLoss: torch.where(
        sign > 0, distance, (1 - distance).clamp(min=0)
    ).mean(),
    nn.TripletMarginLoss: (distance - F.pairwise_distance(a, c) + 1).clamp(min=0).mean(),
    nn.MarginRankingLoss: (-sign * (s - t)).clamp(min=0).mean(),
}

for task, kind, gives, target, *arguments in rows:
    loss = kind(reduction="batchmean") if kind is nn.KLDivLoss else kind()
    if kind is nn.GaussianNLLLoss:
        arguments.append(variance)
    torch.testing.assert_close(loss(*arguments), expected.get(kind, bce.mean()))
    print(f"{task} | nn.{kind.__name__} | {gives} | {target}")
    #> yes or no | nn.BCEWithLogitsLoss | logits | 0 or 1
    #> yes or no | nn.BCELoss | probabilities | 0 or 1
    #> yes or no | nn.SoftMarginLoss | logits | −1 or 1
    #> several labels | nn.MultiLabelSoftMarginLoss | logits | 0 or 1
    #> one class of C | nn.CrossEntropyLoss | logits | indices
    #> one class of C | nn.NLLLoss | log-probabilities | indices
    #> one class of C | nn.MultiMarginLoss | scores | indices
    #> a distribution | nn.KLDivLoss | log-probabilities | probabilities
    #> a number | nn.MSELoss | numbers | numbers
    #> a number | nn.L1Loss | numbers | numbers
    #> a number | nn.HuberLoss | numbers | numbers
    #> and its variance | nn.GaussianNLLLoss | two numbers | numbers
    #> a count | nn.PoissonNLLLoss | the log of the rate | counts
    #> alike or not | nn.CosineEmbeddingLoss | two vectors | −1 or 1
    #> alike or not | nn.HingeEmbeddingLoss | the distance | −1 or 1
    #> closer than another | nn.TripletMarginLoss | three vectors | none
    #> which is better | nn.MarginRankingLoss | two scores | −1 or 1
# --8<-- [end:table]
