// Suggestions while typing: a combobox after the pattern of WAI-ARIA, over what the documents hold.
const KINDS = {
  person: "person", organisation: "organisation", region: "region", group: "grupp", strategy: "strategi eller plan",
  initiative: "initiativ", role: "roll", meeting: "möte", decision: "beslut", activity: "uppgift",
};
const WAIT = 120;
const RECENT = "beslutsgraf.senaste";

// Earlier searches of this browser that hold what is typed.
function earlier(typed) {
  try {
    const texts = JSON.parse(localStorage.getItem(RECENT) ?? "[]").map((one) => one?.text).filter((text) => typeof text === "string");
    const fitting = texts.filter((text) => text.toLowerCase().includes(typed.toLowerCase()) && text !== typed);
    return [...new Set(fitting)].slice(0, 3).map((text) => ({ text, kind: "tidigare sökning" }));
  } catch { return []; }
}

function combobox(input) {
  const list = Object.assign(document.createElement("ul"), { id: `${input.id}-forslag`, className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Förslag");
  const box = document.createElement("div");
  box.className = "combobox";
  input.replaceWith(box);
  box.append(input, list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": list.id })) input.setAttribute(name, value);
  if (input.autofocus) input.focus();

  let active = -1, timer = 0, asking = new AbortController();
  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(number) {
    const all = options();
    active = (number + all.length + 1) % (all.length + 1);
    all.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    if (all[active]) {
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function choose(option) {
    input.value = option.dataset.text;
    close();
    if (input.dataset.submits !== "no") input.form.requestSubmit();
  }

  function show(suggestions) {
    const wanted = suggestions.filter((one) => input.dataset.only !== "names" || one.id);
    list.replaceChildren(...wanted.map((one, place) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${place}`;
      option.dataset.text = one.text;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const kind = document.createElement("span");
      kind.textContent = KINDS[one.kind] ?? one.kind;
      option.append(one.text, " ", kind);
      option.addEventListener("mousedown", (event) => { event.preventDefault(); choose(option); });
      return option;
    }));
    active = -1;
    list.hidden = !wanted.length;
    input.setAttribute("aria-expanded", String(Boolean(wanted.length)));
  }

  async function ask() {
    asking.abort();
    asking = new AbortController();
    const typed = input.value.trim();
    if (typed.length < 2) { close(); return; }
    try {
      const answer = await fetch(`${input.dataset.suggest}?${new URLSearchParams({ q: typed, k: 8 })}`, { signal: asking.signal });
      if (answer.ok && document.activeElement === input) show([...(input.id === "q" ? earlier(typed) : []), ...(await answer.json()).suggestions]);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) { close(); event.preventDefault(); }
    if (list.hidden) return;
    if (event.key === "ArrowDown") { activate(active + 1); event.preventDefault(); }
    if (event.key === "ArrowUp") { activate(active === -1 ? options().length - 1 : active - 1); event.preventDefault(); }
    if (event.key === "Enter" && options()[active]) { choose(options()[active]); event.preventDefault(); }
  });
}

for (const input of document.querySelectorAll("[data-suggest]")) combobox(input);
