/** Starts Firefox with a profile of its own and gives its wire and its list of problems. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openMarionette, type MarionetteWire } from "./marionette.ts";
import { startProgram, untilThere } from "./programs.ts";
import type { Engine } from "./types.ts";

/** Any free port will do, motion is welcome, and nothing is fetched from the makers. */
const PREFERENCES = {
  "marionette.port": 0,
  "app.update.disabledForTesting": true,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "ui.prefersReducedMotion": 0,
  "services.settings.server": "data:,none",
  "app.normandy.enabled": false,
};

/** Runs in the browser itself: its console has the errors of pages, and what their policies refused. */
const READ_CONSOLE = `
  const [site] = arguments;
  const found = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && (message.flags & 1) === 0)
    .filter(({ sourceName }) => sourceName.startsWith(site))
    .map(({ category, errorMessage }) => category + ": " + errorMessage);
  Services.console.reset();
  return found;`;

async function inBrowser(wire: MarionetteWire, script: string, site: string): Promise<string[]> {
  await wire.call("Marionette:SetContext", { value: "chrome" });
  try {
    return (await wire.send("execute", { script, args: [site] })) as string[];
  } finally {
    await wire.call("Marionette:SetContext", { value: "content" });
  }
}

/**
 * @param file the program
 * @param site what the addresses of the pages begin with
 */
export async function startFirefox(file: string, site: string): Promise<Engine> {
  const profile = await mkdtemp(path.join(tmpdir(), "firefox-"));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  await writeFile(path.join(profile, "user.js"), `${lines.join("\n")}\n`);
  const program = startProgram(file, [
    ...["--headless", "--no-remote", "--profile", profile],
    ...["--marionette", "--remote-allow-system-access"],
  ]);
  const close = async (): Promise<void> => {
    await program.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await untilThere(async () => {
      if (program.child.exitCode !== null) throw new Error("it ended");
      return Number(await readFile(path.join(profile, "MarionetteActivePort"), "utf8"));
    });
    const wire = await openMarionette(port);
    return {
      wire,
      reported: () => inBrowser(wire, READ_CONSOLE, site),
      close: async () => {
        await wire.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
