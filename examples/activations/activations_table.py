"""The table of activation functions: each formula is evaluated, and compared."""

import torch
from torch import nn
from torch.nn import functional as F

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
print("module | function | formula | values | slope at 0")
#> module | function | formula | values | slope at 0


rows = [
    (nn.ReLU(), F.relu, "x.clamp(min=0)"),
    (nn.ReLU6(), F.relu6, "x.clamp(0, 6)"),
    (nn.LeakyReLU(), F.leaky_relu, "where(x > 0, x, 0.01 * x)"),
    (nn.ELU(), F.elu, "where(x > 0, x, exp(x) - 1)"),
    (nn.CELU(), F.celu, "where(x > 0, x, exp(x) - 1)"),
    (nn.SELU(), F.selu, "1.0507 * where(x > 0, x, 1.6733 * (exp(x) - 1))"),
    (nn.GELU(), F.gelu, "x * Phi(x)"),
    (nn.SiLU(), F.silu, "x * sigmoid(x)"),
    (nn.Mish(), F.mish, "x * tanh(log(1 + exp(x)))"),
    (nn.Hardswish(), F.hardswish, "x * (x / 6 + 0.5).clamp(0, 1)"),
    (nn.Softplus(), F.softplus, "log(1 + exp(x))"),
    (nn.Sigmoid(), F.sigmoid, "1 / (1 + exp(-x))"),
    (nn.Hardsigmoid(), F.hardsigmoid, "(x / 6 + 0.5).clamp(0, 1)"),
    (nn.LogSigmoid(), F.logsigmoid, "-log(1 + exp(-x))"),
    (nn.Tanh(), F.tanh, "(exp(x) - exp(-x)) / (exp(x) + exp(-x))"),
    (nn.Hardtanh(), F.hardtanh, "x.clamp(-1, 1)"),
    (nn.Softsign(), F.softsign, "x / (1 + x.abs())"),
    (nn.Tanhshrink(), F.tanhshrink, "x - tanh(x)"),
    (nn.Softshrink(), F.softshrink, "x - x.clamp(-0.5, 0.5)"),
    (nn.Hardshrink(), F.hardshrink, "where(x.abs() > 0.5, x, 0)"),
]

names = {f: name for name, f in vars(F).items() if callable(f)}
x = torch.linspace(-20, 20, 4001, dtype=torch.float64, device=device)
known = vars(torch) | {"x": x, "Phi": torch.special.ndtr}
far = torch.tensor([-1e6, 1e6], dtype=torch.float64, device=device)
zero = torch.zeros(1, dtype=torch.float64, device=device, requires_grad=True)


def number(value):
    return f"{round(value, 2):g}"


for module, function, formula in rows:
    y = function(x)
    torch.testing.assert_close(eval(formula, known), y, rtol=1e-4, atol=1e-8)
    torch.testing.assert_close(module(x), y, rtol=0, atol=0)
    ends = function(far)
    low, high = min(y.min(), ends[0]).item(), max(y.max(), ends[1]).item()
    low = number(low) if low > -1e3 else r"-\infty"
    high = number(high) if high < 1e3 else r"\infty"
    (slope,) = torch.autograd.grad(function(zero), zero)
    name = f"nn.{type(module).__name__} | F.{names[function]}"
    print(rf"{name} | {formula} | ${low} \dots {high}$ | {number(slope.item())}")
    #> nn.ReLU | F.relu | x.clamp(min=0) | $0 \dots \infty$ | 0
    #> nn.ReLU6 | F.relu6 | x.clamp(0, 6) | $0 \dots 6$ | 0
    #> nn.LeakyReLU | F.leaky_relu | where(x > 0, x, 0.01 * x) | $-\infty \dots \infty$ | 0.01
    #> nn.ELU | F.elu | where(x > 0, x, exp(x) - 1) | $-1 \dots \infty$ | 1
    #> nn.CELU | F.celu | where(x > 0, x, exp(x) - 1) | $-1 \dots \infty$ | 1
    #> nn.SELU | F.selu | 1.0507 * where(x > 0, x, 1.6733 * (exp(x) - 1)) | $-1.76 \dots \infty$ | 1.76
    #> nn.GELU | F.gelu | x * Phi(x) | $-0.17 \dots \infty$ | 0.5
    #> nn.SiLU | F.silu | x * sigmoid(x) | $-0.28 \dots \infty$ | 0.5
    #> nn.Mish | F.mish | x * tanh(log(1 + exp(x))) | $-0.31 \dots \infty$ | 0.6
    #> nn.Hardswish | F.hardswish | x * (x / 6 + 0.5).clamp(0, 1) | $-0.38 \dots \infty$ | 0.5
    #> nn.Softplus | F.softplus | log(1 + exp(x)) | $0 \dots \infty$ | 0.5
    #> nn.Sigmoid | F.sigmoid | 1 / (1 + exp(-x)) | $0 \dots 1$ | 0.25
    #> nn.Hardsigmoid | F.hardsigmoid | (x / 6 + 0.5).clamp(0, 1) | $0 \dots 1$ | 0.17
    #> nn.LogSigmoid | F.logsigmoid | -log(1 + exp(-x)) | $-\infty \dots 0$ | 0.5
    #> nn.Tanh | F.tanh | (exp(x) - exp(-x)) / (exp(x) + exp(-x)) | $-1 \dots 1$ | 1
    #> nn.Hardtanh | F.hardtanh | x.clamp(-1, 1) | $-1 \dots 1$ | 1
    #> nn.Softsign | F.softsign | x / (1 + x.abs()) | $-1 \dots 1$ | 1
    #> nn.Tanhshrink | F.tanhshrink | x - tanh(x) | $-\infty \dots \infty$ | 0
    #> nn.Softshrink | F.softshrink | x - x.clamp(-0.5, 0.5) | $-\infty \dots \infty$ | 0
    #> nn.Hardshrink | F.hardshrink | where(x.abs() > 0.5, x, 0) | $-\infty \dots \infty$ | 0
# --8<-- [end:table]
