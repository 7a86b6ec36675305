"""SGD, momentum, Nesterov, RMSprop, Adam and AdamW, with the bits of torch.optim."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:problem]
def follow(optimizer, p):
    """Three steps of an optimizer of torch.optim on p."""
    for _ in range(3):
        optimizer.zero_grad()
        loss(p).backward()
        optimizer.step()
    return p.detach()


def loss(p):
    return (p**2 * torch.tensor([1.0, 10.0], device=device)).sum() / 2


def gradient(p):
    return torch.func.grad(loss)(p)


start = torch.tensor([1.0, 1.0], device=device)
print(loss(start).item(), gradient(start))
#> 5.5 tensor([ 1., 10.])
# --8<-- [end:problem]


# --8<-- [start:sgd]
p = start.clone()
for _ in range(3):
    p = p.sub(gradient(p), alpha=0.05)
print(p)
#> tensor([0.8574, 0.1250])

q = start.clone().requires_grad_()
q = follow(torch.optim.SGD([q], lr=0.05, foreach=False), q)
print(q, torch.equal(p, q))
#> tensor([0.8574, 0.1250]) True
# --8<-- [end:sgd]


# --8<-- [start:momentum]
p, v = start.clone(), torch.zeros_like(start)
for _ in range(3):
    v = 0.9 * v + gradient(p)
    p = p.sub(v, alpha=0.05)
print(p)
#> tensor([ 0.7314, -0.7300])

q = start.clone().requires_grad_()
q = follow(torch.optim.SGD([q], lr=0.05, momentum=0.9, foreach=False), q)
print(q, torch.equal(p, q))
#> tensor([ 0.7314, -0.7300]) True
# --8<-- [end:momentum]

# --8<-- [start:nesterov]
p, v = start.clone(), torch.zeros_like(start)
for _ in range(3):
    g = gradient(p)
    v = 0.9 * v + g
    p = p.sub(g.add(v, alpha=0.9), alpha=0.05)

q = start.clone().requires_grad_()
sgd = torch.optim.SGD([q], lr=0.05, momentum=0.9, nesterov=True, foreach=False)
q = follow(sgd, q)
print(q, torch.equal(p, q))
#> tensor([ 0.6315, -0.4049]) True
# --8<-- [end:nesterov]

# --8<-- [start:rmsprop]
p, s = start.clone(), torch.zeros_like(start)
for _ in range(3):
    g = gradient(p)
    s = (0.99 * s).addcmul(g, g, value=1 - 0.99)
    p = p.addcdiv(g, s.sqrt() + 1e-8, value=-0.05)

q = start.clone().requires_grad_()
q = follow(torch.optim.RMSprop([q], lr=0.05, foreach=False), q)
print(q, torch.equal(p, q))
#> tensor([0.1548, 0.1548]) True
# --8<-- [end:rmsprop]


# --8<-- [start:adam]
def adam(p, decay=0.0, lr=0.05, beta1=0.9, beta2=0.999, eps=1e-8):
    m, s = torch.zeros_like(p), torch.zeros_like(p)
    for t in range(1, 4):
        g = gradient(p)
        p = p * (1 - lr * decay)  # AdamW only
        m = m.lerp(g, 1 - beta1)
        s = (beta2 * s).addcmul(g, g, value=1 - beta2)
        root = s.sqrt() / (1 - beta2**t) ** 0.5 + eps
        p = p.addcdiv(m, root, value=-lr / (1 - beta1**t))
    return p


q = start.clone().requires_grad_()
q = follow(torch.optim.Adam([q], lr=0.05, foreach=False), q)
print(q, torch.equal(adam(start), q))
#> tensor([0.8503, 0.8503]) True
# --8<-- [end:adam]

# --8<-- [start:adamw]
q = start.clone().requires_grad_()
q = follow(torch.optim.AdamW([q], lr=0.05, weight_decay=0.1, foreach=False), q)
print(q, torch.equal(adam(start, decay=0.1), q))
#> tensor([0.8362, 0.8362]) True
# --8<-- [end:adamw]
