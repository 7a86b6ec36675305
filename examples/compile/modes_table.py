"""What the modes of torch.compile switch on."""

# --8<-- [start:table]
import torch._inductor

MODES = ["default", "reduce-overhead", "max-autotune-no-cudagraphs", "max-autotune"]
print("Mode | CUDA graphs | Tries several kernels")
#> Mode | CUDA graphs | Tries several kernels
for mode in MODES:
    options = torch._inductor.list_mode_options()[mode]
    switches = [options.get("triton.cudagraphs"), options.get("max_autotune")]
    print(mode, *["yes" if on else "no" for on in switches], sep=" | ")
    #> default | no | no
    #> reduce-overhead | yes | no
    #> max-autotune-no-cudagraphs | no | yes
    #> max-autotune | yes | yes
# --8<-- [end:table]
