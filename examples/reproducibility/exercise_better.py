"""Exercise: is a change an improvement, or luck?"""

# --8<-- [start:start]
import statistics


def better(new, old):
    """True if the mean of new is above that of old by two standard errors."""
    return new[0] > old[0]
# --8<-- [end:start]


# --8<-- [start:check]
def check(better):
    cases = [  # accuracies in percent, a seed each
        ([92, 92, 93, 92, 96], [92, 92, 93, 92, 92], False, "one lucky seed"),
        ([91, 92, 93, 92, 92], [89, 90, 90, 91, 90], True, "2 more, error 0.4"),
        ([94, 90, 89, 95, 92], [91, 89, 93, 90, 92], False, "1 more, error 1.3"),
        ([92, 93, 94, 92, 94], [91, 92, 93, 91, 93], False, "1 more, error 0.6"),
        ([92, 94], [89.5, 91.5], False, "2.5 more, error 1.4 from two seeds"),
        ([89, 90, 90, 91, 90], [91, 92, 93, 92, 92], False, "2 less"),
        ([91, 92] * 10, [90, 91] * 10, True, "1 more, error 0.2 with 20 seeds"),
    ]
    for new, old, wanted, why in cases:
        try:
            found = better(list(new), list(old))
            yes = None if found is None else bool(found)
        except (
            ArithmeticError, AssertionError, AttributeError, ImportError, LookupError,
            NameError, RuntimeError, TypeError, ValueError,
        ) as error:
            return f"It raises {type(error).__name__}."
        if yes is None or isinstance(found, (str, list, tuple)):
            return "better should return True or False."
        if yes != wanted:
            seeds = "these" if len(new) > 5 else new
            return f"{yes} for {seeds} is wrong: {why}."
    return "Right."


print(check(better))
#> True for [94, 90, 89, 95, 92] is wrong: 1 more, error 1.3.
# --8<-- [end:check]


# --8<-- [start:solution]
def better(new, old):
    error = (
        statistics.variance(new) / len(new) + statistics.variance(old) / len(old)
    ) ** 0.5
    return statistics.mean(new) - statistics.mean(old) > 2 * error


print(check(better))
#> Right.
# --8<-- [end:solution]


# wrong: only the means
def better(new, old):
    return statistics.mean(new) > statistics.mean(old)


print(check(better))
#> True for [92, 92, 93, 92, 96] is wrong: one lucky seed.


# wrong: the spread, which more seeds do not make smaller
def better(new, old):
    spread = (statistics.variance(new) + statistics.variance(old)) ** 0.5
    return statistics.mean(new) - statistics.mean(old) > 2 * spread


print(check(better))
#> False for [91, 92, 93, 92, 92] is wrong: 2 more, error 0.4.


# wrong: one standard error
def better(new, old):
    error = (
        statistics.variance(new) / len(new) + statistics.variance(old) / len(old)
    ) ** 0.5
    return statistics.mean(new) - statistics.mean(old) > error


print(check(better))
#> True for [92, 93, 94, 92, 94] is wrong: 1 more, error 0.6.


# wrong: the variance of a whole population, too small for a few seeds
def better(new, old):
    error = (
        statistics.pvariance(new) / len(new) + statistics.pvariance(old) / len(old)
    ) ** 0.5
    return statistics.mean(new) - statistics.mean(old) > 2 * error


print(check(better))
#> True for [92, 94] is wrong: 2.5 more, error 1.4 from two seeds.


# wrong: the difference without its sign
def better(new, old):
    error = (
        statistics.variance(new) / len(new) + statistics.variance(old) / len(old)
    ) ** 0.5
    return abs(statistics.mean(new) - statistics.mean(old)) > 2 * error


print(check(better))
#> True for [89, 90, 90, 91, 90] is wrong: 2 less.


# wrong: nothing is returned
def better(new, old):
    statistics.mean(new) > statistics.mean(old)  # noqa: B015


print(check(better))
#> better should return True or False.


# wrong: a list is no tensor
def better(new, old):
    return new.mean() > old.mean()


print(check(better))
#> It raises AttributeError.
