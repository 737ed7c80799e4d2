/** One button for all of them. */
const play = document.getElementById("play");
const restart = document.getElementById("restart");
const said = document.getElementById("said");

await customElements.whenDefined("depthwise-explorer");
try {
  const elements = [...document.querySelectorAll("depthwise-explorer")];
  const explorers = await Promise.all(elements.map(({ ready }) => ready));
  const playing = new Set();
  for (const explorer of explorers)
    explorer.on("step", (step) => {
      if (step.playing) playing.add(explorer);
      else playing.delete(explorer);
      play.textContent = playing.size > 0 ? "Pause all" : "Play all";
    });
  play.addEventListener("click", () => {
    const isPlaying = playing.size > 0;
    for (const explorer of explorers) void (isPlaying ? explorer.pause() : explorer.play());
  });
  restart.addEventListener("click", () => {
    for (const explorer of explorers) void explorer.seek("input");
  });
  play.disabled = false;
  restart.disabled = false;
  said.textContent = `${explorers.length} widgets are ready.`;
} catch (error) {
  said.textContent = error.message;
}
