"use strict";
// Leads from a time or a word to that place of the recording. Without this script the links lead to the player.
(() => {
  const playerOf = (element) => {
    const wanted = element.getAttribute("data-answer");
    const sheet = wanted ? document.getElementById(wanted) : element.closest("article");
    return sheet ? sheet.querySelector("audio") : null;
  };
  document.addEventListener("click", (event) => {
    const place = event.target instanceof Element ? event.target.closest("[data-at]") : null;
    const player = place ? playerOf(place) : null;
    if (!player) return;
    if (place.tagName === "A") event.preventDefault();
    player.currentTime = Number(place.getAttribute("data-at"));
    player.play().catch(() => undefined);
    if (place.hasAttribute("data-answer")) player.scrollIntoView({ block: "center" });
  });
  for (const player of document.querySelectorAll("audio")) {
    const sheet = player.closest("article");
    const words = Array.from(sheet.querySelectorAll(".words [data-at]"));
    const starts = words.map((word) => Number(word.getAttribute("data-at")));
    let now = null;
    sheet.classList.add("can-seek");
    player.addEventListener("play", () => {
      for (const other of document.querySelectorAll("audio")) if (other !== player) other.pause();
    });
    player.addEventListener("timeupdate", () => {
      let index = -1;
      while (index + 1 < starts.length && starts[index + 1] <= player.currentTime + 0.05) index += 1;
      if (now) now.classList.remove("now");
      now = index >= 0 && player.currentTime > 0 ? words[index] : null;
      if (now) now.classList.add("now");
    });
  }
})();
