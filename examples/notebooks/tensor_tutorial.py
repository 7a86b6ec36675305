"""The notebook of the original notes: tensors, the NumPy bridge, CUDA tensors."""

# %% [markdown] lang="en" description="A notebook to run and change: PyTorch tensors, operations, views, the NumPy bridge, and tensors on a GPU."
# # Notebook: tensors {#tensor-tutorial}
#
# Tensors to play with: run a cell, change it, run it again. The chapters [Tensors](../tensors.md), [NumPy bridge](../numpy-bridge.md) and [Devices](../devices.md) say more about each step.
#
# The second line of code chooses the device: the GPU of your machine if it has one that CUDA knows, the CPU otherwise. In Colab you get a GPU from the menu: *Runtime*, *Change runtime type*.

# %% [markdown] lang="zh" description="可以边改边运行的 PyTorch Jupyter Notebook：张量、运算、视图、NumPy 桥，以及 GPU 上的张量。"
# # Jupyter Notebook：张量 {#tensor-tutorial}
#
# 动手玩一玩张量（tensor）：运行一格代码，改一改，再运行。每一步的细节，见[张量](../tensors.md)、[NumPy 桥](../numpy-bridge.md)和[设备](../devices.md)这三章。
#
# 第二行代码选设备（device）：机器上有 CUDA 能用的 GPU 就用 GPU，没有就用 CPU。在 Colab 里，点菜单 *Runtime*、*Change runtime type* 就能换成 GPU。

# %%
import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# %% [markdown] lang="en"
# ## Creating tensors {#creating}
#
# A tensor is an array of numbers of one type. `empty` reserves memory and writes nothing into it, so only its shape is worth looking at:

# %% [markdown] lang="zh"
# ## 创建张量 {#creating}
#
# 张量是由同一类型的数组成的数组。`empty` 只分配内存，不写入任何值，所以只有形状值得看：

# %%
torch.empty(2, 2).shape

# %% [markdown] lang="en"
# `rand` draws from `[0, 1)`: zero can occur, one cannot. With a seed, the numbers are the same in each run.

# %% [markdown] lang="zh"
# `rand` 生成 `[0, 1)` 里的随机数：可能是 0，不会是 1。设好随机种子，每次运行得到的数都一样。

# %%
torch.manual_seed(0)
x = torch.rand(5, 3)
x

# %%
print(torch.zeros(2, 3, dtype=torch.long))
print(torch.tensor([5, 5, 3]))  # whole numbers: int64
print(torch.tensor([5, 5, 3.0]))  # one fraction is enough: float32

# %% [markdown] lang="en"
# `new_ones` is a method: the new tensor takes dtype and device from `x`, unless you say otherwise.

# %% [markdown] lang="zh"
# `new_ones` 是张量的方法：不特别指定，新张量就沿用 `x` 的数据类型（dtype）和设备。

# %%
print(x.new_ones(2, 3))
print(x.new_ones(2, 3, dtype=torch.double).dtype)
print(x.size(), x.dtype, x.device)

# %% [markdown] lang="en"
# ## Operations {#operations}
#
# One sum, four spellings. The last one changes `y`: [in place](../operations.md#in-place) is what the underscore means.

# %% [markdown] lang="zh"
# ## 运算 {#operations}
#
# 同一个加法，四种写法。最后一种会改变 `y`：末尾的下划线表示[原地操作](../operations.md#in-place)。

# %%
y = torch.ones(5, 3)
first = x + y
second = torch.add(x, y)
third = torch.empty(5, 3)
torch.add(x, y, out=third)
y.add_(x)
print(first.equal(second), first.equal(third), first.equal(y))

# %% [markdown] lang="en"
# Most of NumPy's indexing works here too. A row, a column or a slice is a *view*: it shares memory with `x`, and writing into it changes `x`.

# %% [markdown] lang="zh"
# NumPy 的索引写法在这里大多也能用。取一行、一列或一个切片，得到的是视图（view）：它与 `x` 共享内存，往里面写，`x` 也跟着变。

# %%
column = x[:, 1]
column.zero_()
x

# %% [markdown] lang="en"
# ## Changing the shape {#shape}
#
# `view` keeps the numbers where they are and reads them in another shape. One size may be -1: it follows from the others.

# %% [markdown] lang="zh"
# ## 改变形状 {#shape}
#
# `view` 不搬动数据，只是换一个形状来读。可以有一个维度写成 -1，它的长度由其余维度推算出来。

# %%
x = torch.arange(16).view(4, 4)
y = x.view(16)
z = x.view(-1, 8)
print(x.size(), y.size(), z.size())

y[0] = 100  # the same memory
x

# %% [markdown] lang="en"
# Transposed, the numbers no longer lie in memory in the order in which they are read. Flattening with `view` raises then, and `reshape` copies.

# %% [markdown] lang="zh"
# 转置之后，数在内存里的顺序就和读的顺序不同了。这时用 `view` 展平会报错，`reshape` 则复制一份。

# %%
try:
    x.t().view(16)
except RuntimeError as error:
    print(error)

flat = x.t().reshape(16)
flat[0] = -1
print(x[0, 0])  # not changed: flat is a copy

# %% [markdown] lang="en"
# ## A number for Python {#item}
#
# `item` takes the number out of a tensor that holds just one. Only the print is rounded.

# %% [markdown] lang="zh"
# ## 取出 Python 数 {#item}
#
# 只含一个元素的张量，用 `item` 取出里面的数。舍入只发生在打印时。

# %%
x = torch.tensor([0.6884])
print(x)
print(x.item())

# %% [markdown] lang="en"
# ## NumPy bridge {#numpy-bridge}
#
# An array and a tensor on the CPU can share their memory. Nothing is copied: change one, and the other changes too.

# %% [markdown] lang="zh"
# ## NumPy 桥 {#numpy-bridge}
#
# 数组和 CPU 上的张量可以共享内存。什么都不复制：改一个，另一个也跟着变。

# %%
a = torch.ones(5)
b = a.numpy()
a.add_(1)
print(a)
print(b)

# %% [markdown] lang="en"
# `a = a + 1` ends the sharing: it makes a new tensor and gives it the old name. `a += 1` would not.

# %% [markdown] lang="zh"
# `a = a + 1` 会结束共享：它建出一个新张量，再让原来的名字指向它。换成 `a += 1` 就不会。

# %%
a = a + 1
print(a)
print(b)

# %% [markdown] lang="en"
# The way back is `from_numpy`. It keeps float64, NumPy's default; `torch.tensor` copies.

# %% [markdown] lang="zh"
# 反过来转换用 `from_numpy`。它会保留 float64，也就是 NumPy 默认的类型；`torch.tensor` 则复制一份。

# %%
import numpy as np

a = np.ones(5)
b = torch.from_numpy(a)
c = torch.tensor(a)
np.add(a, 1, out=a)
print(b)
print(c)

# %% [markdown] lang="en"
# ## CUDA tensors {#cuda-tensors}
#
# `to` moves a tensor, and can change its dtype on the way. Operands belong [on the same device](../devices.md#mixing); [How to use CUDA correctly](../cuda.md) goes on from here. On a GPU the first line of output names its device, `cuda:0`.

# %% [markdown] lang="zh"
# ## CUDA 张量 {#cuda-tensors}
#
# `to` 把张量搬到别的设备上，还能顺便换数据类型。参与运算的张量应当[在同一个设备上](../devices.md#mixing)；更多内容见[怎样正确使用 CUDA](../cuda.md)。在 GPU 上运行时，第一个结果会写出所在的设备 `cuda:0`。

# %%
x = torch.tensor([0.25, 0.5])
y = torch.ones_like(x, device=device)  # made on the device
x = x.to(device)  # moved there
z = x + y
print(z)
print(z.to("cpu", torch.double))

# %% [markdown] lang="en"
# If there is nothing to do, `to` returns the same object. NumPy knows main memory only, so a tensor goes back with `cpu` first.

# %% [markdown] lang="zh"
# 如果没有什么要改，`to` 返回的就是原来那个对象。NumPy 只能用内存里的数据，所以要先用 `cpu` 把张量搬回来。

# %%
print(x.to(device) is x)
z.cpu().numpy()

# %% [markdown] lang="en"
# ## A picture {#picture}
#
# A column and a row [broadcast](../shapes.md#broadcasting) to a grid. This one holds
#
# $$
# z_{ij} = \sin(x_i^2 + x_j^2),
# $$
#
# computed on the device and drawn from main memory.

# %% [markdown] lang="zh"
# ## 画一张图 {#picture}
#
# 一列和一行[广播](../shapes.md#broadcasting)成网格。下面这个网格里的数是
#
# $$
# z_{ij} = \sin(x_i^2 + x_j^2),
# $$
#
# 在设备上算，搬回内存来画。

# %% alt_en="Colored rings around the middle of a square: yellow where z is 1, dark purple where z is -1; the rings get thinner outwards." alt_zh="正方形中央向外的一圈圈彩色圆环：z 为 1 处是黄色，为 -1 处是深紫色；越往外，环越细。"
import matplotlib.pyplot as plt

x = torch.linspace(-4, 4, 101, device=device)
z = torch.sin(x[:, None] ** 2 + x**2)
print(z.shape)

fig, ax = plt.subplots(figsize=(4, 3.2), layout="constrained")
image = ax.imshow(z.cpu().numpy(), extent=(-4, 4, -4, 4))
fig.colorbar(image, label="z")
plt.show()

# %% [markdown] lang="en"
# ## Now change it {#change}
#
# - Make `c` share memory with the array too.
# - Which of the four sums still work if `y` has the shape `(3,)`? And which one with `y = torch.ones(5, 3, dtype=torch.long)`?
# - Draw $\sin(x_i x_j)$ instead. What becomes of the rings?

# %% [markdown] lang="zh"
# ## 动手改一改 {#change}
#
# - 让 `c` 也和数组共享内存。
# - 如果 `y` 的形状是 `(3,)`，四种加法里哪些还能用？如果 `y = torch.ones(5, 3, dtype=torch.long)` 呢？
# - 改画 $\sin(x_i x_j)$。圆环变成什么样了？

# %% [markdown] lang="en"
# ## Exercises {#exercises}
#
# Every chapter ends with exercises whose answers are checked. With this page go those of [Tensors](../tensors.md#exercises), [Shapes and views](../shapes.md#exercises), [NumPy bridge](../numpy-bridge.md#exercises) and [Devices](../devices.md#exercises).

# %% [markdown] lang="zh"
# ## 练习 {#exercises}
#
# 每章末尾都有练习，答案对不对，检查代码会告诉你。和这一页相配的，是[张量](../tensors.md#exercises)、[形状与视图](../shapes.md#exercises)、[NumPy 桥](../numpy-bridge.md#exercises)和[设备](../devices.md#exercises)这几章的练习。
