/** Words that are needed once a photo is being chosen: the dialog, what came of it, why one is refused. */
export const PHOTO_DIALOG_STRINGS = {
  title: "Use a photo",
  close: "Close",
  privacy:
    "Photos stay on this device: nothing is uploaded, nothing is stored, and a link does not carry them.",
  choose: "Choose a file…",
  drop: "or drop a photo here, or paste one with Ctrl V",
  kinds:
    "PNG, JPEG, GIF, WebP or AVIF, at most {bytes} MB and {pixels} megapixels. The square in its middle is used.",
  packaged: "Photos that come with the page",
  packagedNames: { cat: "cat", coffee: "coffee", astronaut: "astronaut" },
  size: "Input size",
  sizeName: "{height} × {width}",
  sizeNow: "{height} × {width}, as now",
  sizeNote: "More cells show more of the photo, and cost more multiplications.",
  taken: "The photo is the input: {height} × {width}.",
  takenInstead:
    "The photo is the input: {height} × {width}, because {oldHeight} × {oldWidth} would show nothing of it.",
  takenSized: "The photo is the input: {height} × {width} instead of {oldHeight} × {oldWidth}.",
  camera: "Use the camera…",
  cameraTitle: "A photo from the camera",
  cameraBefore:
    "Your browser will ask whether this page may use the camera. Its picture stays on this device, and the camera goes off as soon as the photo is taken or this window is closed.",
  cameraLive: "The photo will show what stands in the square.",
  cameraPicture: "What the camera sees",
  cameraOn: "Turn the camera on",
  cameraAsking: "Waiting for the camera …",
  cameraTake: "Take photo",
  cameraBack: "Back",
  /** What a refusal speaks of. */
  cameraSubject: "The camera",
  refused: {
    empty: "is empty",
    bytes: "has {size} MB, above the limit of {limit}",
    pixels: "has {size} megapixels, above the limit of {limit}",
    kind: "is not a PNG, JPEG, GIF, WebP or AVIF file",
    header: "is damaged: its header does not say how large it is",
    broken: "is damaged or cut off, so the browser cannot decode it",
    heic: "is a HEIC file, which this browser cannot decode",
    unread: "could not be read",
    cameraDenied: "is not allowed by you or by the browser",
    cameraMissing: "was not found",
    cameraBusy: "is in use by another program or does not answer",
    cameraAbsent: "is not within reach of this page",
    cameraStopped: "stopped",
  },
} as const;
