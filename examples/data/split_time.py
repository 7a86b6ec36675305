"""Split by time: what is asked must come after what was learned."""

# --8<-- [start:time]
import torch

torch.manual_seed(0)
days = torch.arange(1000)
price = 100 + torch.randn(1000).cumsum(0)  # each day a little up or down


def error(val):
    """Answer with the price of the nearest day of the training."""
    distance = (days[val].unsqueeze(1) - days[~val]).abs()
    nearest = distance.argmin(1)
    return (price[~val][nearest] - price[val]).abs().mean()


val = torch.zeros(1000, dtype=torch.bool)
val[torch.randperm(1000)[:200]] = True
print(f"days at random: off by {error(val):.1f}")
#> days at random: off by 0.8

val = days >= 800
print(f"the last 200 days: off by {error(val):.1f}")
#> the last 200 days: off by 15.6
# --8<-- [end:time]
