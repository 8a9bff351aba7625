// Search within the text on the page. Without this script the contents and the browser's own search
// do; nothing is sent anywhere.
"use strict";

const MOST = 60;
const AROUND = 60;

function plain(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[‘’]/g, "'").toLowerCase();
}

function pieces(article) {
  const found = [];
  for (const element of article.querySelectorAll("h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th")) {
    const own = [...element.childNodes]
      .filter((node) => !/^(UL|OL|P|DL|TABLE)$/.test(node.nodeName))
      .map((node) => node.textContent).join("").replace(/\s+/g, " ").trim();
    const target = element.id ? element : element.closest("[id]");
    if (own && target) found.push({ id: target.id, text: own, compared: plain(own) });
  }
  return found;
}

function line(piece, words) {
  const at = piece.compared.indexOf(words);
  const start = at > AROUND ? piece.text.indexOf(" ", at - AROUND) + 1 : 0;
  const link = document.createElement("a");
  link.href = "#" + encodeURIComponent(piece.id);
  const mark = document.createElement("mark");
  mark.className = "found";
  mark.textContent = piece.text.slice(at, at + words.length);
  let end = piece.text.slice(at + words.length, at + words.length + AROUND);
  const isCut = at + words.length + AROUND < piece.text.length;
  if (isCut && end.includes(" ")) end = end.slice(0, end.lastIndexOf(" "));
  const more = isCut ? " …" : "";
  link.append((start ? "… " : "") + piece.text.slice(start, at), mark, end + more);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

// The page says in its own language how many there are, by the exact number.
function counted(forms, count) {
  return (forms[count] || forms.other).replace("{count}", count);
}

function begin(place) {
  const article = document.getElementById(place.dataset.search);
  const box = document.createElement("search");
  box.className = "search";
  const label = document.createElement("label");
  label.htmlFor = "search-words";
  label.textContent = place.dataset.label;
  const input = document.createElement("input");
  input.id = "search-words";
  input.type = "search";
  input.autocomplete = "off";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const list = document.createElement("ol");
  list.setAttribute("aria-label", place.dataset.results);
  list.hidden = true;
  box.append(label, input, said, list);
  place.replaceWith(box);

  const forms = JSON.parse(place.dataset.found);
  let all = null;
  input.addEventListener("input", () => {
    const words = plain(input.value).replace(/\s+/g, " ").trim();
    all = all || pieces(article);
    const found = words.length > 1 ? all.filter((piece) => piece.compared.includes(words)) : [];
    list.replaceChildren(...found.slice(0, MOST).map((piece) => line(piece, words)));
    list.hidden = !found.length;
    if (words.length < 2) said.textContent = "";
    else if (!found.length) said.textContent = place.dataset.nothing;
    else said.textContent = counted(forms, found.length);
  });
}

document.querySelectorAll("[data-search]").forEach(begin);

// On a narrow screen the text comes before a long list of contents.
if (matchMedia("(max-width: 61.99rem)").matches) {
  for (const contents of document.querySelectorAll(".contents details")) contents.open = false;
}
