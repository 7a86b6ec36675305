"""Exercise: a word that comes twice."""

import torch
import torch.nn.functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:start]
def vjp(t, K, V):
    """t (N,), number of rows K, V (N, d) → (K, d)."""
    G = torch.zeros(K, V.shape[1], device=V.device)
    G[t] += V
    return G
# --8<-- [end:start]


# --8<-- [start:check]
def check(vjp):
    W = torch.zeros(3, 2, device=device, requires_grad=True)
    t = torch.tensor([2, 0, 2], device=device)
    V = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], device=device)
    F.embedding(t, W).backward(V)
    G = vjp(t, 3, V)
    if getattr(G, "shape", None) != W.shape:
        return f"The result has the shape of W, {tuple(W.shape)}."
    for i in (1, 0, 2):
        if not torch.equal(G[i], W.grad[i]):
            times = (t == i).sum().item()
            right = W.grad[i].tolist()
            return f"Row {i} of W is used {times} times: {right} is its gradient."
    return "Right."


print(check(vjp))
#> Row 2 of W is used 2 times: [6.0, 8.0] is its gradient.
# --8<-- [end:check]


# --8<-- [start:solution]
def vjp(t, K, V):
    G = torch.zeros(K, V.shape[1], device=V.device)
    return G.index_add(0, t, V)


print(check(vjp))
#> Right.
# --8<-- [end:solution]


# wrong: rows in the order of the words
def vjp(t, K, V):
    return V + torch.zeros(K, V.shape[1], device=V.device)


print(check(vjp))
#> Row 1 of W is used 0 times: [0.0, 0.0] is its gradient.


# wrong: V taken by number
def vjp(t, K, V):
    return V[t] * torch.tensor([[1], [0], [1]], device=V.device)


print(check(vjp))
#> Row 0 of W is used 1 times: [3.0, 4.0] is its gradient.


# wrong: T not transposed
def vjp(t, K, V):
    T = F.one_hot(t, K + 1).to(V)
    return T.T @ V


print(check(vjp))
#> The result has the shape of W, (3, 2).
