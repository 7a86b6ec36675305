"""The running statistics: what batch norm stores for evaluation."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:running]
norm = nn.BatchNorm1d(1).to(device)
x = torch.tensor([[8.0], [12.0]]).to(device)  # mean 10, variance 8
for _ in range(3):
    norm(x)
    mean, var = norm.running_mean.item(), norm.running_var.item()
    print(f"{norm.num_batches_tracked}: mean {mean:.2f}, variance {var:.2f}")
    #> 1: mean 1.00, variance 1.70
    #> 2: mean 1.90, variance 2.33
    #> 3: mean 2.71, variance 2.90
# --8<-- [end:running]

# --8<-- [start:late]
torch.manual_seed(0)
norm = nn.BatchNorm1d(1).to(device)
for step in range(1, 101):
    x = 10 + torch.randn(256, 1).to(device)
    norm.train()
    norm(x)
    norm.eval()
    if step in (1, 10, 100):
        print(f"after {step}: mean in eval {norm(x).mean():.1f}")
        #> after 1: mean in eval 9.1
        #> after 10: mean in eval 3.5
        #> after 100: mean in eval -0.1
# --8<-- [end:late]

# --8<-- [start:no-grad]
norm = nn.BatchNorm1d(1).to(device)
with torch.no_grad():
    norm(torch.full((4, 1), 100.0).to(device))  # validation, in training mode
print(norm.running_mean)
#> tensor([10.])
# --8<-- [end:no-grad]
