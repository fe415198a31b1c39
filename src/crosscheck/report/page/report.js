"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const findings = all(".finding");
  const words = new Map(findings.map((item) => [item, item.textContent.toLowerCase()]));
  let current = -1;

  const say = (text) => {
    const toast = one("#toast");
    toast.textContent = text;
    setTimeout(() => { if (toast.textContent === text) toast.textContent = ""; }, 2500);
  };

  // Filters ---------------------------------------------------------------------------------
  const filter = () => {
    const verdicts = new Set(all("input[name=verdict]:checked").map((box) => box.value));
    const kind = one("#kind").value, topic = one("#topic").value, article = one("#article").value;
    const wanted = one("#search").value.toLowerCase().trim();
    let shown = 0;
    for (const item of findings) {
      const data = item.dataset;
      const fits = verdicts.has(data.verdict) && (!kind || data.kind === kind) && (!topic || data.topic === topic)
        && (!article || data.articles.split(" ").includes(article)) && (!wanted || words.get(item).includes(wanted));
      item.hidden = !fits;
      shown += fits;
    }
    one("#shown").textContent = `${shown} of ${findings.length} shown`;
    one("#nothing").hidden = shown > 0 || findings.length === 0;
  };
  for (const control of all(".filters input, .filters select")) control.addEventListener("input", filter);

  // Moving about ----------------------------------------------------------------------------
  const go = (step) => {
    const open = findings.filter((item) => !item.hidden);
    if (!open.length) return;
    const at = open.indexOf(findings[current]);
    const next = open[Math.min(Math.max(at + step, 0), open.length - 1)];
    findings.forEach((item) => item.classList.toggle("current", item === next));
    current = findings.indexOf(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };
  const reveal = () => {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (target && target.classList.contains("finding")) { target.hidden = false; current = findings.indexOf(target); target.scrollIntoView(); }
  };
  addEventListener("hashchange", reveal);

  const copy = async (item) => {
    const text = one("template.markdown", item).content.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    say("Copied as Markdown");
  };
  for (const item of findings) one(".copy", item).addEventListener("click", () => copy(item));

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      one("#search").value = "";
      filter();
      if (document.activeElement) document.activeElement.blur();
      return;
    }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "/") { event.preventDefault(); one("#search").focus(); }
    else if (event.key === "c" && current >= 0) copy(findings[current]);
    else if (event.key === "o" && current >= 0) {
      const trace = one("details", findings[current]);
      if (trace) trace.open = !trace.open;
    }
  });

  // Side by side ----------------------------------------------------------------------------
  const templates = new Map(all("template.article").map((item) => [item.dataset.number, item]));
  const columns = all(".column");
  const home = new Map();
  for (const [number, template] of templates)
    for (const button of all(".claim", template.content)) home.set(button.dataset.claim, { number, cluster: button.dataset.cluster });
  const show = (column, number) => {
    const chooser = one(".chooser", column);
    chooser.value = number;
    const template = templates.get(number);
    one(".passages", column).replaceChildren(...(template ? [template.content.cloneNode(true)] : []));
  };
  const choose = (claim, from) => {
    const here = home.get(claim);
    if (!here) return false;
    const rest = [...home].filter(([other, where]) => other !== claim && where.cluster === here.cluster);
    const partner = rest.find(([, where]) => where.number !== here.number) || rest[0];
    const left = from || columns[0], right = columns.find((column) => column !== left);
    if (one(".chooser", left).value !== here.number) show(left, here.number);
    if (partner && right && one(".chooser", right).value !== partner[1].number) show(right, partner[1].number);
    for (const button of all(".passages .claim")) button.classList.toggle("chosen", button.dataset.cluster === here.cluster);
    const places = [[left, claim], [right, partner && partner[0]]];
    for (const [column, id] of places) {
      const button = column && id ? one(`.claim[data-claim="${CSS.escape(id)}"]`, column) : null;
      if (button) { const box = one(".passages", column); box.scrollTop += button.getBoundingClientRect().top - box.getBoundingClientRect().top - 60; }
    }
    if (!partner) say("Only this article says so");
    return true;
  };
  columns.forEach((column, place) => {
    const chooser = one(".chooser", column);
    chooser.addEventListener("input", () => show(column, chooser.value));
    column.addEventListener("click", (event) => {
      const button = event.target.closest(".claim");
      if (button) choose(button.dataset.claim, column);
    });
    show(column, chooser.options[Math.min(place, chooser.options.length - 1)]?.value ?? "");
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-claim]");
    if (link && choose(link.dataset.claim, null)) { event.preventDefault(); one("#beside").scrollIntoView(); }
  });

  filter();
  reveal();
})();
