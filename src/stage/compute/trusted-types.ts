/** The one Trusted Types policy of the product: it lets through addresses of scripts that the page made itself. */

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | null = null;

const rules: ScriptPolicy = {
  createScriptURL(url) {
    if (url.startsWith("blob:")) return url;
    throw new TypeError(`${url} is not a script of this page`);
  },
};

/** A blob address that `new Worker` accepts, with Trusted Types or without. */
export function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  // A page may make each of its named policies once.
  policy ??= trustedTypes ? trustedTypes.createPolicy("explorer", rules) : rules;
  return policy.createScriptURL(url);
}
