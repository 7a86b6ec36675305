"""default_collate does not know what to make of None."""

# --8<-- [start:error]
from torch.utils.data import DataLoader, default_collate

items = [None, 1, 3]  # an image that could not be read
try:
    next(iter(DataLoader(items, batch_size=3)))
except TypeError as error:
    print(str(error).replace(" numbers", "\nnumbers"))
    #> default_collate: batch must contain tensors, numpy arrays,
    #> numbers, dicts or lists; found <class 'NoneType'>


def without_none(batch):
    return default_collate([x for x in batch if x is not None])


loader = DataLoader(items, batch_size=3, collate_fn=without_none)
print(next(iter(loader)))
#> tensor([1, 3])
# --8<-- [end:error]
