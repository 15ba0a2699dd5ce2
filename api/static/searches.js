// Recent and saved searches; they stay in this browser and are sent nowhere.
const RECENT = "beslutsgraf.senaste", KEPT = "beslutsgraf.sparade", MOST = 8;

function read(name) {
  try { return JSON.parse(localStorage.getItem(name)) ?? []; } catch { return []; }
}

function write(name, searches) {
  try { localStorage.setItem(name, JSON.stringify(searches)); } catch { /* full or forbidden: nothing is kept */ }
}

const here = new URL(location.href);
here.searchParams.delete("sida");
const search = { text: here.searchParams.get("q")?.trim(), address: here.pathname + here.search };

function isSearch(one) {
  return typeof one?.text === "string" && typeof one?.address === "string" && one.address.startsWith("/?");
}

function added(name, one, most) {
  write(name, [one, ...read(name).filter((each) => each.address !== one.address)].slice(0, most));
}

function shown(id, name) {
  const box = document.getElementById(id);
  if (!box) return;
  const searches = read(name).filter(isSearch);
  box.hidden = !searches.length;
  box.querySelector("ul").replaceChildren(...searches.map((one) => {
    const item = document.createElement("li");
    const filtered = [...new URL(one.address, location.origin).searchParams.keys()].some((key) => !["q", "sort"].includes(key));
    item.append(Object.assign(document.createElement("a"), { href: one.address, textContent: one.text + (filtered ? " (avgränsad)" : "") }));
    if (name === KEPT) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet small", textContent: "Ta bort" });
      button.setAttribute("aria-label", `Ta bort ${one.text}`);
      button.addEventListener("click", () => { write(KEPT, read(KEPT).filter((each) => each.address !== one.address)); shown(id, name); });
      item.append(" ", button);
    }
    return item;
  }));
}

if (search.text && document.querySelector(".hits")) added(RECENT, search, MOST);
const keep = document.querySelector("[data-keep]");
if (keep) {
  const label = () => { keep.textContent = read(KEPT).some((one) => one.address === search.address) ? "Sparad" : "Spara sökningen"; };
  keep.hidden = false;
  label();
  keep.addEventListener("click", () => { added(KEPT, search, 50); label(); });
}
document.querySelector("[data-forget]")?.addEventListener("click", () => { write(RECENT, []); shown("senaste", RECENT); });
shown("sparade", KEPT);
shown("senaste", RECENT);
