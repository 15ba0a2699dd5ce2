// The picture as a file: PNG by the library, SVG written here.
const NAME = "beslutsgraf-graf";

function saved(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
const number = (value) => value.toFixed(1);

export function savePng(cy) {
  saved(cy.png({ output: "blob", full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: colour("--paper") }), `${NAME}.png`);
}

export function saveSvg(cy) {
  saved(new Blob([svgOf(cy)], { type: "image/svg+xml" }), `${NAME}.svg`);
}

export function svgOf(cy) {
  const frame = cy.elements().boundingBox({ includeLabels: true });
  const view = [frame.x1 - 20, frame.y1 - 20, frame.w + 40, frame.h + 40].map(number).join(" ");
  const ink = colour("--ink"), muted = colour("--muted"), paper = colour("--paper");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" font-family="sans-serif" font-size="11">`,
    `<defs><marker id="pil" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${muted}"/></marker></defs>`,
    `<rect x="${number(frame.x1 - 20)}" y="${number(frame.y1 - 20)}" width="${number(frame.w + 40)}" height="${number(frame.h + 40)}" fill="${paper}"/>`,
    ...cy.edges().map((edge) => lineOf(edge, muted)),
    ...cy.nodes().map((node) => nodeOf(node, ink)),
    "</svg>",
  ].join("\n");
}

function lineOf(edge, muted) {
  const from = edge.sourceEndpoint(), to = edge.targetEndpoint();
  return `<line x1="${number(from.x)}" y1="${number(from.y)}" x2="${number(to.x)}" y2="${number(to.y)}" stroke="${muted}" stroke-width="${number(edge.numericStyle("width"))}" marker-end="url(#pil)"><title>${escaped(edge.data("label"))}</title></line>`;
}

function nodeOf(node, ink) {
  const { x, y } = node.position();
  const half = node.width() / 2, fill = colour(`--kind-${node.data("kind")}`);
  const shape = node.data("kind") === "person"
    ? `<circle cx="${number(x)}" cy="${number(y)}" r="${number(half)}" fill="${fill}"/>`
    : `<rect x="${number(x - half)}" y="${number(y - half)}" width="${number(2 * half)}" height="${number(2 * half)}" rx="3" fill="${fill}"/>`;
  return `<g><title>${escaped(`${node.data("kindLabel")}: ${node.data("name")}`)}</title>${shape}<text x="${number(x)}" y="${number(y + half + 13)}" text-anchor="middle" fill="${ink}">${escaped(node.data("label"))}</text></g>`;
}
