"""How much memory weights, gradients and Adam take on each GPU."""

# --8<-- [start:bytes]
parameters = 7_000_000_000
each = {"weight": 4, "gradient": 4, "Adam's two means": 8}  # bytes in float32
total = parameters * sum(each.values()) / 1e9
print(f"with DDP: {total:g} GB on each GPU")
#> with DDP: 112 GB on each GPU
for gpus in 2, 8, 64:
    print(f"with FSDP on {gpus}: {total / gpus:g} GB on each")
    #> with FSDP on 2: 56 GB on each
    #> with FSDP on 8: 14 GB on each
    #> with FSDP on 64: 1.75 GB on each
# --8<-- [end:bytes]
