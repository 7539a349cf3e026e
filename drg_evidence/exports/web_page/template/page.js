"use strict";
/* Shows what the page holds already. No figure and no sentence is made here. */
const byId = (id) => document.getElementById(id);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const data = JSON.parse(byId("data").textContent);

/* The picker: lists that depend on each other, and the one article they lead to. */
const picker = byId("picker");
let pickFor = () => {};
if (picker) {
  const lists = all("select", picker);
  const articles = new Map(data.picks.map((pick) => [pick.id, byId(pick.id)]));
  let shown = null;

  const fill = (list, fitting, level) => {
    const wanted = list.value;
    const values = [...new Set(fitting.map((pick) => pick.values[level]))];
    const options = new Map(values.map((value) => [value, new Option(value, value)]));
    if (level === 0) {
      const groups = new Map();
      for (const pick of fitting) {
        if (!groups.has(pick.group)) {
          const group = document.createElement("optgroup");
          group.label = pick.group;
          groups.set(pick.group, group);
        }
        groups.get(pick.group).append(options.get(pick.values[0]));
      }
      list.replaceChildren(...groups.values());
    } else {
      list.replaceChildren(...options.values());
    }
    list.value = options.has(wanted) ? wanted : values[0];
  };

  const choose = (target) => {
    let fitting = data.picks;
    lists.forEach((list, level) => {
      fill(list, fitting, level);
      if (target) list.value = target.values[level];
      fitting = fitting.filter((pick) => pick.values[level] === list.value);
    });
    show(fitting[0]);
  };

  const show = (pick) => {
    if (pick === shown) return;
    for (const [id, article] of articles) article.classList.toggle("shown", id === pick.id);
    if (shown) byId("pick-change").textContent = change(shown, pick);
    shown = pick;
  };

  const change = (before, after) => {
    const sentences = data.changes[before.id];
    if (sentences && after.id in sentences) return sentences[after.id];
    return after.id in data.changes ? data.otherStudy : data.notHeld;
  };

  picker.addEventListener("change", () => choose());
  picker.addEventListener("submit", (event) => event.preventDefault());
  choose(data.picks.find((pick) => pick.id === picker.dataset.first));
  pickFor = (id) => {
    const pick = data.picks.find((one) => one.id === id);
    if (pick) choose(pick);
  };
}

/* The table: search, filters, and a few rows at a time. */
const table = byId("findings");
const rows = [...table.tBodies[0].rows];
const words = rows.map((row) => row.textContent.toLowerCase());
const filters = byId("filters");
const AT_FIRST = 12;
const STEP = 100;
let limit = AT_FIRST;

const filter = () => {
  const asked = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const arm = byId("filter-arm").value;
  const topic = byId("filter-topic").value;
  let matching = 0;
  rows.forEach((row, place) => {
    const fits =
      (!arm || row.dataset.arm === arm) &&
      (!topic || row.dataset.topic === topic) &&
      asked.every((word) => words[place].includes(word));
    if (fits) matching += 1;
    row.hidden = !fits || matching > limit;
  });
  byId("matching").textContent = matching;
  byId("none").hidden = matching > 0;
  byId("more").hidden = matching <= limit;
};
const fresh = () => {
  limit = AT_FIRST;
  filter();
};
filters.addEventListener("input", fresh);
filters.addEventListener("change", fresh);
byId("clear").addEventListener("click", () => {
  filters.reset();
  fresh();
});
filters.addEventListener("submit", (event) => event.preventDefault());
byId("more").addEventListener("click", () => {
  const next = rows.filter((row) => !row.hidden).length;
  limit += STEP;
  filter();
  const row = rows.filter((one) => !one.hidden)[next];
  if (row) {
    row.tabIndex = -1;
    row.focus();
  }
});
filter();
table.classList.add("ready");

/* A link to a figure or a comparison shows what it leads to. */
const reveal = (hash) => {
  const target = byId(decodeURIComponent(hash.slice(1)));
  if (!target) return;
  if (rows.includes(target) && target.hidden) {
    filters.reset();
    limit = rows.indexOf(target) + 1;
    filter();
    byId("more").hidden = limit >= rows.length;
  }
  if (target.classList.contains("pick")) pickFor(target.id);
  if (!rows.includes(target) && !target.classList.contains("pick")) return;
  target.tabIndex = -1;
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
};
if (location.hash) reveal(location.hash);
addEventListener("hashchange", () => reveal(location.hash));

/* References: one box, filled from the data, with two ways to copy. */
const box = byId("cite");
document.addEventListener("click", (event) => {
  /* Also a link that was followed before, which changes no address, shows its row again. */
  const link = event.target.closest('a[href^="#"]');
  if (link) reveal(link.hash);
  const cite = event.target.closest("[data-cite]");
  if (cite) {
    const found = cite.dataset.cite.split(" ").map((key) => data.references[key]);
    byId("cite-plain").textContent = found.map((one) => one[0]).join("\n\n");
    byId("cite-bibtex").textContent = found.map((one) => one[1]).join("\n");
    byId("copied").textContent = "";
    box.showModal();
  }
  const copy = event.target.closest("[data-copy]");
  if (copy) copyFrom(byId(copy.dataset.copy));
  const save = event.target.closest("[data-save]");
  if (save) saveChart(save.dataset.name, save.dataset.save);
});
byId("cite-close").addEventListener("click", () => box.close());

const copyFrom = async (place) => {
  const status = byId("copied");
  let done = false;
  try {
    await navigator.clipboard.writeText(place.textContent);
    done = true;
  } catch {
    /* Older browsers, and pages opened in ways they do not trust, copy a selection. */
    getSelection().selectAllChildren(place);
    done = document.execCommand("copy");
  }
  status.textContent = done ? status.dataset.done : status.dataset.failed;
};

/* Charts leave the page in their light colours and with their typeface inside. */
const chartText = (name) => {
  const copy = document.querySelector(`#chart-${CSS.escape(name)} svg`).cloneNode(true);
  const box = copy.viewBox.baseVal;
  copy.setAttribute("width", box.width);
  copy.setAttribute("height", box.height);
  const style = document.createElementNS(copy.namespaceURI, "style");
  style.textContent = byId("fonts").textContent;
  copy.prepend(style);
  const text = new XMLSerializer().serializeToString(copy);
  return { text: text.replace(/var\(--[\w-]+, ([^)]+)\)/g, "$1"), width: box.width, height: box.height };
};

const hand = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

const saveChart = (name, kind) => {
  const { text, width, height } = chartText(name);
  const svg = new Blob([text], { type: "image/svg+xml" });
  if (kind === "svg") return hand(svg, `${name}.svg`);
  const picture = new Image();
  picture.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = width * 4;
    canvas.height = height * 4;
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((png) => hand(png, `${name}.png`), "image/png");
  };
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
};

/* Print: what is folded away is unfolded on paper, and folded again after it. */
const folded = [];
addEventListener("beforeprint", () => {
  folded.push(...all("#main section:not(#charts) details:not([open])"));
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of folded.splice(0)) one.open = false;
});
byId("print").addEventListener("click", () => print());
