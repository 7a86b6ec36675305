"""Exercise: how many bytes?"""

# --8<-- [start:start]
guess = {"hello": 5, "été": 3, "你好": 2, "👍": 1}  # how many bytes in UTF-8?
# --8<-- [end:start]


# --8<-- [start:check]
def check(guess):
    if not isinstance(guess, dict) or len(guess) != 4:
        return "Keep the four texts, and change only the numbers."
    for text, bytes_guessed in guess.items():
        right = len(text.encode())
        if bytes_guessed != right:
            each = ", ".join(f"{c} {len(c.encode())}" for c in text)
            return f"{text} has {right} bytes, not {bytes_guessed}: {each}."
    return "Right."


print(check(guess))
#> été has 5 bytes, not 3: é 2, t 1, é 2.
# --8<-- [end:check]

# --8<-- [start:solution]
guess = {"hello": 5, "été": 5, "你好": 6, "👍": 4}
print(check(guess))
#> Right.
# --8<-- [end:solution]

# wrong: two bytes for each Chinese character
guess = {"hello": 5, "été": 5, "你好": 4, "👍": 4}
print(check(guess))
#> 你好 has 6 bytes, not 4: 你 3, 好 3.

# wrong: an emoji like a Chinese character
guess = {"hello": 5, "été": 5, "你好": 6, "👍": 3}
print(check(guess))
#> 👍 has 4 bytes, not 3: 👍 4.

# wrong: without the texts
print(check([5, 5, 6, 4]))
#> Keep the four texts, and change only the numbers.
