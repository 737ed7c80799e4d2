/** Writes this site's own address into the snippets, and gives each a button that copies it. */
const site = new URL("..", location.href).href;

for (const snippet of document.querySelectorAll("pre")) {
  snippet.textContent = snippet.textContent.replaceAll("../", site).trim();
  const row = document.createElement("div");
  const button = document.createElement("button");
  const said = document.createElement("span");
  row.className = "row";
  said.className = "said";
  said.setAttribute("role", "status");
  button.type = "button";
  button.textContent = `Copy: ${snippet.getAttribute("aria-label")}`;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(snippet.textContent);
      said.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(snippet);
      said.textContent = "Selected: copy it with your keyboard.";
    }
  });
  row.append(button, said);
  snippet.after(row);
}
