/** A real lab around a panel. */
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { parseLink } from "../../../src/params/packed-link.ts";
import { createLab } from "../../../src/store/index.ts";
import type { Lab } from "../../../src/store/index.ts";
import { LabProvider } from "../../../src/stage/lab-context.tsx";

interface Setting {
  readonly lab: Lab;
  readonly user: ReturnType<typeof userEvent.setup>;
}

export function show(panel: ReactNode, search = ""): Setting {
  const lab = createLab(parseLink(search, ""));
  render(<LabProvider lab={lab}>{panel}</LabProvider>);
  return { lab, user: userEvent.setup() };
}
