"""Exercise: compare models with different tokens."""

# --8<-- [start:start]
import math

a = {"loss": 1.2, "tokens": 856}  # one token for each of 856 bytes
b = {"loss": 2.0, "tokens": 451}  # the same 856 bytes


def bits_per_byte(model):
    return model["loss"] / math.log(2)  # your code


# --8<-- [end:start]


# --8<-- [start:check]
def check(bits_per_byte):
    found = bits_per_byte(a), bits_per_byte(b)
    right = 1.2 / math.log(2), 2.0 * 451 / 856 / math.log(2)
    if None in found:
        return "It returns None: did you forget return?"
    try:
        found = [float(number) for number in found]
    except (TypeError, ValueError):
        return "Return one number for each model."
    if abs(found[0] - 1.2) < 1e-3:
        return "1.2 is in natural units: a bit is ln 2 of them."
    if not abs(found[0] - right[0]) < 1e-3:
        return f"The first has {right[0]:.2f} bits for each byte, not {found[0]:.2f}."
    if abs(found[1] - 2.0 / math.log(2)) < 1e-3:
        return f"{found[1]:.2f} is for each token of the second; it has fewer of them."
    if not abs(found[1] - right[1]) < 1e-3:
        return f"The second has {right[1]:.2f} bits for each byte, not {found[1]:.2f}."
    return "Right."


print(check(bits_per_byte))
#> 2.89 is for each token of the second; it has fewer of them.
# --8<-- [end:check]


# --8<-- [start:solution]
def bits_per_byte(model):
    return model["loss"] * model["tokens"] / 856 / math.log(2)


print(check(bits_per_byte))
#> Right.
print(f"{bits_per_byte(a):.2f} and {bits_per_byte(b):.2f}: the second is better")
#> 1.73 and 1.52: the second is better
# --8<-- [end:solution]


# wrong: no change of units
def bits_per_byte(model):
    return model["loss"] * model["tokens"] / 856


print(check(bits_per_byte))
#> 1.2 is in natural units: a bit is ln 2 of them.


# wrong: the other way round
def bits_per_byte(model):
    return model["loss"] / model["tokens"] * 856 / math.log(2)


print(check(bits_per_byte))
#> The second has 1.52 bits for each byte, not 5.48.


# wrong: multiplied by ln 2
def bits_per_byte(model):
    return model["loss"] * math.log(2)


print(check(bits_per_byte))
#> The first has 1.73 bits for each byte, not 0.83.


# wrong: nothing comes back
def bits_per_byte(model):
    model["bits"] = model["loss"] * model["tokens"] / 856 / math.log(2)


print(check(bits_per_byte))
#> It returns None: did you forget return?


# wrong: a list
def bits_per_byte(model):
    return [model["loss"] * model["tokens"] / 856 / math.log(2)]


print(check(bits_per_byte))
#> Return one number for each model.
