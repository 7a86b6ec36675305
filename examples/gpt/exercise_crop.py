"""Exercise: write more than fits into the table of positions."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def generate(net, ids, new, block_size):
    for _ in range(new):
        logits = net(ids)[:, -1]
        ids = torch.cat([ids, logits.argmax(dim=-1, keepdim=True)], dim=1)
    return ids


# --8<-- [end:start]


# --8<-- [start:check]
def check(generate):
    read = []

    def net(ids):  # its next character is the last one plus 1
        read.append(ids.shape[1])
        if ids.shape[1] > 4:
            raise IndexError("index out of range in self")
        return torch.nn.functional.one_hot(ids + 1, 20).float()

    start = torch.tensor([[0, 1]], device=device)
    for new in (2, 8):
        try:
            ids = generate(net, start, new, block_size=4)
        except (AttributeError, IndexError, RuntimeError, TypeError) as error:
            if max(read, default=0) > 4:
                return f"The network read {read[-1]} characters; it has 4 positions."
            return f"It raises {type(error).__name__}: {error}"
        if not isinstance(ids, torch.Tensor):
            return f"It returns a {type(ids).__name__}; the text is wanted, as ids."
        if ids.tolist() != [list(range(2 + new))]:
            return f"It returns {ids.tolist()}; the text is 0 to {1 + new}."
    if max(read) < 4:
        return f"It reads at most {max(read)} characters at once; 4 fit."
    return "Right."


print(check(generate))
#> The network read 5 characters; it has 4 positions.
# --8<-- [end:check]


# --8<-- [start:solution]
def generate(net, ids, new, block_size):
    for _ in range(new):
        logits = net(ids[:, -block_size:])[:, -1]
        ids = torch.cat([ids, logits.argmax(dim=-1, keepdim=True)], dim=1)
    return ids


print(check(generate))
#> Right.
# --8<-- [end:solution]


# wrong: what is cut off is lost
def generate(net, ids, new, block_size):
    for _ in range(new):
        ids = ids[:, -block_size:]
        logits = net(ids)[:, -1]
        ids = torch.cat([ids, logits.argmax(dim=-1, keepdim=True)], dim=1)
    return ids


print(check(generate))
#> It returns [[5, 6, 7, 8, 9]]; the text is 0 to 9.


# wrong: the first characters, not the last
def generate(net, ids, new, block_size):
    for _ in range(new):
        logits = net(ids[:, :block_size])[:, -1]
        ids = torch.cat([ids, logits.argmax(dim=-1, keepdim=True)], dim=1)
    return ids


print(check(generate))
#> It returns [[0, 1, 2, 3, 4, 4, 4, 4, 4, 4]]; the text is 0 to 9.


# wrong: a vector, not a column, is appended
def generate(net, ids, new, block_size):
    return torch.cat([ids, net(ids)[:, -1].argmax(dim=-1)], dim=1)


print(check(generate).partition(":")[0])
#> It raises RuntimeError


# wrong: nothing is returned
print(check(lambda net, ids, new, block_size: None))
#> It returns a NoneType; the text is wanted, as ids.


# wrong: one character alone
def generate(net, ids, new, block_size):
    for _ in range(new):
        logits = net(ids[:, -1:])[:, -1]
        ids = torch.cat([ids, logits.argmax(dim=-1, keepdim=True)], dim=1)
    return ids


print(check(generate))
#> It reads at most 1 characters at once; 4 fit.
