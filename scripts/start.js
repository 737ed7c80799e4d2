/** npm start: installs what is missing, builds, serves the site and prints its address. */
import { ensureInstalled } from "./install.js";
import { buildSite } from "./build.js";
import { entry } from "./run.js";
import { serve } from "./serve.js";

await entry(async () => {
  await ensureInstalled();
  console.log("Building the site …");
  await buildSite();
  await serve(process.argv.slice(2));
});
