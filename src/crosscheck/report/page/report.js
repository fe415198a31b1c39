"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const findings = all(".finding"), parts = all(".part"), boxes = all("input[name=verdict]");
  const words = new Map();
  let current = -1;

  const say = (text) => {
    const toast = one("#toast");
    toast.textContent = text;
    setTimeout(() => { if (toast.textContent === text) toast.textContent = ""; }, 2500);
  };

  // Filters ---------------------------------------------------------------------------------
  const holds = (item, wanted) => {
    if (!words.has(item)) words.set(item, item.textContent.toLowerCase());
    return words.get(item).includes(wanted);
  };
  const filter = () => {
    const verdicts = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const kind = one("#kind").value, topic = one("#topic").value, wanted = one("#search").value.toLowerCase().trim();
    const articles = [one("#article").value, one("#other").value].filter(Boolean);
    const alone = articles.length === 2 && articles[0] === articles[1];
    let shown = 0;
    for (const item of findings) {
      const data = item.dataset, speak = data.articles.split(" ");
      const fits = verdicts.has(data.verdict) && (!kind || data.kind === kind) && (!topic || data.topic === topic)
        && articles.every((article) => speak.includes(article)) && (!alone || speak.length === 1)
        && (!wanted || holds(item, wanted));
      item.hidden = !fits;
      shown += fits;
    }
    for (const part of parts) part.hidden = !one(".finding:not([hidden])", part);
    one("#shown").textContent = `${shown} of ${findings.length} shown`;
    one("#nothing").hidden = shown > 0 || findings.length === 0;
  };
  const reset = () => {
    for (const box of boxes) box.checked = box.defaultChecked;
    for (const control of all(".filters select, .filters input[type=search]")) control.value = "";
    filter();
  };
  for (const control of all(".filters input, .filters select")) control.addEventListener("input", filter);
  one("#reset").addEventListener("click", reset);
  for (const link of all("[data-set-topic], [data-set-article]"))
    link.addEventListener("click", () => {
      reset();
      one("#topic").value = link.dataset.setTopic || "";
      one("#article").value = link.dataset.setArticle || "";
      one("#other").value = link.dataset.setOther || "";
      filter();
    });

  // Moving about ----------------------------------------------------------------------------
  const mark = (item) => {
    findings.forEach((other) => other.classList.toggle("current", other === item));
    current = findings.indexOf(item);
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "start" });
  };
  const go = (step) => {
    const open = findings.filter((item) => !item.hidden);
    if (open.length) mark(open[Math.min(Math.max(open.indexOf(findings[current]) + step, 0), open.length - 1)]);
  };
  const reveal = () => {
    const item = findings.find((other) => `#${other.id}` === location.hash);
    if (!item) return;
    item.hidden = false;
    item.closest(".part").hidden = false;
    mark(item);
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
      reset();
      document.activeElement?.blur();
      return;
    }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName) && document.activeElement.type !== "checkbox") return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "/") { event.preventDefault(); one("#search").focus(); }
    else if (event.key === "c" && current >= 0) copy(findings[current]);
    else if (event.key === "o" && current >= 0) {
      const why = one("details.why", findings[current]);
      if (why) why.open = !why.open;
    }
  });

  // Side by side ----------------------------------------------------------------------------
  const columns = all(".column");
  const templates = new Map(all("template.article").map((item) => [item.dataset.number, item]));
  const spots = [];
  for (const [number, template] of templates)
    for (const { dataset } of all(".claim", template.content)) spots.push({ number, claim: dataset.claim, card: dataset.card, side: dataset.side });
  const show = (column, number) => {
    one(".chooser", column).value = number;
    const template = templates.get(number);
    one(".passages", column).replaceChildren(...(template ? [template.content.cloneNode(true)] : []));
  };
  const scrollTo = (column, claim) => {
    const box = one(".passages", column), button = one(`.claim[data-claim="${CSS.escape(claim)}"]`, box);
    if (button) box.scrollTop += button.getBoundingClientRect().top - box.getBoundingClientRect().top - 80;
  };
  // The best counterpart of a claim: another side in another article, else whichever is nearest to that.
  const partnerOf = (here) => {
    const weight = (spot) => 2 * (spot.side !== here.side) + (spot.number !== here.number);
    return spots.filter((spot) => spot.card === here.card && spot.claim !== here.claim).sort((a, b) => weight(b) - weight(a))[0];
  };
  const about = (here, partner) => {
    const card = document.getElementById(here.card), link = document.createElement("a");
    link.href = `#${here.card}`;
    link.textContent = one("h3", card).textContent;
    one("#about").replaceChildren(link, ` ${card.dataset.verdict}${partner ? "" : ": only this article says so"}`);
  };
  const choose = (here, column) => {
    const other = columns.find((next) => next !== column), partner = partnerOf(here);
    if (one(".chooser", column).value !== here.number) show(column, here.number);
    if (partner && one(".chooser", other).value !== partner.number) show(other, partner.number);
    for (const button of all(".passages .claim")) button.classList.toggle("chosen", button.dataset.card === here.card);
    scrollTo(column, here.claim);
    if (partner) scrollTo(other, partner.claim);
    about(here, partner);
  };
  columns.forEach((column, place) => {
    const chooser = one(".chooser", column);
    chooser.addEventListener("input", () => show(column, chooser.value));
    column.addEventListener("click", (event) => {
      const button = event.target.closest(".claim");
      if (!button) return;
      event.preventDefault();
      choose(spots.find((spot) => spot.claim === button.dataset.claim), column);
    });
    show(column, chooser.options[Math.min(place, chooser.options.length - 1)].value);
  });
  for (const link of all("mark a, .strip a"))
    link.addEventListener("click", (event) => {
      const card = link.closest(".finding");
      const here = spots.find((spot) => spot.claim === link.dataset.claim) || (card && spots.find((spot) => spot.card === card.id));
      if (!here) return;
      event.preventDefault();
      choose(here, columns[0]);
      one("#beside").focus({ preventScroll: true });
      one("#beside").scrollIntoView();
    });

  if (matchMedia("(max-width: 44rem)").matches) for (const box of all(".overview > details:not(:first-child)")) box.open = false;
  filter();
  reveal();
})();
