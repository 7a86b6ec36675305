"""The scores grow with the square of the length: count the multiplications."""

# --8<-- [start:cost]
import torch
from torch.utils.flop_counter import FlopCounterMode

width = 512
w = torch.empty(width, width, device="meta")  # shapes only: nothing is computed
for words in (100, 1000, 10_000):
    x = torch.empty(words, width, device="meta")
    with FlopCounterMode(display=False) as products:
        q, k, v, out = (x @ w for _ in range(4))
    with FlopCounterMode(display=False) as attention:
        scores = q @ k.mT
        scores @ v
    times = attention.get_total_flops() / products.get_total_flops()
    print(f"{words:6,} words: {scores.numel():11,} scores, {times:4.1f} times the work")
    #>    100 words:      10,000 scores,  0.1 times the work
    #>  1,000 words:   1,000,000 scores,  1.0 times the work
    #> 10,000 words: 100,000,000 scores,  9.8 times the work
# --8<-- [end:cost]
