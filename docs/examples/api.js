/** The client library: a handle with promises, and events while it plays. */
import { createExplorer } from "../lib/embed.js";

const byId = (id) => document.getElementById(id);
const said = byId("said");
/** How the page calls the parts of the timeline; `time` is "filters.f40.y2.x2", counted from 0. */
const SEGMENTS = {
  input: "at the input",
  position: "at one position",
  filter: "at one filter",
  filters: "at all filters",
  compare: "at the comparison",
};
const placeOf = (time) => {
  const [segment, ...parts] = time.split(".");
  const filter = parts.find((part) => part.startsWith("f"));
  const where = SEGMENTS[segment] ?? "";
  return filter ? `${where}, filter ${Number(filter.slice(1)) + 1}` : where;
};

const count = new Intl.NumberFormat("en");

/** Tells what went wrong in the widget's own words. */
const report = (error) => {
  said.textContent = error.message;
};

try {
  const explorer = await createExplorer(byId("explorer"), {
    params: { time: "filter", hide: ["settings"] },
    title: "The worked example, driven by the buttons below",
  });
  said.textContent = `Version ${explorer.info.version} is ready.`;

  let isPlaying = false;
  explorer.on("step", ({ time, playing }) => {
    isPlaying = playing;
    byId("play").textContent = playing ? "Pause" : "Play";
    byId("place").textContent = placeOf(time);
  });
  explorer.on("count", ({ done, total }) => {
    for (const row of byId("counts").rows) {
      const [, doneCell, totalCell] = row.cells;
      doneCell.textContent = count.format(done[row.dataset.form]);
      totalCell.textContent = count.format(total[row.dataset.form]);
    }
  });

  const onClick = (button, act) => {
    button.disabled = false;
    button.addEventListener("click", () => {
      said.textContent = "";
      act().catch(report);
    });
  };
  onClick(byId("play"), () => (isPlaying ? explorer.pause() : explorer.play()));
  onClick(byId("back"), () => explorer.step(-1));
  onClick(byId("on"), () => explorer.step());
  onClick(byId("compare"), () => explorer.seek("compare"));
  for (const button of document.querySelectorAll("[data-filters]"))
    onClick(button, () => explorer.set({ filters: Number(button.dataset.filters) }));
  for (const button of document.querySelectorAll("[data-kernel]"))
    onClick(button, () => explorer.set({ kernel: Number(button.dataset.kernel) }));
  onClick(byId("values"), async () => {
    const { shape, data } = await explorer.get("tensor", { tensor: "depthwise", channel: 0 });
    const [height, width] = shape;
    const rows = Array.from({ length: height }, (_, y) =>
      [...data.subarray(y * width, (y + 1) * width)]
        .map((value) => String(value).padStart(4))
        .join(""),
    );
    byId("tensor").textContent = rows.join("\n");
  });
} catch (error) {
  report(error);
}
