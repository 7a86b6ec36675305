"""A classifier of texts learns vectors: words of one meaning come together."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:train]
import random

from torch.nn import functional as F

good, bad = ["good", "great", "lovely"], ["bad", "dull", "awful"]
others = ["the", "film", "story", "was", "a", "and", "with", "music"]
words = good + bad + others
vocabulary = {word: number for number, word in enumerate(words)}
draw = random.Random(0)


def review(label):
    chosen = draw.choices((bad, good)[label], k=2) + draw.choices(others, k=5)
    draw.shuffle(chosen)
    return [vocabulary[word] for word in chosen]


labels = torch.tensor([0, 1] * 200)
texts = torch.tensor([review(label) for label in labels.tolist()]).to(device)
labels = labels.to(device)
torch.manual_seed(0)
net = nn.Sequential(nn.EmbeddingBag(len(words), 8), nn.Linear(8, 2)).to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(100):
    optimizer.zero_grad()
    loss = F.cross_entropy(net(texts), labels)
    loss.backward()
    optimizer.step()
accuracy = (net(texts).argmax(1) == labels).float().mean()
print(f"loss below 0.05: {loss.item() < 0.05}, accuracy {accuracy:.1f}")
#> loss below 0.05: True, accuracy 1.0
# --8<-- [end:train]

# --8<-- [start:nearest]
vectors = net[0].weight.detach()
for word in "good", "awful":
    cosines = F.cosine_similarity(vectors[vocabulary[word]], vectors, dim=1)
    nearest = cosines.topk(3).indices.tolist()  # the first one is the word itself
    print(word, sorted(words[i] for i in nearest[1:]))
    #> good ['great', 'lovely']
    #> awful ['bad', 'dull']
# --8<-- [end:nearest]
