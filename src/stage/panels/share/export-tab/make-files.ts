/** Files of what is shown: pictures, tensors, the state. */
import { fetchStateFiles } from "../../../../params/index.ts";
import type { LabState } from "../../../../store/index.ts";
import {
  configurationName,
  csvParts,
  download,
  fileName,
  npyOf,
  paintSheet,
  svgOf,
  withNotes,
  type NamedTensor,
  type Sheet,
} from "../../../export/index.ts";
import { taskPause } from "../../../compute/slices.ts";
import { facesOf } from "../../../picture/faces.ts";
import { linkedOf } from "../current-link.ts";

/** A file that is made when it is wanted. */
export interface FileToMake {
  readonly name: string;
  readonly make: () => Promise<Blob>;
}

/** @throws Error where the browser makes no file of it */
export async function save({ name, make }: FileToMake): Promise<void> {
  download(name, await make());
}

export function svgFile(sheet: Sheet, scale: number, name: string): FileToMake {
  return {
    name,
    make: () => Promise.resolve(new Blob([svgOf(sheet, scale)], { type: "image/svg+xml" })),
  };
}

export function pngFile(sheet: Sheet, scale: number, name: string): FileToMake {
  return {
    name,
    async make() {
      await document.fonts.ready;
      const canvas = document.createElement("canvas");
      paintSheet(canvas, sheet, scale, facesOf(document.documentElement));
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
      if (blob === null) throw new Error("no picture");
      const { title, description, link } = sheet;
      const notes = { Title: title, Description: description, ...(link && { Source: link }) };
      return new Blob([withNotes(new Uint8Array(await blob.arrayBuffer()), notes)], {
        type: "image/png",
      });
    },
  };
}

export function npyFile(tensor: NamedTensor, name: string): FileToMake {
  return {
    name: fileName(name, "npy", tensor.name),
    make: () => Promise.resolve(new Blob([npyOf(tensor)], { type: "application/octet-stream" })),
  };
}

export function csvFile(tensor: NamedTensor, name: string): FileToMake {
  return {
    name: fileName(name, "csv", tensor.name),
    async make() {
      const parts: string[] = [];
      for (const part of csvParts(tensor)) {
        parts.push(part);
        await taskPause();
      }
      return new Blob(parts, { type: "text/csv" });
    },
  };
}

/** What the tab Link opens again. */
export function stateFile(state: LabState): FileToMake {
  return {
    name: fileName(`explorer-${configurationName(state)}`, "json"),
    async make() {
      const { formatStateFile } = await fetchStateFiles();
      const text = formatStateFile({ ...linkedOf(state), ownPhoto: state.ownPhoto });
      return new Blob([text], { type: "application/json" });
    },
  };
}
