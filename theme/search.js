// The search: a worker that Material's search dialog talks to, in the messages that Material
// documents (0 setup, 1 ready, 2 query, 3 result). MiniSearch ranks; what words are is said here.
// Every page starts it; MiniSearch comes with the index, when the reader reaches for the search.

// Words that mean the same here, in both languages. What a query has of a line finds the line.
const SAME = `
黑塞 海森 海塞 hessian
雅可比 雅克比 jacobian
自动求导 自动微分 autograd
计算图 graph
显存不足 爆显存 显存不够 oom out_of_memory
复现 随机种子 reproducible reproducibility reproduce
继续训练 断点 续训 resume
多卡 多个gpu 多gpu multiple_gpus multi_gpu multi-gpu ddp distributed
二分类 binary bce
能不能用gpu 是否使用gpu 是否用gpu 有没有gpu using_the_gpu 选择设备 检查安装 choose_device
混合精度 半精度 amp autocast
拼接 合并 concatenate concat cat
转置 交换维度 hwc chw nhwc nchw swap_axes swap_dimensions transpose permute
自定义 自己写 custom
批归一化 batchnorm batch_norm batch_normalization
层归一化 layernorm layer_norm layer_normalization
运行时间 计时 timing measure_time
标量 scalar item python_number
转成list 转list 转列表 to_list to_a_list tolist
模型 网络 model network
叶子 leaf leaves
张量 tensor
矩阵乘法 matmul @ matrix_product matrix_multiplication
清理 清空 释放 empty_cache
镜像 清华源 mirror
梯度为none 梯度是none gradient_is_none grad_is_none
独热 onehot one-hot one_hot
不均衡 不平衡 imbalance imbalanced unbalanced
各层 每层 不同层 each_layer per_layer
装好 安装成功 检查安装 check_installation
列表 list
bf16 bfloat16
fp16 float16 half_precision
利用率 使用率 utilization
双精度 double_precision 转double 成double float64
中间变量 中间层 中间结果 非叶子 intermediate non-leaf
梯度累积 累积梯度 gradient_accumulation larger_batch effective_batch
参数量 参数个数 count_parameters number_of_parameters
梯度检查 数值梯度 numerical_gradient gradient_check gradcheck
搭建 定义网络 build_a_network define_a_network
`.trim().split("\n").map((line) => line.split(" "));

// What says nothing of the subject: it counts only if there is nothing else.
const WEAK = new Set(`a an and are as at be but by can do does for from how i if in into is it
  its my of on or s t that the this to use using we what when where which why will with you your
  pytorch torch python import print error runtimeerror typeerror valueerror indexerror
  assertionerror userwarning difference between mean means work works need call got not has have been was`.split(/\s+/).map(stem));
const QUESTION = /如何|怎么样?|怎样|为什么|为啥|什么(时候|意思)?|有(没有|什么)?用|是否|能不能|查看|(?<=[a-z_]\s?)函数|多少|办法|解决|报错|区别|作用|[的了吗呢中里是在前后有]/gi;

// The words of a text, and where they stand. Chinese is parted into pairs of signs, which needs no
// dictionary; a name is found by its parts as well: requires_grad, DataLoader, torch.where.
function words(text) {
  const found = [];
  const add = (term, start, end, weight = 1) => found.push({ term, start, end, weight });
  for (const { 0: run, index } of text.matchAll(/\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}_])+(?:\.(?=[A-Za-z_])\w+|(?<=\d)\.\d+)*/gu)) {
    const end = index + run.length;
    if (/\p{sc=Han}/u.test(run)) {
      if (run.length === 1) add(run, index, end);
      for (let i = 0; i + 1 < run.length; i++) add(run.slice(i, i + 2), index + i, index + i + 2);
      continue;
    }
    if (run.includes(".")) add(run.toLowerCase(), index, end);
    for (const { 0: name, index: at } of run.matchAll(/[^.]+/g)) {
      const start = index + at;
      const parts = [...name.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\x00-\x7f]+/g)];
      const stemmed = stem(name.toLowerCase().replace(/^_+|_+$/g, ""));
      if (stemmed) add(stemmed, start, start + name.length);
      if (parts.length > 1 && !WEAK.has(stemmed))
        for (const part of parts)
          if (/[^\W\d]/.test(part[0]))
            add(stem(part[0].toLowerCase()), start + part.index, start + part.index + part[0].length, 0.5);
    }
  }
  return found;
}

// Freezing, freeze and freezes; initialize and initialization; copy and copies; rate and rates.
// But a worker is not what works.
function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const cut = word.replace(/(?:at(?=e|i))?(?:ions?|ing|ed|(?<!^work)ers?|es|e|(?<![su])s)$/, "");
  if (cut.length < 3) return word.replace(/(?<![su])s$/, "");
  return cut.replace(/([bgmnprt])\1$/, "$1").replace(/y$/, "i");
}

// Whether a text has a word; "multiplication" has no "cat".
const says = (text, word) =>
  /^[a-z]/.test(word) ? new RegExp(`(?<![a-z])${word}(?![a-z])`).test(text) : text.includes(word);

// What is asked, word by word, with weights.
function asked(query) {
  const text = query.normalize("NFKC");
  const terms = new Map();
  const add = (list, factor) => {
    for (const { term, weight } of list)
      terms.set(term, Math.max(terms.get(term) ?? 0, weight * factor));
  };
  const left = text.replace(QUESTION, " ");
  add(words(/[\p{L}\p{N}]/u.test(left) ? left : text), 1);
  const lower = text.toLowerCase();
  for (const line of SAME)
    if (line.some((word) => says(lower, word.replaceAll("_", " ")) || says(lower, word)))
      add(line.flatMap((word) => words(word.replaceAll("_", " "))), 0.8);
  for (const term of terms.keys())
    if (WEAK.has(term) || /^(\d[^.]*|\p{sc=Han})$/u.test(term)) terms.set(term, 0.05);
  return terms;
}

// A formula within a line as text: J^\top v is Jᵀv.
const SIGNS = { top: "ᵀ", partial: "∂", sum: "∑", odot: "⊙", times: "×", sqrt: "√", cdot: "·", le: "≤", ge: "≥",
  in: "∈", approx: "≈", to: "→", pi: "π", sigma: "σ", gamma: "γ", beta: "β", delta: "δ", varepsilon: "ε",
  varphi: "φ", Phi: "Φ", ldots: "…", dots: "…", lVert: "‖", rVert: "‖", lvert: "|", rvert: "|",
  langle: "⟨", rangle: "⟩", mathbf: "", mathbb: "", mathrm: "", operatorname: "", text: "", frac: "", tfrac: "" };
const formula = (tex) => tex.replace(/\\([a-zA-Z]+)\s*/g, (_, name) => SIGNS[name] ?? name)
  .replace(/\^ᵀ/g, "ᵀ").replace(/\\[,;! ]|[{}\\]/g, "");

// The text of what the theme has collected from a page.
const ENTITIES = { lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", amp: "&" };
const plain = (html) => html.replaceAll("\u200b", "")
  .replace(/<\/?(?:p|li|pre|div|t[dhr]|d[dt]|h\d)\b[^>]*>/g, " ").replace(/<[^>]*>/g, "")
  .replace(/&(#?\w+);/g, (all, name) => ENTITIES[name] ?? all)
  .replace(/\\\((.*?)\\\)/gs, (_, tex) => formula(tex));

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

let index, docs, known;

function setup(data) {
  docs = new Map();
  for (const { location, title, text, boost = 1 } of data.docs) {
    const page = docs.get(location.split("#")[0]);
    docs.set(location, { id: location, title: plain(title), text: plain(text), page, above: page?.title ?? "", boost: boost * (location.includes("#exercise") ? 0.3 : 1) });
  }
  known = new Set();
  index = new MiniSearch({
    fields: ["title", "above", "text"],
    tokenize: (text) => words(text).map((word) => word.term),
    processTerm: (term) => (known.add(term), term),
  });
  index.addAll([...docs.values()]);
}

function search(query) {
  const terms = asked(query);
  const list = [...terms.keys()];
  const last = words(query).at(-1)?.term;
  const hits = list.length === 0 ? [] : index.search(query, {
    tokenize: () => list,
    processTerm: (term) => term,
    boost: { title: 3 },
    boostTerm: (term) => terms.get(term),
    boostDocument: (id) => docs.get(id).boost,
    prefix: (term) => term === last && (list.length === 1 || (term.length > 2 && terms.get(term) > 0.1)),
    fuzzy: (term) => !known.has(term) && /^[a-z]{5,}$/.test(term) && 0.2, // a slip of the finger
    weights: { prefix: 0.3, fuzzy: 0.1 },
  });
  const pages = new Map();
  for (const hit of hits) {
    const doc = docs.get(hit.id);
    const page = doc.page ?? doc;
    if (!pages.has(page)) {
      if (pages.size === 10) continue;
      pages.set(page, []);
    }
    if (pages.get(page).length < 4) pages.get(page).push(shown(doc, hit, terms));
  }
  const worth = (items) => items[0].score + (items[1]?.score ?? 0);
  const found = [...pages].sort(([, a], [, b]) => worth(b) - worth(a));
  for (const [page, items] of found) {
    const best = items[0].score;
    for (const item of items) if (item.score > 0.6 * best) item.score = best; // others are folded
    if (!items.some((item) => item.location === page.id))
      items.push({ location: page.id, title: escaped(page.title), text: "", score: 0, terms: {} });
  }

  // The word that is being typed, as a title has it: Material shows how it goes on.
  const begun = query.toLowerCase().match(/[a-z_]{2,}$/)?.[0];
  const titles = hits.slice(0, 10).map((hit) => docs.get(hit.id).title.toLowerCase()).join(" ");
  const word = begun && titles.match(/[a-z_]+/g)?.find((word) => word.startsWith(begun));
  return {
    items: found.map(([, items]) => items),
    suggest: word ? [word] : [],
  };
}

// A result with its words marked, and the part of its text that has the most of them.
function shown(doc, hit, terms) {
  const strong = new Set(hit.terms.filter((term) => (terms.get(term) ?? 0.3) > 0.1));
  const marked = (text, places, from = 0, to = text.length) => {
    let html = "", done = from;
    for (const [start, end] of places) {
      if (start < done || end > to) continue;
      html += `${escaped(text.slice(done, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
      done = end;
    }
    return html + escaped(text.slice(done, to));
  };
  const said = (text, places) => places.map(([start, end]) => text.slice(start, end).toLowerCase());
  const heads = spans(doc.title, strong), places = spans(doc.text, strong);
  let best = 0, most = 0;
  for (const [start] of places) {
    const near = new Set(said(doc.text, places.filter((p) => p[0] >= start && p[0] < start + 160)));
    if (near.size > most) [best, most] = [start, near.size];
  }
  const from = best < 60 ? 0 : doc.text.slice(0, best - 30).search(/\S*$/);
  const to = Math.min(doc.text.length, from + 220);
  const found = [...said(doc.title, heads), ...said(doc.text, places)];
  return {
    location: doc.id,
    title: marked(doc.title, heads),
    text: `<p>${from ? "… " : ""}${marked(doc.text, places, from, to)}${to < doc.text.length ? " …" : ""}</p>`,
    score: hit.score,
    terms: Object.fromEntries(found.slice(0, 8).map((word) => [word, true])),
  };
}

// Where words stand in a text; pairs of Chinese signs that overlap are one place.
function spans(text, wanted) {
  const found = [];
  for (const { term, start, end } of words(text)) {
    if (!wanted.has(term)) continue;
    const before = found.at(-1);
    if (before && start < before[1]) before[1] = Math.max(before[1], end);
    else found.push([start, end]);
  }
  return found;
}

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) {
    // From file:// this runs in a frame, see vendor/iframe-worker.js.
    const here = self.document?.querySelector("script[src]").src ?? location.href;
    await importScripts(new URL("vendor/minisearch.js", here));
    setup(data);
    postMessage({ type: 1 });
  } else if (type === 2) {
    postMessage({ type: 3, data: search(data) });
  }
});
