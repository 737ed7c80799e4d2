/** A deck made by hand, with the messages that reveal.js sends to the frames of its slides. */
const deck = document.getElementById("deck");
const slides = [...deck.querySelectorAll(".slide")];
const said = document.getElementById("said");
let current = 0;

function tell(slide, word) {
  for (const frame of slide.querySelectorAll("iframe")) frame.contentWindow.postMessage(word, "*");
}

function show(index) {
  const next = Math.min(Math.max(index, 0), slides.length - 1);
  if (next === current) return;
  tell(slides[current], "slide:stop");
  slides[current].hidden = true;
  current = next;
  slides[current].hidden = false;
  tell(slides[current], "slide:start");
  said.textContent = `Slide ${current + 1} of ${slides.length}`;
}

// A frame that comes late learns where it is, too.
for (const slide of slides)
  for (const frame of slide.querySelectorAll("iframe"))
    frame.addEventListener("load", () =>
      tell(slide, slide === slides[current] ? "slide:start" : "slide:stop"),
    );

document.getElementById("back").addEventListener("click", () => show(current - 1));
document.getElementById("on").addEventListener("click", () => show(current + 1));
deck.addEventListener("keydown", ({ key }) => {
  if (key === "ArrowRight") show(current + 1);
  if (key === "ArrowLeft") show(current - 1);
});
// Escape in a widget hands the focus to this window; the deck takes the keys.
window.addEventListener("focus", () => {
  if (document.activeElement === document.body || document.activeElement?.tagName === "IFRAME")
    deck.focus();
});
