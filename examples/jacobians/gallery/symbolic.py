"""sympy proves three of the formulas for all x, not only for random ones."""

# --8<-- [start:formulas]
def jacobian_sigmoid(y):
    """y = sigmoid(x), a number → dy/dx."""
    return y * (1 - y)


def jacobian_softmax(y):
    """y = softmax(x) (n, 1) → J (n, n)."""
    return sp.diag(*y) - y * y.T


def jacobian_batch_norm(h, sigma):
    """h (N, 1) normalized, number sigma → J (N, N), with gamma = 1."""
    N = len(h)
    return (sp.eye(N) - sp.ones(N, N) / N - h * h.T / N) / sigma
# --8<-- [end:formulas]


# --8<-- [start:proof]
import sympy as sp


def prove(name, derivative, formula):
    difference = {sp.simplify(x) for x in sp.Matrix([derivative - formula])}
    print(name, difference)
    #> sigmoid {0}
    #> softmax, n = 4 {0}
    #> batch norm, N = 3 {0}
    assert difference == {0}


x = sp.symbols("x", real=True)
y = 1 / (1 + sp.exp(-x))
prove("sigmoid", sp.diff(y, x), jacobian_sigmoid(y))

x = sp.Matrix(sp.symbols("x1:5", real=True))
y = x.applyfunc(sp.exp) / sum(x.applyfunc(sp.exp))
prove("softmax, n = 4", y.jacobian(x), jacobian_softmax(y))

x = sp.Matrix(sp.symbols("x1:4", real=True))
eps = sp.symbols("eps", positive=True)
d = x - sp.ones(3, 1) * sum(x) / 3
sigma = sp.sqrt(sum(d.multiply_elementwise(d)) / 3 + eps)
h = d / sigma
prove("batch norm, N = 3", h.jacobian(x), jacobian_batch_norm(h, sigma))
# --8<-- [end:proof]
