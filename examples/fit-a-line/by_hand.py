"""A line in plain Python: a guess, its loss, its slopes, steps."""

# --8<-- [start:data]
points = [(0, 1), (1, 4), (2, 5), (3, 8)]  # (week, centimetres)
# --8<-- [end:data]

# --8<-- [start:guess]
w, b = 1.0, 0.0
for x, y in points:
    prediction = w * x + b
    error = prediction - y
    print(f"week {x}: measured {y}, predicted {prediction}, error {error}")
    #> week 0: measured 1, predicted 0.0, error -1.0
    #> week 1: measured 4, predicted 1.0, error -3.0
    #> week 2: measured 5, predicted 2.0, error -3.0
    #> week 3: measured 8, predicted 3.0, error -5.0
# --8<-- [end:guess]


# --8<-- [start:loss]
def loss_of(w, b):
    total = 0
    for x, y in points:
        error = w * x + b - y
        total += error**2
    return total / len(points)


print(loss_of(1.0, 0.0))
#> 11.0
# --8<-- [end:loss]

# --8<-- [start:nudge]
nudge = 0.001
print(round((loss_of(1.0 + nudge, 0.0) - loss_of(1.0, 0.0)) / nudge, 1))
#> -12.0
print(round((loss_of(1.0, 0.0 + nudge) - loss_of(1.0, 0.0)) / nudge, 1))
#> -6.0
# --8<-- [end:nudge]


# --8<-- [start:slopes]
def slopes(w, b):
    slope_w, slope_b = 0, 0
    for x, y in points:
        error = w * x + b - y
        slope_w += 2 * error * x / len(points)
        slope_b += 2 * error / len(points)
    return slope_w, slope_b


print(slopes(1.0, 0.0))
#> (-12.0, -6.0)
# --8<-- [end:slopes]

# --8<-- [start:step]
rate = 0.05
w, b = 1.0, 0.0
slope_w, slope_b = slopes(w, b)
w = w - rate * slope_w
b = b - rate * slope_b
print(f"loss {loss_of(w, b):.3f}  w {w:.3f}  b {b:.3f}")
#> loss 3.890  w 1.600  b 0.300
# --8<-- [end:step]

# --8<-- [start:loop]
w, b = 1.0, 0.0
for epoch in range(101):
    loss = loss_of(w, b)
    if epoch in (0, 1, 2, 3, 10, 100):
        print(f"{epoch:3}  loss {loss:.3f}  w {w:.3f}  b {b:.3f}")
        #>   0  loss 11.000  w 1.000  b 0.000
        #>   1  loss 3.890  w 1.600  b 0.300
        #>   2  loss 1.497  w 1.945  b 0.480
        #>   3  loss 0.689  w 2.142  b 0.590
        #>  10  loss 0.254  w 2.375  b 0.810
        #> 100  loss 0.200  w 2.212  b 1.174
    slope_w, slope_b = slopes(w, b)
    w = w - rate * slope_w
    b = b - rate * slope_b
# --8<-- [end:loop]
