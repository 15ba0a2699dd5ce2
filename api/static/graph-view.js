// How the graph looks: shapes and colours by kind, taken from the style sheet, and where everything stands.
import cytoscape from "./cytoscape/cytoscape.esm.min.js";

export const SHAPES = {
  person: "ellipse", organisation: "round-rectangle", region: "hexagon", group: "octagon", strategy: "tag",
  initiative: "diamond", decision: "rectangle", activity: "rhomboid", meeting: "triangle", role: "vee",
};

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function style() {
  const ink = colour("--ink"), paper = colour("--paper"), muted = colour("--muted"), accent = colour("--accent");
  const kinds = Object.entries(SHAPES).map(([kind, shape]) => ({
    selector: `node[kind = "${kind}"]`,
    style: { shape, "background-color": colour(`--kind-${kind}`) },
  }));
  return [
    {
      selector: "node",
      style: {
        width: "mapData(degree, 1, 20, 16, 44)", height: "mapData(degree, 1, 20, 16, 44)", label: "data(label)",
        color: ink, "font-family": "system-ui, sans-serif", "font-size": "mapData(degree, 2, 20, 11, 26)", "text-wrap": "wrap", "text-max-width": 130,
        "text-valign": "bottom", "text-margin-y": 3, "text-background-color": paper, "text-background-opacity": 0.8,
        "text-background-padding": 1, "min-zoomed-font-size": 6.5, "border-width": 1, "border-color": paper,
      },
    },
    ...kinds,
    { selector: "node[?opened]", style: { "border-width": 3, "border-color": accent, "font-weight": "bold" } },
    {
      selector: "edge",
      style: {
        width: "mapData(times, 1, 8, 1, 4)", "line-color": muted, "line-opacity": 0.55, "curve-style": "bezier",
        "target-arrow-shape": "triangle", "target-arrow-color": muted, "arrow-scale": 0.8,
      },
    },
    {
      selector: "edge[?named]",
      style: {
        label: "data(label)", "font-size": 9, color: muted, "text-rotation": "autorotate", "min-zoomed-font-size": 8,
        "text-background-color": paper, "text-background-opacity": 0.9,
      },
    },
    { selector: ":selected", style: { "border-color": accent, "border-width": 3, "line-color": accent, "target-arrow-color": accent, "line-opacity": 1 } },
  ];
}

function elements(data) {
  const degrees = new Map();
  for (const link of data.links) for (const end of [link.source, link.target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const named = data.links.length <= 40;
  return [
    ...data.nodes.map((node) => ({ group: "nodes", data: { ...node, degree: degrees.get(node.id) ?? 1 } })),
    ...data.links.map((link) => ({ group: "edges", data: { ...link, named } })),
  ];
}

// Nodes that have no place yet start in a ring around their neighbours, so that the same data gives the same picture.
function placed(cy, fresh) {
  const turn = (2 * Math.PI) / Math.max(fresh.length, 1);
  fresh.forEach((node, number) => {
    const near = node.neighborhood("node").difference(fresh);
    const middle = near.length ? near[0].position() : { x: 0, y: 0 };
    const reach = node.data("start") ? 0 : 160 + (number % 3) * 60;
    node.position({ x: middle.x + reach * Math.cos(number * turn), y: middle.y + reach * Math.sin(number * turn) });
  });
}

// A way between two is read from left to right: each step a column.
function inColumns(cy, start) {
  const columns = [];
  cy.elements().bfs({ roots: start, directed: false, visit: (node, edge, previous, index, depth) => { (columns[depth] ??= []).push(node); } });
  columns.forEach((nodes, column) => nodes.forEach((node, row) => {
    node.position({ x: column * 190, y: (row - (nodes.length - 1) / 2) * 130 + (column % 2) * 30 });
  }));
}

const ROOM = 15000; // of the picture for each node and its name, before zooming

// The library's layout knows no frame: give what it makes the shape of the picture, and names room to be read.
function stretched(cy) {
  const box = cy.nodes().boundingBox({ includeLabels: false });
  const shape = cy.width() / Math.max(cy.height(), 1), area = cy.nodes().length * ROOM;
  const x = Math.sqrt(area * shape) / Math.max(box.w, 1), y = Math.sqrt(area / shape) / Math.max(box.h, 1);
  cy.nodes().positions((node) => ({ x: node.position("x") * x, y: node.position("y") * y }));
}

function laidOut(cy) {
  const start = cy.nodes("[?start]");
  if (new URLSearchParams(location.search).get("till") && start.length) inColumns(cy, start);
  else {
    const many = cy.nodes().length > 60;
    cy.layout({
      name: "cose", animate: false, randomize: false, fit: false, nodeDimensionsIncludeLabels: !many,
      idealEdgeLength: () => (many ? 70 : 120), nodeRepulsion: () => (many ? 14000 : 40000), nodeOverlap: 12,
      gravity: many ? 0.8 : 0.35, numIter: many ? 400 : 1000, componentSpacing: 60,
    }).run();
    stretched(cy);
  }
  shownWhole(cy);
}

export function shownWhole(cy) {
  cy.fit(undefined, 30);
  if (cy.zoom() > 1.25) { cy.zoom(1.25); cy.center(); }
}

export function drawn(container, data) {
  const cy = cytoscape({
    container, elements: elements(data), style: style(), layout: { name: "preset" }, minZoom: 0.15, maxZoom: 3,
    boxSelectionEnabled: false,
  });
  placed(cy, cy.nodes());
  laidOut(cy);
  return cy;
}

// Take in a new part of the graph: what stays keeps its place, what is gone leaves.
drawn.update = (cy, data) => {
  const wanted = new Map(elements(data).map((each) => [each.data.id, each]));
  cy.batch(() => {
    cy.elements().filter((each) => !wanted.has(each.id())).remove();
    for (const [id, each] of wanted) {
      const held = cy.getElementById(id);
      if (held.length) held.data(each.data);
    }
  });
  const fresh = cy.add([...wanted.values()].filter((each) => !cy.getElementById(each.data.id).length));
  placed(cy, fresh.nodes());
  laidOut(cy);
};

export const recoloured = (cy) => cy.style(style());
