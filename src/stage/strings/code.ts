/** Words around the code of the layer; what its comments say is in panels/code/words.ts. */
export const CODE_STRINGS = {
  title: "Code for this layer",
  intro: "Both forms as programs, with the padding written out where frameworks differ.",
  frameworks: "Framework",
  framework: { pytorch: "PyTorch", keras: "Keras", jax: "JAX" },
  code: "{framework} code",
  copy: "Copy",
  copyOf: "Copy the {framework} code",
  copied: "{framework} code copied.",
  refused: "The browser refused to copy. The code is selected: press Ctrl C or ⌘ C.",
  values: "With these weights and this input, and both outputs asserted",
  tooMany: "Too many numbers to write out: {count}, and {most} is the limit. {fits}",
  fits: "{filters, plural, one {1 filter fits.} other {Up to # filters fit.}}",
  noneFits: "A smaller input or fewer channels would fit.",
  waiting: "The numbers come as soon as the photo is there.",
} as const;
