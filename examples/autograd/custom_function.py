"""A torch.autograd.Function of one's own, checked by gradcheck."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


# --8<-- [start:function]
class Power(torch.autograd.Function):
    @staticmethod
    def forward(x, n):
        return x**n

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, ctx.n = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, v):
        (x,) = ctx.saved_tensors
        return v * ctx.n * x ** (ctx.n - 1), None


x = torch.tensor([1.0, 2.0], device=device, requires_grad=True)
y = Power.apply(x, 3)
print(y)
#> tensor([1., 8.], grad_fn=<PowerBackward>)
y.sum().backward()
print(x.grad)
#> tensor([ 3., 12.])
# --8<-- [end:function]

# --8<-- [start:gradcheck]
torch.manual_seed(0)
x = torch.rand(4, dtype=torch.float64).to(device).requires_grad_()
print(torch.autograd.gradcheck(Power.apply, (x, 3)))
#> True
# --8<-- [end:gradcheck]


# --8<-- [start:wrong]
class WrongPower(Power):
    @staticmethod
    def backward(ctx, v):
        (x,) = ctx.saved_tensors
        return v * ctx.n * x**ctx.n, None


try:
    torch.autograd.gradcheck(WrongPower.apply, (x, 3))
except RuntimeError as error:
    print(type(error).__name__)
    #> GradcheckError
    print(str(error).splitlines()[0])
    #> Jacobian mismatch for output 0 with respect to input 0,
# --8<-- [end:wrong]

# --8<-- [start:float32]
import warnings

x = x.detach().float().requires_grad_()
with warnings.catch_warnings(record=True, action="always") as caught:
    print(torch.autograd.gradcheck(Power.apply, (x, 3), raise_exception=False))
    #> False
print(str(caught[0].message).partition(". ")[0])
#> Input #0 requires gradient and is not a double precision floating point or complex
# --8<-- [end:float32]
