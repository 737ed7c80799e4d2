/** Words of the about box. */
export const ABOUT_STRINGS = {
  open: "About this page",
  title: "About Depthwise Explorer",
  close: "Close",
  rows: {
    shown: "What is shown",
    timed: "What is timed",
    kept: "What leaves the page",
    licence: "Licence",
  },
  shown:
    "Every number and every picture is computed on this device, from the settings, by an engine in TypeScript that adds in float64. It is tested against PyTorch and TensorFlow.js.",
  timed: {
    looking: "Looking for SIMD kernels …",
    simd: "“Time it here” runs that engine and, beside it, SIMD kernels in WebAssembly, which this browser has.",
    none: "“Time it here” runs that engine alone: this browser has no SIMD in WebAssembly, or refuses it.",
  },
  kept: "Nothing. The page asks no other site for anything and sets no cookies; a photo you open stays on this device.",
  licence:
    "MIT. Packaged: React, Zustand and Valibot (MIT), D3 (ISC), Comlink (Apache 2.0), and the typefaces Inter and JetBrains Mono (OFL 1.1).",
} as const;
