"""Batches of samples of similar length need less padding."""

# --8<-- [start:lengths]
import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import BatchSampler, DataLoader, Sampler


class SimilarLengths(Sampler):
    def __init__(self, lengths, batch_size):
        self.lengths, self.batch_size = lengths, batch_size

    def __len__(self):
        return -(-len(self.lengths) // self.batch_size)  # rounded up

    def __iter__(self):
        order = torch.randperm(len(self.lengths)).tolist()
        order.sort(key=lambda i: self.lengths[i])  # equal ones stay in random order
        batches = list(BatchSampler(order, self.batch_size, drop_last=False))
        for b in torch.randperm(len(batches)).tolist():
            yield batches[b]


def pad(rows):
    return pad_sequence(rows, batch_first=True)


torch.manual_seed(0)
lengths = torch.randint(1, 41, (1000,)).tolist()
sentences = [torch.ones(length) for length in lengths]
shuffled = DataLoader(sentences, batch_size=20, shuffle=True, collate_fn=pad)
sampler = SimilarLengths(lengths, batch_size=20)
similar = DataLoader(sentences, batch_sampler=sampler, collate_fn=pad)
for name, loader in ("shuffled", shuffled), ("similar", similar):
    padding = sum((batch == 0).sum().item() for batch in loader)
    size = sum(batch.numel() for batch in loader)
    print(f"{name}: {len(loader)} batches, {padding / size:.0%} padding")
    #> shuffled: 50 batches, 45% padding
    #> similar: 50 batches, 2% padding
# --8<-- [end:lengths]
