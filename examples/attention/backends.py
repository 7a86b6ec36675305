"""Which implementation scaled_dot_product_attention takes."""

# devices: cpu -- a GPU has other implementations
import torch
from torch.nn import functional as F

# --8<-- [start:backends]
from torch.nn.attention import SDPBackend, sdpa_kernel

torch.manual_seed(0)
q, k, v = torch.randn(3, 2, 4, 10, 16)
out = F.scaled_dot_product_attention(q, k, v)
for backend in (
    SDPBackend.MATH,
    SDPBackend.FLASH_ATTENTION,
    SDPBackend.EFFICIENT_ATTENTION,
    SDPBackend.CUDNN_ATTENTION,
):
    try:
        with sdpa_kernel(backend):
            same = F.scaled_dot_product_attention(q, k, v)
        print(backend.name, f"{(same - out).abs().max():.5f}")
        #> MATH 0.00000
        #> FLASH_ATTENTION 0.00000
    except RuntimeError as error:
        print(backend.name, str(error)[:24])
        #> EFFICIENT_ATTENTION No viable backend for sc
        #> CUDNN_ATTENTION No viable backend for sc
# --8<-- [end:backends]

# --8<-- [start:taken]
q.requires_grad_()
for p in (0.0, 0.1):
    out = F.scaled_dot_product_attention(q, k, v, dropout_p=p)
    name = out.grad_fn.name()
    print(p, name if name.startswith("ScaledDotProduct") else "MATH")
    #> 0.0 ScaledDotProductFlashAttentionForCpuBackward0
    #> 0.1 MATH
# --8<-- [end:taken]
