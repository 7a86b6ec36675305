"""Exercise: predict the loss of another guess."""

points = [(0, 1), (1, 4), (2, 5), (3, 8)]

# --8<-- [start:start]
guess = None  # the loss with w = 1 and b = 2, a number
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    errors = [1 * x + 2 - y for x, y in points]
    if guess is None:
        return "Write a number in place of None."
    if guess == sum(e**2 for e in errors):
        return f"{guess} is the sum of the squares. The loss is their mean."
    if guess == sum(errors) / 4:
        return f"{guess} is the mean of the errors. Square each of them first."
    if guess == sum(abs(e) for e in errors) / 4:
        return f"{guess} is the mean of the errors without sign. Square them."
    if guess != sum(e**2 for e in errors) / 4:
        return f"{guess} is not it. The errors are {errors}."
    return "Right."


print(check(guess))
#> Write a number in place of None.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = (1**2 + 1**2 + 1**2 + 3**2) / 4
print(guess)
#> 3.0
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: not divided by four
guess = 12
print(check(guess))
#> 12 is the sum of the squares. The loss is their mean.

# wrong: not squared
guess = -1.0
print(check(guess))
#> -1.0 is the mean of the errors. Square each of them first.

# wrong: not squared, but without signs
guess = 1.5
print(check(guess))
#> 1.5 is the mean of the errors without sign. Square them.

# wrong: the loss of the first guess
guess = 11
print(check(guess))
#> 11 is not it. The errors are [1, -1, -1, -3].
