"""Which updates arrive in bfloat16, and rounding by chance."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:which]
weights = torch.tensor([0.01, 0.1, 1.0], device=device).bfloat16()
for step in [0.001, 0.01]:
    print((weights - (weights - step)).tolist())
    #> [0.0009765625, 0.0009765625, 0.0]
    #> [0.010009765625, 0.01025390625, 0.01171875]
one = torch.ones((), device=device).bfloat16()
print((one + 0.003).item(), (one - 0.003).item())
#> 1.0 0.99609375
# --8<-- [end:which]

# --8<-- [start:chance]
def round_by_chance(x):
    """float32 to bfloat16, up or down, more often to the nearer."""
    noise = torch.randint(2**16, x.shape, dtype=torch.int32).to(x.device)
    bits = (x.view(torch.int32) + noise) & -(2**16)  # cut the last 16 bits off
    return bits.view(torch.float32).bfloat16()


torch.manual_seed(0)
nearest = torch.ones(1000, device=device).bfloat16()
chance = nearest.clone()
for _ in range(100):
    nearest = nearest - 0.001
    chance = round_by_chance(chance.float() - 0.001)
print(f"{nearest.float().mean().item():.2f} {chance.float().mean().item():.2f}")
#> 1.00 0.90
# --8<-- [end:chance]
