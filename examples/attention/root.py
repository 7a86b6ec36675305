"""Without the root of d, one weight takes all and the gradient vanishes."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:root]
torch.manual_seed(0)
for d in (4, 64, 1024):
    q = torch.randn(1000, d).to(device)
    k = torch.randn(8, d).to(device)
    scores = q @ k.T
    print(f"d = {d}: the scores have the standard deviation {scores.std():.0f}")
    #> d = 4: the scores have the standard deviation 2
    #> d = 64: the scores have the standard deviation 8
    #> d = 1024: the scores have the standard deviation 31
    for name, weights in [
        ("as they are", scores.softmax(dim=-1)),
        ("by the root", (scores / d**0.5).softmax(dim=-1)),
    ]:
        largest = weights.max(dim=-1).values
        slope = largest * (1 - largest)
        print(f"  {name}: weight {largest.mean():.2f}, slope {slope.mean():.2f}")
        #>   as they are: weight 0.50, slope 0.21
        #>   by the root: weight 0.32, slope 0.20
        #>   as they are: weight 0.88, slope 0.08
        #>   by the root: weight 0.37, slope 0.22
        #>   as they are: weight 0.97, slope 0.02
        #>   by the root: weight 0.36, slope 0.22
# --8<-- [end:root]
