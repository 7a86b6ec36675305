"""Lines of text become numbers of words, by a vocabulary of the training lines."""

# --8<-- [start:text]
from pathlib import Path

import torch
from torch.utils.data import Dataset

text = "win money now\t1\nmeet at noon\t0\nmoney at noon\t1\nmeet me now\t0\n"
Path("mails.txt").write_text(text, "utf-8")


class Mails(Dataset):
    def __init__(self, lines, numbers):
        self.samples = [line.split("\t") for line in lines]
        self.numbers = numbers

    def __len__(self):
        return len(self.samples)

    def __getitem__(self, i):
        mail, label = self.samples[i]
        numbers = [self.numbers.get(word, 1) for word in mail.split()]
        return torch.tensor(numbers), int(label)


lines = Path("mails.txt").read_text("utf-8").splitlines()
train, validation = lines[:3], lines[3:]
words = sorted({word for line in train for word in line.split("\t")[0].split()})
numbers = {word: i for i, word in enumerate(["<pad>", "<unknown>", *words])}
print(list(numbers))
#> ['<pad>', '<unknown>', 'at', 'meet', 'money', 'noon', 'now', 'win']
data = Mails(train, numbers)
print(len(data), data[0])
#> 3 (tensor([7, 4, 6]), 1)
print(Mails(validation, numbers)[0])  # meet me now
#> (tensor([3, 1, 6]), 0)
# --8<-- [end:text]

Path("mails.txt").unlink()
