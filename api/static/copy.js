// Buttons that copy what they hold: a quotation with its place, or the address of a passage.
document.documentElement.classList.add("can-copy");
const said = Object.assign(document.createElement("p"), { className: "hidden" });
said.setAttribute("role", "status");
document.body.append(said);

// Pages that are not sent over TLS may not use the clipboard; they can still copy what is selected.
function copySelected(text) {
  const field = Object.assign(document.createElement("textarea"), { value: text, className: "hidden" });
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}

async function copy(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { return copySelected(text); }
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (!button) return;
  const { copy: text, link } = button.dataset;
  const words = button.dataset.words ??= button.textContent;
  const copied = await copy(link === undefined ? text : new URL(text, location.href).href);
  button.focus();
  said.textContent = button.textContent = copied ? "Kopierat" : "Det gick inte att kopiera";
  setTimeout(() => { button.textContent = words; said.textContent = ""; }, 2500);
});
