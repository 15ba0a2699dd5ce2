// Sends the files of the form with a bar that says how far it has come; without scripts the form sends itself.
const form = document.getElementById("uppladdning");
const box = form?.querySelector(".progress");
const bar = document.getElementById("framsteg");
const said = document.getElementById("framstegstext");

function failed(text) {
  said.textContent = text;
  bar.hidden = true;
  form.querySelector("button").disabled = false;
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  box.hidden = false;
  bar.hidden = false;
  form.querySelector("button").disabled = true;
  request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
    if (!lengthComputable) return;
    bar.value = (100 * loaded) / total;
    said.textContent = loaded < total ? `Skickar: ${Math.round((100 * loaded) / total)} %` : "Läser filerna";
  });
  request.upload.addEventListener("load", () => { said.textContent = "Läser filerna"; bar.removeAttribute("value"); });
  request.addEventListener("load", () => {
    if (request.status < 400) { location.assign(request.responseURL + (request.responseURL.includes("#") ? "" : "#resultat")); return; }
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    failed(page.querySelector("main p")?.textContent ?? "Filerna kunde inte läsas in.");
  });
  request.addEventListener("error", () => failed("Förbindelsen bröts. Försök igen."));
  request.open("POST", form.action);
  request.setRequestHeader("accept", "text/html");
  request.send(new FormData(form));
});
