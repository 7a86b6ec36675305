"""Exercise: what the loss of the first step should be."""

# --8<-- [start:start]
first_loss = None  # your answer, to one decimal
# --8<-- [end:start]

# --8<-- [start:check]
import math


def check(first_loss):
    try:
        first_loss = float(first_loss)
    except (RuntimeError, TypeError, ValueError):
        return "Give a number, such as 2.6 for 13 characters."
    if abs(first_loss - math.log(50257)) < 0.06:
        return "Right."
    if abs(first_loss - math.log(50257, 2)) < 0.06:
        return "That is the base 2; cross_entropy takes the natural logarithm."
    if abs(first_loss - math.log10(50257)) < 0.06:
        return "That is the base 10; cross_entropy takes the natural logarithm."
    if first_loss < 0:
        return "Minus the logarithm of a probability is not negative."
    tokens = math.exp(min(first_loss, 99))
    return f"That is the loss of about {tokens:,.0f} tokens, not of 50,257."


print(check(first_loss))
#> Give a number, such as 2.6 for 13 characters.
# --8<-- [end:check]

# --8<-- [start:solution]
first_loss = round(math.log(50257), 1)
print(first_loss)
#> 10.8
print(check(first_loss))
#> Right.
# --8<-- [end:solution]

# wrong: the base 2
print(check(round(math.log2(50257), 1)))
#> That is the base 2; cross_entropy takes the natural logarithm.

# wrong: the base 10
print(check(round(math.log10(50257), 1)))
#> That is the base 10; cross_entropy takes the natural logarithm.

# wrong: the sign
print(check(-10.8))
#> Minus the logarithm of a probability is not negative.

# wrong: the loss of the 13 characters
print(check(2.6))
#> That is the loss of about 13 tokens, not of 50,257.
