"""The table of elementwise functions: what each gives for the same four numbers."""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# --8<-- [start:table]
x = torch.tensor([-1.5, 0.0, 0.5, 2.0], dtype=torch.float64, device=device)
print("function | −1.5 | 0 | 0.5 | 2")
#> function | −1.5 | 0 | 0.5 | 2

rows = [
    *["abs(x)", "neg(x)", "sign(x)", "pow(x, 2)", "reciprocal(x)"],
    *["sqrt(x)", "rsqrt(x)", "exp(x)", "expm1(x)", "log(x)", "log2(x)", "log10(x)"],
    *["log1p(x)", "floor(x)", "ceil(x)", "trunc(x)", "round(x)", "frac(x)"],
    *["remainder(x, 1)", "fmod(x, 1)", "clamp(x, 0, 1)", "sin(x)", "cos(x)", "tan(x)"],
    *["asin(x)", "acos(x)", "atan(x)", "sinh(x)", "cosh(x)", "tanh(x)", "erf(x)"],
    *["sigmoid(x)", "lgamma(x)", "digamma(x)", "gt(x, 0)", "ge(x, 0)", "eq(x, 0)"],
    *["ne(x, 0)", "isnan(x)", "isinf(x)", "isfinite(x)"],
]


def cell(value):
    if isinstance(value, bool):
        return str(value)
    text = f"{round(value, 2) + 0.0:g}"
    return text.replace("-", "−").replace("inf", "∞").replace("nan", "NaN")


for row in rows:
    name, _, _ = row.partition("(")
    y = eval(f"torch.{row}")
    if row.endswith("(x)") and hasattr(x, name):
        torch.testing.assert_close(getattr(x, name)(), y, equal_nan=True)
    print(f"torch.{row} | " + " | ".join(cell(value) for value in y.tolist()))
    #> torch.abs(x) | 1.5 | 0 | 0.5 | 2
    #> torch.neg(x) | 1.5 | 0 | −0.5 | −2
    #> torch.sign(x) | −1 | 0 | 1 | 1
    #> torch.pow(x, 2) | 2.25 | 0 | 0.25 | 4
    #> torch.reciprocal(x) | −0.67 | ∞ | 2 | 0.5
    #> torch.sqrt(x) | NaN | 0 | 0.71 | 1.41
    #> torch.rsqrt(x) | NaN | ∞ | 1.41 | 0.71
    #> torch.exp(x) | 0.22 | 1 | 1.65 | 7.39
    #> torch.expm1(x) | −0.78 | 0 | 0.65 | 6.39
    #> torch.log(x) | NaN | −∞ | −0.69 | 0.69
    #> torch.log2(x) | NaN | −∞ | −1 | 1
    #> torch.log10(x) | NaN | −∞ | −0.3 | 0.3
    #> torch.log1p(x) | NaN | 0 | 0.41 | 1.1
    #> torch.floor(x) | −2 | 0 | 0 | 2
    #> torch.ceil(x) | −1 | 0 | 1 | 2
    #> torch.trunc(x) | −1 | 0 | 0 | 2
    #> torch.round(x) | −2 | 0 | 0 | 2
    #> torch.frac(x) | −0.5 | 0 | 0.5 | 0
    #> torch.remainder(x, 1) | 0.5 | 0 | 0.5 | 0
    #> torch.fmod(x, 1) | −0.5 | 0 | 0.5 | 0
    #> torch.clamp(x, 0, 1) | 0 | 0 | 0.5 | 1
    #> torch.sin(x) | −1 | 0 | 0.48 | 0.91
    #> torch.cos(x) | 0.07 | 1 | 0.88 | −0.42
    #> torch.tan(x) | −14.1 | 0 | 0.55 | −2.19
    #> torch.asin(x) | NaN | 0 | 0.52 | NaN
    #> torch.acos(x) | NaN | 1.57 | 1.05 | NaN
    #> torch.atan(x) | −0.98 | 0 | 0.46 | 1.11
    #> torch.sinh(x) | −2.13 | 0 | 0.52 | 3.63
    #> torch.cosh(x) | 2.35 | 1 | 1.13 | 3.76
    #> torch.tanh(x) | −0.91 | 0 | 0.46 | 0.96
    #> torch.erf(x) | −0.97 | 0 | 0.52 | 1
    #> torch.sigmoid(x) | 0.18 | 0.5 | 0.62 | 0.88
    #> torch.lgamma(x) | 0.86 | ∞ | 0.57 | 0
    #> torch.digamma(x) | 0.7 | −∞ | −1.96 | 0.42
    #> torch.gt(x, 0) | False | False | True | True
    #> torch.ge(x, 0) | False | True | True | True
    #> torch.eq(x, 0) | False | True | False | False
    #> torch.ne(x, 0) | True | False | True | True
    #> torch.isnan(x) | False | False | False | False
    #> torch.isinf(x) | False | False | False | False
    #> torch.isfinite(x) | True | True | True | True
# --8<-- [end:table]
