"""Training a classifier on scikit-learn's digits, with its curves and its mistakes."""

# %% [markdown] lang="en" description="A notebook to run and change: train a small convolutional network on handwritten digits, draw its learning curve and confusion matrix, look at its mistakes."
# # Notebook: a digit classifier {#classifier}
#
# A small network learns to read handwritten digits: in seconds, on a CPU, and it is right for more than 95% of the digits that it has never seen. The data come with scikit-learn: nothing is downloaded. The chapter [Training a classifier](../training.md) explains every step.

# %% [markdown] lang="zh" description="可以边改边运行的 Jupyter Notebook：用手写数字训练一个小卷积网络，画出学习曲线和混淆矩阵，再看看它错在哪里。"
# # Jupyter Notebook：数字分类器 {#classifier}
#
# 一个小网络学习识别手写数字：在 CPU 上只要几秒钟，没见过的数字也能认对 95% 以上。数据是 scikit-learn 自带的，什么都不用下载。每一步的讲解，见[训练分类器](../training.md)一章。

# %%
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# %% [markdown] lang="en"
# ## Data {#data}
#
# 1,797 gray images of 8×8 pixels with values from 0 to 16, and for each the digit that it shows. A network wants small floating-point numbers and a dimension for the channels, of which gray has one.

# %% [markdown] lang="zh"
# ## 数据 {#data}
#
# 1797 张 8×8 的灰度图，像素值从 0 到 16，每张都标明了是哪个数字。网络的输入应当是数值不大的浮点数，还要有一个通道维度：灰度图只有一个通道。

# %%
digits = load_digits()
images = torch.tensor(digits.images / 16, dtype=torch.float32).unsqueeze(1)
labels = torch.tensor(digits.target)
images.shape, images.dtype, labels.shape, labels.dtype

# %% alt_en="Ten gray images of 8 by 8 pixels: the handwritten digits 0 to 9, each with its label above it." alt_zh="十张 8×8 像素的灰度图：手写数字 0 到 9，上方是各自的标签。"
fig, axes = plt.subplots(2, 5, figsize=(4.8, 2.3), layout="constrained")
for ax, image, label in zip(axes.flat, images, labels):
    ax.imshow(image[0].numpy(), cmap="gray_r")
    ax.set_title(label.item(), fontsize=10)
    ax.axis("off")
plt.show()

# %% [markdown] lang="en"
# Two parts are put aside, and the network never learns from them. The validation set is looked at after every epoch; the test set once, at the end. The loader hands out the rest in mini-batches, in a new order each time.

# %% [markdown] lang="zh"
# 留出两部分数据，网络从不用它们学习。验证集（validation set）每轮（epoch）之后都看，测试集（test set）只在最后看一次。其余的由数据加载器（data loader）分成小批量（mini-batch），每次的顺序都不一样。

# %%
torch.manual_seed(0)
data = TensorDataset(images, labels)
train_set, val_set, test_set = random_split(data, [0.6, 0.2, 0.2])
loader = DataLoader(train_set, batch_size=32, shuffle=True)
val_images, val_labels = (part.to(device) for part in val_set[:])
test_images, test_labels = (part.to(device) for part in test_set[:])
print(len(train_set), len(val_set), len(test_set), len(loader))

# %% [markdown] lang="en"
# ## Network {#network}
#
# Two convolutions look for patterns, each followed by a pooling that halves height and width; one linear layer turns the 32×2×2 numbers that are left into ten logits, one a digit.

# %% [markdown] lang="zh"
# ## 网络 {#network}
#
# 两个卷积（convolution）负责找图案，每个后面跟一个池化（pooling），把高和宽减半。最后剩下 32×2×2 个数，线性层（linear layer）把它们变成十个 logits，每个数字一个。

# %%
net = nn.Sequential(
    nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),  # 16 x 4 x 4
    nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),  # 32 x 2 x 2
    nn.Flatten(),
    nn.Linear(128, 10),
).to(device)
print(net(val_images).shape)
print(sum(p.numel() for p in net.parameters()), "parameters")

# %% [markdown] lang="en"
# ## Loss {#loss}
#
# [Cross-entropy](../losses.md#cross-entropy) is small when the right digit $y_i$ has a high probability. For $N$ images with the logits $z_i$,
#
# $$
# L = -\frac{1}{N} \sum_{i=1}^{N} \log p_{i,\,y_i}, \qquad p_i = \mathrm{softmax}(z_i).
# $$
#
# The formula, written out, gives what `F.cross_entropy` gives. Before training it is near $\ln 10 \approx 2.3$: the network guesses.

# %% [markdown] lang="zh"
# ## 损失 {#loss}
#
# 正确数字 $y_i$ 的概率越高，[交叉熵](../losses.md#cross-entropy)（cross-entropy）越小。设 $N$ 张图的 logits 为 $z_i$，则
#
# $$
# L = -\frac{1}{N} \sum_{i=1}^{N} \log p_{i,\,y_i}, \qquad p_i = \mathrm{softmax}(z_i).
# $$
#
# 照公式一步步算，结果和 `F.cross_entropy` 一样。训练之前，它接近 $\ln 10 \approx 2.3$：网络全靠猜。

# %%
with torch.no_grad():
    logits = net(val_images)
p = logits.softmax(dim=1)
right = p[torch.arange(len(p), device=device), val_labels]  # of the right digits
print(f"{-right.log().mean().item():.2f}")
print(f"{F.cross_entropy(logits, val_labels).item():.2f}")

# %% [markdown] lang="en"
# ## Training {#training}
#
# Each step: move a batch to the device, clear the gradients, forward, loss, backward, update. After each epoch the loss and the accuracy on the validation set are noted. (On another machine the last digit can differ by one.)

# %% [markdown] lang="zh"
# ## 训练 {#training}
#
# 每一步都是：把一批数据搬到设备上，梯度清零，前向传播，算损失，反向传播，更新参数。每轮结束，记下验证集上的损失（loss）和准确率（accuracy）。（换一台机器，最后一位可能差 1。）

# %%
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)
train_losses, val_losses, accuracies = [], [], []

for epoch in range(15):
    net.train()
    total = 0.0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
    train_losses.append(total / len(train_set))

    net.eval()
    with torch.no_grad():
        logits = net(val_images)
    val_losses.append(F.cross_entropy(logits, val_labels).item())
    accuracies.append((logits.argmax(1) == val_labels).float().mean().item())
    if epoch % 3 == 2:
        loss, accuracy = train_losses[-1], accuracies[-1]
        print(f"epoch {epoch + 1}: loss {loss:.2f}, accuracy {accuracy:.2f}")

# %% [markdown] lang="en"
# ## Learning curve {#curve}
#
# Both losses fall fast at first. Where the validation loss rises while the training loss still falls, the network learns its images by heart: overfitting.

# %% [markdown] lang="zh"
# ## 学习曲线 {#curve}
#
# 图中 train 是训练集，validation 是验证集；上图（loss）是损失，下图（accuracy）是准确率，横轴（epoch）是轮数。两条损失曲线开头都降得很快。如果训练损失还在降，验证损失却在升，说明网络在死记硬背训练图像：这就是过拟合（overfitting）。

# %% alt_en="Two curves above each other. Above: training and validation loss fall together, fast at first. Below: the accuracy on the validation set rises above 0.95." alt_zh="上下两幅曲线图。上图：训练损失和验证损失一起下降，开头最快。下图：验证集上的准确率升到 0.95 以上。"
epochs = range(1, len(accuracies) + 1)
fig, (above, below) = plt.subplots(
    2, figsize=(4.8, 4), sharex=True, layout="constrained"
)
above.plot(epochs, train_losses, label="train")
above.plot(epochs, val_losses, label="validation", linestyle="--")
above.set_ylabel("loss")
above.legend()
below.plot(epochs, accuracies, color="C1", linestyle="--")
below.axhline(0.95, color="gray", linewidth=0.8)
below.set(xlabel="epoch", ylabel="accuracy", ylim=(0.5, 1))
plt.show()

# %% [markdown] lang="en"
# ## Confusion matrix {#confusion}
#
# Now the test set, for the first and only time. Row: what the image shows. Column: what the network reads. All that is not on the diagonal is a mistake.

# %% [markdown] lang="zh"
# ## 混淆矩阵 {#confusion}
#
# 现在才用测试集，只用这一次。行（true）是图上真正的数字，列（predicted）是网络认出的数字。不在对角线上的都是认错的。

# %% alt_en="A table of ten rows and ten columns. Nearly all counts stand on the diagonal, about 36 each; a few small ones stand beside it." alt_zh="十行十列的表格。数几乎都在对角线上，每格约 36；对角线外只有几个很小的数。"
with torch.no_grad():
    logits = net(test_images)
predicted = logits.argmax(1)
pairs = (10 * test_labels + predicted).cpu()
matrix = torch.bincount(pairs, minlength=100).view(10, 10)

fig, ax = plt.subplots(figsize=(4.2, 4.2), layout="constrained")
ax.imshow(matrix.numpy(), cmap="Blues")
for i, j in matrix.nonzero().tolist():
    color = "white" if matrix[i, j] > 20 else "black"
    ax.text(j, i, matrix[i, j].item(), ha="center", va="center", color=color)
ax.set(xlabel="predicted", ylabel="true", xticks=range(10), yticks=range(10))
plt.show()

print(f"accuracy {matrix.trace() / matrix.sum():.2f}")

# %% [markdown] lang="en"
# ## Mistakes {#mistakes}
#
# The eight images with the highest loss: those on which the network was most wrong. “3 → 9” means: a 3, read as a 9. Would you have read them?

# %% [markdown] lang="zh"
# ## 错在哪里 {#mistakes}
#
# 损失最高的八张图，也就是网络错得最离谱的。标题“3 → 9”的意思是：图上是 3，网络认成了 9。换成你，认得出来吗？

# %% alt_en="Eight blurred digits, each with what it is and what the network read." alt_zh="八张模糊的数字，标题写着它是几、网络认成了几。"
losses = F.cross_entropy(logits, test_labels, reduction="none")
worst = losses.topk(8).indices

fig, axes = plt.subplots(2, 4, figsize=(4.8, 2.8), layout="constrained")
for ax, i in zip(axes.flat, worst):
    ax.imshow(test_images[i, 0].cpu().numpy(), cmap="gray_r")
    ax.set_title(f"{test_labels[i]} → {predicted[i]}", fontsize=10)
    ax.axis("off")
plt.show()

# %% [markdown] lang="en"
# ## Now change it {#change}
#
# - Leave out `optimizer.zero_grad()`. What does the learning curve say?
# - Train with 100 images only: `random_split` with `[100, len(images) - 100]`. Where do the two losses part?
# - Put `nn.Dropout(0.3)` before the linear layer. What do `net.train()` and `net.eval()` do now?

# %% [markdown] lang="zh"
# ## 动手改一改 {#change}
#
# - 去掉 `optimizer.zero_grad()`，学习曲线会怎样？
# - 只用 100 张图来训练：给 `random_split` 传 `[100, len(images) - 100]`。两条损失曲线从哪里开始分开？
# - 在线性层之前加一层 `nn.Dropout(0.3)`。这时 `net.train()` 和 `net.eval()` 各起什么作用？

# %% [markdown] lang="en"
# ## Exercises {#exercises}
#
# Every chapter ends with exercises whose answers are checked. With this page go those of [Read digits](../first-classifier.md#exercises), [Losses](../losses.md#exercises), [One training step](../training-step.md#exercises) and [Training a classifier](../training.md#exercises).

# %% [markdown] lang="zh"
# ## 练习 {#exercises}
#
# 每章末尾都有练习，答案对不对，检查代码会告诉你。和这一页相配的，是[识别数字](../first-classifier.md#exercises)、[损失函数](../losses.md#exercises)、[训练中的一步](../training-step.md#exercises)和[训练分类器](../training.md#exercises)这几章的练习。
