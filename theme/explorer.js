// The explorer of Jacobians: draws x, f(x), J and J^T v for the function that the reader picks.
//
// Its words stand on the page (jacobian-explorer.md), in the language of the page.
(() => {
  "use strict";

  const LIMIT = 2; // x and v stay between -2 and 2
  const EDGE = 160; // both pictures go from -160 to 160, in their own units
  const ANGLES = Array.from({ length: 90 }, (_, k) => (k * Math.PI) / 45);
  const CIRCLE = ANGLES.map((a) => [Math.cos(a), Math.sin(a)]);
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

  const clamp = (a, limit) => Math.min(limit, Math.max(-limit, a));
  const add = (p, q) => p.map((a, i) => a + q[i]);
  const times = (M, x) => M.map((row) => row.reduce((sum, a, j) => sum + a * x[j], 0));
  const transpose = (M) => M[0].map((_, j) => M.map((row) => row[j]));
  const softmax = ([a, b]) => [1 / (1 + Math.exp(b - a)), 1 / (1 + Math.exp(a - b))];
  const W = [[1.25, 0.5], [-0.25, 0.5]];
  const A = [[1, -0.5], [0.5, 1], [-1, 0.75]];
  const b = [0.25, -0.5, 0];
  const C = [[1, 0.5, -0.5], [-0.5, 1, 0.25]];
  const hidden = (x) => add(times(A, x), b).map(Math.tanh);

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

  // What the reader has set. The page's <select> and number fields hold the first values.
  const root = document.getElementById("explorer");
  const choice = root.querySelector("select");
  const fields = [...root.querySelectorAll("input")].map((input) => (
    { input, key: input.name[0], i: input.name[1] - 1 } // x1 is number 0 of x
  ));
  const state = { x: [], v: [] };
  for (const { input, key, i } of fields) state[key][i] = Number(input.value);

  const move = (key, value, step) => {
    state[key] = value.map((a) => {
      const rounded = Math.round(clamp(a, LIMIT) / step) * step;
      return Number(rounded.toFixed(2)) + 0; // + 0: never -0
    });
    draw();
  };

  const set = (node, attributes) => {
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  };
  const minus = (text) => text.replace("-", "−");

  // A picture, and on it what is dragged, and moved with the arrow keys: x, or the tip of v.
  const makePlane = (letter, key) => {
    const svg = root.querySelector(`[data-plane=${letter}]`);
    set(svg, { viewBox: [-EDGE, -EDGE, 2 * EDGE, 2 * EDGE] });
    svg.innerHTML = `<g></g><g class="handle ${key}" tabindex="0" role="slider">
      <circle class="reach" r="22"/><circle r="7"/></g>`; // the large one is room for a finger
    const [picture, handle] = svg.children;
    set(handle, { "aria-label": svg.dataset.handle, "aria-valuemin": -LIMIT, "aria-valuemax": LIMIT });
    const plane = { letter, key, picture, handle };
    // A finger here moves the handle, not the page. (touch-action does not work on every SVG element.)
    handle.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
    let start;
    handle.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      handle.setPointerCapture(event.pointerId);
      start = { x: event.clientX, y: event.clientY, value: state[key] };
    });
    handle.addEventListener("pointermove", (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const unit = svg.getBoundingClientRect().width / (2 * plane.half);
      const moved = [(event.clientX - start.x) / unit, (start.y - event.clientY) / unit];
      move(key, add(start.value, moved), 0.05);
    });
    handle.addEventListener("keydown", (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault(); // the page would scroll
      move(key, add(state[key], arrow.map((a) => a * (event.shiftKey ? 0.5 : 0.1))), 0.01);
    });
    return plane;
  };
  const planes = { x: makePlane("x", "x"), y: makePlane("y", "v") };

  // Draw a point, the image of the circle around it, and an arrow; ring: where the circle has one.
  const drawPlane = (plane, [center, half], point, image, arrow, ring) => {
    const { letter, key, picture, handle } = plane;
    plane.half = half;
    const at = ([a, b]) => [(a - center) * (EDGE / half), (center - b) * (EDGE / half)];
    const circle = (name, p, r) => `<circle class="${name}" cx="${at(p)[0]}" cy="${at(p)[1]}" r="${r}"/>`;
    const text = (words, [x, y], anchor, name = "") => (
      `<text class="${name}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`
    );
    const around = (u) => add(point, image(u));

    // Axes, a grid, and a number here and there.
    const [x0, y0] = at([0, 0]);
    let frame = "";
    const step = half > 3 ? 2 : 1;
    for (let k = Math.ceil((center - half) / step) * step; k < center + half; k += step) {
      const [x, y] = at([k, k]);
      const lines = `M${x} ${-EDGE}V${EDGE}M${-EDGE} ${y}H${EDGE}`;
      frame += `<path class="${k ? "grid" : "axis"}" d="${lines}"/>`;
      if (!k || Math.abs(k - center) > half - 0.3 * step) continue; // no room at the edge
      const digits = minus(String(k));
      frame += text(digits, [x, y0 + 14], "middle") + text(digits, [x0 - 5, y + 4], "end");
    }
    frame += text(`${letter}₁`, [EDGE - 6, y0 - 7], "end", "name");
    frame += text(`${letter}₂`, [x0 + 7, 15 - EDGE], "start", "name");

    const [from, to] = [at(point), at(add(point, arrow))];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    const [cos, sin] = length ? [dx / length, dy / length] : [1, 0];
    // A place so far along the arrow, and so far beside it.
    const beside = (far, side) => add(from, [far * cos - side * sin, far * sin + side * cos]);
    const head = Math.min(11, length);
    const [left, right] = [-0.4, 0.4].map((side) => beside(length - head, side * head));
    // The names stand behind both ends of the arrow (and of the circle's radius), in the picture.
    const end = Math.max(length, letter === "x" ? EDGE / half : 0) + 20;
    const [name, arrowName] = [-16, end].map((far) => (
      add(beside(far, 0).map((a) => clamp(a, EDGE - 14)), [0, 5])
    ));

    picture.innerHTML = `
      <path class="shape" d="M${CIRCLE.map((u) => at(around(u))).join("L")}Z"/>
      ${frame}
      <path class="arrow ${letter === "x" ? "back" : "v"}" d="M${from}L${to}M${left}L${to}L${right}Z"/>
      ${ring ? circle("dot", around(ring), 3.5) : ""}
      ${circle("point", point, 4.5)}
      ${text(letter, name, "middle", "name")}
      ${text(letter === "x" ? "Jᵀv" : "v", arrowName, "middle", "name")}`;
    const [a, b] = state[key];
    set(handle, {
      transform: `translate(${key === "x" ? from : to})`,
      "aria-valuenow": a, "aria-valuetext": `${key}₁ = ${a}, ${key}₂ = ${b}`,
    });
  };

  // Numbers beside the pictures.
  const fixed = (a) => minus((Number(a.toFixed(4)) + 0).toFixed(4));
  const show = (name, rows) => {
    const node = root.querySelector(`[data-show=${name}]`);
    node.innerHTML = rows.flat().map((a) => `<span>${fixed(a)}</span>`).join("");
    node.style.setProperty("--columns", rows[0].length);
    set(node, { role: "img", "aria-label": rows.map((row) => row.map(fixed).join(", ")).join("; ") });
  };

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
    const { x, v } = state;
    const { view, f, jacobian } = functions[choice.value];
    const [y, J] = [f(x), jacobian(x)];
    const vjp = times(transpose(J), v);
    const length = Math.hypot(...vjp);
    const ring = length > 1e-9 ? vjp.map((a) => a / length) : null; // the step of length 1
    drawPlane(planes.x, [0, 4], x, (u) => u, vjp, ring);
    drawPlane(planes.y, view, y, (u) => times(J, u), v, ring);
    for (const { input, key, i } of fields) {
      // "1." is on the way to a number: a field that says the same is left alone.
      if (input.value === "" || Number(input.value) !== state[key][i]) input.value = state[key][i];
    }
    show("y", transpose([y]));
    show("J", J);
    show("determinant", [[J[0][0] * J[1][1] - J[0][1] * J[1][0]]]);
    show("transposed", transpose(J));
    show("v", transpose([v]));
    show("vjp", transpose([vjp]));

    // The PyTorch lines: the numbers of x, of v and of the output are replaced where they stand.
    for (const block of document.querySelectorAll("[data-function]")) {
      block.hidden = block.dataset.function !== choice.value;
      if (block.hidden) continue;
      const numbers = [...block.querySelectorAll(".mf")].slice(-4); // x and v stand last
      [...x, ...v].forEach((a, i) => {
        const before = numbers[i].previousElementSibling;
        if (before.textContent === "-") before.remove(); // the sign stands with its number now
        numbers[i].textContent = Number.isInteger(a) ? a.toFixed(1) : a; // 1.0, as in Python
      });
      const lines = [printed(y), printed(vjp), printed(J)].flat();
      block.querySelectorAll(".output").forEach((span, i) => { span.textContent = `#> ${lines[i]}`; });
    }
  };

  root.addEventListener("change", draw); // another function; an emptied field gets its number back
  for (const { input, key, i } of fields) {
    input.addEventListener("input", () => {
      if (input.value === "") return;
      move(key, state[key].map((a, j) => (j === i ? Number(input.value) : a)), 0.01);
    });
  }
  document.querySelector("[data-still]").hidden = true; // the picture for readers without JavaScript
  root.hidden = false;
  draw();
})();
