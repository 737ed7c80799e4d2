/** Puts the widget's text into a frame, with its settings in front. Yours could read the file from anywhere. */
const settings = { height: 8, width: 8, stride: 2, padding: "same", filters: 32, time: "filter" };

const config = `<script type="application/json" data-explorer-config>
${JSON.stringify(settings, null, 2)}
</script>`;
document.getElementById("config").textContent = config;

const said = document.getElementById("said");
try {
  const answer = await fetch("../embed.html");
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const widget = await answer.text();
  document.getElementById("explorer").srcdoc = widget.replace("<body>", () => `<body>${config}`);
  said.textContent = `The frame holds ${widget.length.toLocaleString("en")} characters and asks for nothing more.`;
} catch (error) {
  said.textContent = `The widget's file could not be read: ${error.message}`;
}
