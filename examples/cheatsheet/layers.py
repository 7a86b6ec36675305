"""What goes into a layer and what comes out."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:layers]
with device:
    x = torch.ones(8, 3, 9, 9)
    nn.Conv2d(3, 6, 3)(x)  # (8, 6, 7, 7)
    nn.MaxPool2d(2)(x)  # (8, 3, 4, 4)
    nn.BatchNorm2d(3)(x)  # (8, 3, 9, 9)
    nn.Flatten()(x)  # (8, 243)
    nn.Dropout(0.5)(x)  # (8, 3, 9, 9)
    h = torch.ones(8, 5, 4)
    nn.Linear(4, 2)(h)  # (8, 5, 2)
    nn.LayerNorm(4)(h)  # (8, 5, 4)
    rnn = nn.LSTM(4, 6, batch_first=True)
    rnn(h)[0]  # (8, 5, 6)
    ids = torch.ones(8, 5).long()
    nn.Embedding(100, 4)(ids)  # (8, 5, 4)
    q = torch.ones(8, 2, 5, 4)  # 2 heads
    F.scaled_dot_product_attention(q, q, q)
# --8<-- [end:layers]
