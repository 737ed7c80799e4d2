/** The entry of index.html. */
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root) createRoot(root).render(<h1>Depthwise Explorer</h1>);
