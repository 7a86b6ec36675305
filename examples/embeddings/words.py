"""A vocabulary: words, their numbers, unknown words, and back."""

# --8<-- [start:vocabulary]
from collections import Counter

import torch

texts = ["the film was good", "the film was bad"]
counts = Counter(word for text in texts for word in text.split())
vocabulary = {"<pad>": 0, "<unk>": 1}
for word, _ in counts.most_common():
    vocabulary[word] = len(vocabulary)
print(vocabulary)
#> {'<pad>': 0, '<unk>': 1, 'the': 2, 'film': 3, 'was': 4, 'good': 5, 'bad': 6}
# --8<-- [end:vocabulary]


# --8<-- [start:encode]
def encode(text):
    return torch.tensor([vocabulary.get(word, 1) for word in text.lower().split()])


numbers = encode("The film was boring")
print(numbers)
#> tensor([2, 3, 4, 1])
words = list(vocabulary)
print([words[i] for i in numbers])
#> ['the', 'film', 'was', '<unk>']
# --8<-- [end:encode]
