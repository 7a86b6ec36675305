"""The tensor has fewer dimensions than the call names."""

# --8<-- [start:error]
import torch

logits = torch.zeros(10)  # one item, without a batch
try:
    logits.argmax(dim=1)
except IndexError as error:
    print("IndexError:", str(error).split(" (")[0])
    #> IndexError: Dimension out of range

print(logits.argmax(dim=-1), logits.unsqueeze(0).argmax(dim=1))
#> tensor(0) tensor([0])
# --8<-- [end:error]
