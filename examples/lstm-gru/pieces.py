"""A long sequence in pieces: carry the state on, and cut the graph."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:state]
torch.manual_seed(0)
x = torch.randn(1, 100, 4).to(device)
rnn = nn.GRU(4, 8, batch_first=True).to(device)
whole, _ = rnn(x)
first, state = rnn(x[:, :60])
second, _ = rnn(x[:, 60:], state)
joined = torch.cat([first, second], dim=1)
print(torch.allclose(joined, whole, atol=1e-3))
#> True
# --8<-- [end:state]

# --8<-- [start:error]
state = None  # zeros
try:
    for piece in x.split(25, dim=1):
        output, state = rnn(piece, state)
        output.square().mean().backward()
except RuntimeError as error:
    print(str(error)[:55])
    #> Trying to backward through the graph a second time (or
# --8<-- [end:error]

# --8<-- [start:detach]
optimizer = torch.optim.Adam(rnn.parameters(), lr=0.01)
state = None
for piece in x.split(25, dim=1):
    optimizer.zero_grad()
    output, state = rnn(piece, state)
    output.square().mean().backward()
    optimizer.step()
    state = state.detach()
print(state.shape)
#> torch.Size([1, 1, 8])
# --8<-- [end:detach]

# --8<-- [start:retain]
state = None
try:
    for piece in x.split(25, dim=1):
        optimizer.zero_grad()
        output, state = rnn(piece, state)
        output.square().mean().backward(retain_graph=True)
        optimizer.step()
except RuntimeError as error:
    print("modified by an inplace operation" in str(error))
    #> True
# --8<-- [end:retain]
