// The picture of the graph: draws what the page's table holds, opens more at a click, keeps the address in step.
import { drawn, recoloured, shownWhole } from "./graph-view.js";
import { savePng, saveSvg } from "./graph-files.js";
import { showEdge, showNode, showHint } from "./graph-panel.js";

const box = document.getElementById("graf");
const panel = document.getElementById("panel");

async function fetched() {
  const answer = await fetch(box.dataset.address + location.search, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

// The table below the picture always holds the same as the picture.
async function renewTable() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of ["#innehallet", ".legend", "h1"]) {
    const fresh = page.querySelector(part);
    if (fresh) document.querySelector(part).replaceWith(fresh);
  }
  const picture = page.getElementById("bild");
  if (picture) document.getElementById("bild").setAttribute("aria-label", picture.getAttribute("aria-label"));
  document.querySelector("[data-graphml]").search = location.search;
}

function opening(id) {
  const address = new URL(location.href);
  if (!address.searchParams.get("fran")) address.searchParams.set("fran", id);
  else address.searchParams.append("oppna", id);
  return address;
}

async function start() {
  box.hidden = false;
  const data = await fetched();
  const cy = drawn(document.getElementById("bild"), data);

  async function show(address, push = true) {
    if (push) history.pushState(null, "", address);
    drawn.update(cy, await fetched());
    await renewTable();
    box.dataset.state = "ready";
  }

  // Below a narrow picture the panel may lie outside the screen.
  const inView = () => { if (matchMedia("(max-width: 56rem)").matches) panel.scrollIntoView({ block: "nearest" }); };
  // What is chosen comes to the middle: who cannot drag or pinch moves about by choosing and zooming.
  const zoomed = (times) => {
    cy.zoom({ level: cy.zoom() * times, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    if (cy.$(":selected").length) cy.center(cy.$(":selected"));
  };

  cy.on("tap", "node", (event) => {
    const node = event.target.data();
    const search = new URLSearchParams(location.search);
    showNode(panel, node, {
      open: node.opened || search.get("till") ? null : () => show(opening(node.id)),
      way: search.get("fran") && !node.start ? `/graf?${new URLSearchParams({ fran: search.get("fran"), till: node.id })}` : null,
      from: node.start ? null : `/graf?${new URLSearchParams({ fran: node.id })}`,
    });
    inView();
  });
  cy.on("tap", "edge", (event) => { showEdge(panel, event.target.data(), cy); inView(); });
  cy.on("tap", (event) => { if (event.target === cy) showHint(panel); });
  addEventListener("popstate", () => show(location.href, false));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => recoloured(cy));

  const actions = {
    fit: () => shownWhole(cy), larger: () => zoomed(1.4), smaller: () => zoomed(1 / 1.4), png: () => savePng(cy),
    svg: () => saveSvg(cy),
  };
  box.querySelector(".tools").addEventListener("click", (event) => actions[event.target.dataset.do]?.());
  box.dataset.state = "ready";
  window.beslutsgraf = { graph: cy };
}

if (box) {
  start().catch(() => {
    box.hidden = false;
    document.getElementById("bild").remove();
    panel.textContent = "Bilden kunde inte ritas. Tabellen nedan har samma innehåll.";
  });
}
