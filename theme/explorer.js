// The explorer of Jacobians: draws x, f(x), J and J^T v for the function that the reader picks.
//
// Its words stand on the page (jacobian-explorer.md), in the language of the page.
(() => {
  "use strict";

  const LIMIT = 2; // x and v stay between -2 and 2
  const SIZE = 320; // of both pictures, in their own units
  const ANGLES = Array.from({ length: 90 }, (_, k) => (k * Math.PI) / 45);
  const CIRCLE = ANGLES.map((a) => [Math.cos(a), Math.sin(a)]);
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

  const times = (M, x) => M.map((row) => row.reduce((sum, a, j) => sum + a * x[j], 0));
  const transpose = (M) => M[0].map((_, j) => M.map((row) => row[j]));
  const softmax = (x) => {
    const e = x.map((a) => Math.exp(a - Math.max(...x)));
    return e.map((a) => a / (e[0] + e[1]));
  };
  const W = [[1.25, 0.5], [-0.25, 0.5]];
  const A = [[1, -0.5], [0.5, 1], [-1, 0.75]];
  const b = [0.25, -0.5, 0];
  const C = [[1, 0.5, -0.5], [-0.5, 1, 0.25]];
  const hidden = (x) => times(A, x).map((a, i) => Math.tanh(a + b[i]));

  // f and its Jacobian by hand; examples/jacobians/explorer/ has the same functions, and
  // tests/browser/test_explorer.py compares. view: center and half width of the picture of y.
  const functions = {
    linear: { view: [0, 5.5], f: (x) => times(W, x), jacobian: () => W },
    polar: {
      view: [0, 4],
      f: ([r, t]) => [r * Math.cos(t), r * Math.sin(t)],
      jacobian: ([r, t]) => [[Math.cos(t), -r * Math.sin(t)], [Math.sin(t), r * Math.cos(t)]],
    },
    softmax: {
      view: [0.5, 2.75],
      f: softmax,
      jacobian: (x) => [[1, -1], [-1, 1]].map((row) => row.map((a) => a * softmax(x)[0] * softmax(x)[1])),
    },
    product: { view: [0, 6.5], f: ([a, b]) => [a * b, a + b], jacobian: ([a, b]) => [[b, a], [1, 1]] },
    network: {
      view: [0, 4],
      f: (x) => times(C, hidden(x)),
      jacobian: (x) => {
        const slopes = hidden(x).map((h) => 1 - h * h);
        return C.map((row) => times(transpose(A), row.map((c, i) => c * slopes[i])));
      },
    },
  };

  const evaluate = (name, x, v) => {
    const { f, jacobian } = functions[name];
    const J = jacobian(x);
    return { y: f(x), jacobian: J, vjp: times(transpose(J), v) };
  };
  window.explorer = { evaluate }; // for the tests

  const root = document.getElementById("explorer");
  if (!root) return;

  // What the reader has set. The page's <select> and number fields hold the first values.
  const choice = root.querySelector("select");
  const fields = [...root.querySelectorAll("input")].map((input) => (
    { input, key: input.name[0], i: input.name[1] - 1 } // x1 is number 0 of x
  ));
  const state = { x: [], v: [] };
  for (const { input, key, i } of fields) state[key][i] = Number(input.value);

  const move = (key, value, step) => {
    state[key] = value.map((a) => {
      const inside = Math.min(LIMIT, Math.max(-LIMIT, a));
      return Number((Math.round(inside / step) * step).toFixed(2)) + 0; // + 0: never -0
    });
    draw();
  };

  // Pictures. Each element is made once; draw() moves it.

  const make = (tag, parent, attributes) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    return parent.appendChild(set(node, attributes));
  };
  const set = (node, attributes) => {
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const label = (parent, text, attributes) => {
    const node = make("text", parent, attributes);
    node.textContent = text;
    return node;
  };

  const plane = (letter) => {
    const svg = root.querySelector(`svg[data-plane=${letter}]`);
    set(svg, { viewBox: `0 0 ${SIZE} ${SIZE}` }).replaceChildren();
    const shape = make("path", svg, { class: "shape" });
    const frame = make("g", svg, {});
    const arrow = make("path", svg, { class: letter === "x" ? "arrow back" : "arrow v" });
    const dot = make("circle", svg, { r: 3.5, class: "dot" });
    const point = make("circle", svg, { r: 4.5, class: "point" });
    const names = [letter, letter === "x" ? "Jᵀv" : "v"].map((name) => (
      label(svg, name, { class: "name", "text-anchor": "middle" })
    ));
    return { svg, letter, frame, shape, arrow, dot, point, names };
  };

  const pixel = (plane) => {
    const [center, half] = plane.view;
    const scale = SIZE / 2 / half;
    return ([a, b]) => [SIZE / 2 + (a - center) * scale, SIZE / 2 - (b - center) * scale];
  };

  // Axes, a grid, and a number here and there.
  const drawFrame = (plane, view) => {
    plane.view = view;
    plane.frame.replaceChildren();
    const [center, half] = view;
    const at = pixel(plane);
    const [x0, y0] = at([0, 0]);
    const step = half > 3 ? 2 : 1;
    for (let k = Math.ceil((center - half) / step) * step; k < center + half; k += step) {
      const [x, y] = at([k, k]);
      make("path", plane.frame, { class: k ? "grid" : "axis", d: `M${x} 0V${SIZE}M0 ${y}H${SIZE}` });
      if (!k || Math.abs(k - center) > half - 0.3 * step) continue; // no room at the edge
      const text = String(k).replace("-", "−");
      label(plane.frame, text, { x, y: y0 + 14, "text-anchor": "middle" });
      label(plane.frame, text, { x: x0 - 5, y: y + 4, "text-anchor": "end" });
    }
    label(plane.frame, `${plane.letter}₁`, { x: SIZE - 6, y: y0 - 7, class: "name", "text-anchor": "end" });
    label(plane.frame, `${plane.letter}₂`, { x: x0 + 7, y: 15, class: "name" });
  };

  // An arrow between two points of the picture, as a path; nothing where they are the same.
  const arrowPath = ([x0, y0], [x1, y1]) => {
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 0.5) return "";
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
    const head = Math.min(11, length);
    const [bx, by] = [x1 - head * ux, y1 - head * uy];
    const [wx, wy] = [-0.4 * head * uy, 0.4 * head * ux];
    return `M${x0} ${y0}L${bx} ${by}M${bx + wx} ${by + wy}L${x1} ${y1}L${bx - wx} ${by - wy}Z`;
  };

  // What is dragged, and moved with the arrow keys: x in its plane, the tip of v in that of y.
  const handle = (plane, key) => {
    const node = make("g", plane.svg, {
      class: `handle ${key}`, tabindex: 0, role: "slider", "aria-label": plane.svg.dataset.handle,
      "aria-valuemin": -LIMIT, "aria-valuemax": LIMIT,
    });
    make("circle", node, { r: 22, class: "reach" }); // room for a finger
    make("circle", node, { r: 7 });
    // A finger here moves the handle, not the page. (touch-action does not work on every SVG element.)
    node.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
    let start;
    node.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      node.setPointerCapture(event.pointerId);
      start = { x: event.clientX, y: event.clientY, value: state[key] };
    });
    node.addEventListener("pointermove", (event) => {
      if (!node.hasPointerCapture(event.pointerId)) return;
      const unit = plane.svg.getBoundingClientRect().width / (2 * plane.view[1]);
      const [a, b] = start.value;
      move(key, [a + (event.clientX - start.x) / unit, b - (event.clientY - start.y) / unit], 0.05);
    });
    node.addEventListener("keydown", (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault(); // the page would scroll
      move(key, state[key].map((a, i) => a + arrow[i] * (event.shiftKey ? 0.5 : 0.1)), 0.01);
    });
    return node;
  };

  const planes = { x: plane("x"), y: plane("y") };
  const handles = { x: handle(planes.x, "x"), v: handle(planes.y, "v") };

  // Numbers beside the pictures.

  const fixed = (a) => (Number(a.toFixed(4)) + 0).toFixed(4).replace("-", "−");
  const show = (name, rows) => {
    const node = root.querySelector(`[data-show=${name}]`);
    node.replaceChildren(...rows.flat().map((a) => {
      const cell = document.createElement("span");
      cell.textContent = fixed(a);
      return cell;
    }));
    node.style.setProperty("--columns", rows[0].length);
    set(node, { role: "img", "aria-label": rows.map((row) => row.map(fixed).join(", ")).join("; ") });
  };

  // The PyTorch lines: the numbers of x, of v and of the output are replaced where they stand.

  const blocks = [...document.querySelectorAll("[data-function]")];
  const listings = Object.fromEntries(blocks.map((block) => {
    const code = block.querySelector("code");
    const numbers = (name) => {
      const spans = [...code.querySelectorAll("span")];
      const from = spans.findIndex((s, i) => s.textContent === name && spans[i + 1]?.textContent === "=");
      const two = spans.slice(from).filter((s) => s.matches(".mf")).slice(0, 2);
      const signs = two.map((s) => s.previousElementSibling).filter((s) => s.textContent === "-");
      for (const sign of signs) sign.remove(); // from now on it stands with its number
      return two;
    };
    const output = [...code.querySelectorAll(".output")];
    return [block.dataset.function, { x: numbers("x"), v: numbers("v"), output }];
  }));

  const literal = (a) => (Number.isInteger(a) ? a.toFixed(1) : String(a));

  // A tensor as Python prints it: what torch/_tensor_str.py does with the default options.
  const printed = (value) => {
    const numbers = value.flat().filter((a) => a); // zeros do not count for the format
    const sizes = numbers.map(Math.abs);
    const whole = sizes.every(Number.isInteger);
    const scientific = Math.max(...sizes) / Math.min(...sizes) > 1000 || Math.min(...sizes) < 1e-4;
    const text = (a) => {
      if (scientific) return a.toExponential(4).replace(/e(.)(\d)$/, "e$10$2");
      return whole ? `${a + 0}.` : (a + 0).toFixed(4); // + 0: no -0
    };
    const width = Math.max(...numbers.map((a) => text(a).length));
    const row = (values) => `[${values.map((a) => text(a).padStart(width)).join(", ")}]`;
    if (!Array.isArray(value[0])) return [`tensor(${row(value)})`];
    return [`tensor([${row(value[0])},`, `        ${row(value[1])}])`];
  };

  const draw = () => {
    const name = choice.value;
    const { x, v } = state;
    const { y, jacobian: J, vjp } = evaluate(name, x, v);

    const add = (p, q) => [p[0] + q[0], p[1] + q[1]];
    const length = Math.hypot(...vjp);
    const direction = vjp.map((a) => a / length); // of J^T v, length 1
    const drawPlane = (plane, point, image, tip) => {
      const at = pixel(plane);
      const place = (p) => { const [cx, cy] = at(p); return { cx, cy }; };
      const outline = CIRCLE.map((u) => at(add(point, image(u))).join(" "));
      set(plane.shape, { d: `M${outline.join("L")}Z` });
      const [from, to] = [at(point), at(add(point, tip))];
      set(plane.arrow, { d: arrowPath(from, to) });
      set(plane.point, place(point));
      set(plane.dot, length > 1e-9 ? place(add(point, image(direction))) : { cx: -9, cy: -9 });
      // The names stand behind both ends of the arrow (and of the circle's radius), in the picture.
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const angle = Math.atan2(dy, dx);
      const end = Math.max(Math.hypot(dx, dy), plane === planes.x ? SIZE / 8 : 0) + 20;
      [-16, end].forEach((far, i) => {
        const within = (a) => Math.min(SIZE - 14, Math.max(14, a));
        const [px, py] = [from[0] + far * Math.cos(angle), from[1] + far * Math.sin(angle)];
        set(plane.names[i], { x: within(px), y: within(py) + 5 });
      });
    };
    drawPlane(planes.x, x, (u) => u, vjp);
    drawPlane(planes.y, y, (u) => times(J, u), v);

    for (const [key, plane, place] of [["x", planes.x, x], ["v", planes.y, add(y, v)]]) {
      const [a, b] = state[key];
      set(handles[key], {
        transform: `translate(${pixel(plane)(place)})`,
        "aria-valuenow": a, "aria-valuetext": `${key}₁ = ${a}, ${key}₂ = ${b}`,
      });
    }
    for (const { input, key, i } of fields) {
      // "1." is on the way to a number: a field that says the same is left alone.
      if (input.value === "" || Number(input.value) !== state[key][i]) input.value = state[key][i];
    }
    const column = (a) => a.map((number) => [number]);
    show("y", column(y));
    show("J", J);
    show("determinant", [[J[0][0] * J[1][1] - J[0][1] * J[1][0]]]);
    show("transposed", transpose(J));
    show("v", column(v));
    show("vjp", column(vjp));

    const listing = listings[name];
    const put = (spans, texts) => spans.forEach((span, i) => { span.textContent = texts[i]; });
    put(listing.x, x.map(literal));
    put(listing.v, v.map(literal));
    put(listing.output, [printed(y), printed(vjp), printed(J)].flat().map((line) => `#> ${line}`));
  };

  const choose = () => {
    drawFrame(planes.x, [0, 4]);
    drawFrame(planes.y, functions[choice.value].view);
    for (const block of blocks) block.hidden = block.dataset.function !== choice.value;
    draw();
  };

  choice.addEventListener("change", choose);
  for (const { input, key, i } of fields) {
    input.addEventListener("input", () => {
      if (input.value === "") return;
      move(key, state[key].map((a, j) => (j === i ? Number(input.value) : a)), 0.01);
    });
    input.addEventListener("change", draw); // an emptied field gets its number back
  }
  document.querySelector("[data-still]").hidden = true; // the picture for readers without JavaScript
  root.hidden = false;
  choose();
})();
