/** Words of the arithmetic panel's frame; what it spells out has its own. */
export const arithmetic = {
  region: "Arithmetic",
  title: "Output value",
  waiting:
    "As soon as a kernel lies on the input, every product of the current output value stands here.",
  flies: "Values fly by: pause to read one.",
  noRun: "The numbers come with the picture.",
} as const;
