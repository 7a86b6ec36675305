"""A whole network by hand: convolution, ReLU, max-pooling, linear, cross-entropy."""

# --8<-- [start:forward]
import torch
import torch.nn.functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def forward(X, K, a, W, b, t):
    """X (N, 1, 8, 8), K (2, 1, 3, 3), a (2,), W (5, 18), b (5,), t (N,) → loss."""
    Z = F.conv2d(X, K, a)  # (N, 2, 6, 6)
    A = torch.relu(Z)
    P, k = F.max_pool2d(A, 2, return_indices=True)  # (N, 2, 3, 3)
    H = P.flatten(1)  # (N, 18)
    S = F.linear(H, W, b)  # (N, 5)
    loss = F.cross_entropy(S, t)
    return loss, Z, A, P, k, H, S
# --8<-- [end:forward]


# --8<-- [start:backward]
def vjp(X, K, W, t, Z, k, H, S):
    """Inputs, weights, what forward kept → the gradients gS, …, gX."""
    gS = (torch.softmax(S, 1) - F.one_hot(t, 5)) / len(t)  # cross-entropy
    gb = gS.sum(0)  # linear
    gW = gS.T @ H
    gH = gS @ W
    gP = gH.reshape(k.shape)
    gA = F.max_unpool2d(gP, k, 2)  # to where the maximum was
    gZ = gA * (Z > 0)  # ReLU
    ga = gZ.sum((0, 2, 3))  # convolution
    gK = F.conv2d(X.transpose(0, 1), gZ.transpose(0, 1)).transpose(0, 1)
    gX = F.conv_transpose2d(gZ, K)
    return gS, gb, gW, gH, gP, gA, gZ, ga, gK, gX
# --8<-- [end:backward]


# --8<-- [start:check]
torch.manual_seed(0)
X = torch.randn(4, 1, 8, 8, dtype=torch.float64).to(device).requires_grad_()
K = torch.randn(2, 1, 3, 3, dtype=torch.float64).to(device).requires_grad_()
a = torch.randn(2, dtype=torch.float64).to(device).requires_grad_()
W = torch.randn(5, 18, dtype=torch.float64).to(device).requires_grad_()
b = torch.randn(5, dtype=torch.float64).to(device).requires_grad_()
t = torch.tensor([4, 0, 2, 2], device=device)

loss, Z, A, P, k, H, S = forward(X, K, a, W, b, t)
for tensor in (S, H, P, A, Z):
    tensor.retain_grad()
loss.backward()

names = "S", "b", "W", "H", "P", "A", "Z", "a", "K", "X"
tensors = S, b, W, H, P, A, Z, a, K, X
ours = vjp(X, K, W, t, Z, k, H, S)
theirs = [tensor.grad for tensor in tensors]
pairs = list(zip(ours, theirs, strict=True))
for name, (ours, theirs) in zip(names, pairs, strict=True):
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-12)
    print(name, tuple(ours.shape))
    #> S (4, 5)
    #> b (5,)
    #> W (5, 18)
    #> H (4, 18)
    #> P (4, 2, 3, 3)
    #> A (4, 2, 6, 6)
    #> Z (4, 2, 6, 6)
    #> a (2,)
    #> K (2, 1, 3, 3)
    #> X (4, 1, 8, 8)


def f(X, K, a, W, b):
    return forward(X, K, a, W, b, t)[0]


shapes = f"{tuple(X.shape)} → {tuple(loss.shape)}"
print(shapes, torch.autograd.gradcheck(f, (X, K, a, W, b), nondet_tol=1e-12))
#> (4, 1, 8, 8) → () True
# --8<-- [end:check]

error = max((ours - theirs).abs().max().item() for ours, theirs in pairs)
