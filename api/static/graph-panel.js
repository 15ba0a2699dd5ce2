// The panel beside the picture: what a node is and what can be done from it; the sentences behind a line.
const HINT = "Välj ett namn för att visa fler samband, eller en linje för att läsa meningen bakom den.";

function made(tag, text, attributes = {}) {
  const element = Object.assign(document.createElement(tag), attributes);
  if (text) element.textContent = text;
  return element;
}

export function showHint(panel) {
  panel.replaceChildren(made("p", HINT, { className: "hint" }));
}

export function showNode(panel, node, { open, way, from }) {
  const actions = made("ul", null, { className: "choices" });
  const add = (child) => { const item = made("li"); item.append(child); actions.append(item); };
  add(made("a", "Öppna kortet", { href: node.address }));
  if (open) {
    const button = made("button", "Visa fler samband", { type: "button", className: "quiet" });
    button.addEventListener("click", () => { button.disabled = true; open(); });
    add(button);
  }
  if (from) add(made("a", "Utgå härifrån", { href: from }));
  if (way) add(made("a", "Visa vägen hit", { href: way }));
  panel.replaceChildren(made("p", node.kindLabel, { className: "kind" }), made("h2", node.name), actions);
}

export function showEdge(panel, edge, cy) {
  const name = (id) => cy.getElementById(id).data("name");
  const places = edge.places.flatMap((place) => {
    const words = made("blockquote");
    for (const part of place.quote.split("\t").filter((each) => each.trim())) words.append(made("p", part));
    const line = made("p", null, { className: "place" });
    line.append(made("a", place.where, { href: place.address }));
    const copying = made("button", "Kopiera med källa", { type: "button", className: "quiet small" });
    copying.dataset.copy = place.cited;
    return [words, line, copying];
  });
  const more = edge.times > edge.places.length ? [made("p", `och ${edge.times - edge.places.length} ställen till`, { className: "place" })] : [];
  panel.replaceChildren(
    made("h2", `${name(edge.source)} ${edge.label} ${name(edge.target)}`), ...places, ...more,
  );
}
