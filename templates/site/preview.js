// Loads the page anew when a profile or a clause has been saved. Only the preview has this script.
"use strict";

const shown = document.currentScript.src.split("?")[1];
const version = new URL("version", document.currentScript.src);

async function look() {
  try {
    const answer = await fetch(version, { cache: "no-store" });
    if (answer.ok && (await answer.text()) !== shown) {
      location.reload();
      return;
    }
  } catch {
    // The preview was stopped; it may be started again.
  }
  setTimeout(look, 1000);
}

setTimeout(look, 1000);
