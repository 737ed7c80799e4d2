/** The form's fields have the names of the element's attributes. */
const form = document.getElementById("form");
const explorer = document.querySelector("depthwise-explorer");
const said = document.getElementById("said");

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  said.textContent = "";
  explorer.setAttribute(target.name, target.value);
  const output = form.querySelector(`[data-of="${target.name}"]`);
  if (output) output.value = target.value;
});
explorer.addEventListener("error", ({ detail }) => {
  said.textContent = detail.message;
});
