/** The Classroom page. */
import type { ReactNode } from "react";
import { LabProvider, Stage } from "../stage/index.ts";
import type { Lab } from "../store/index.ts";

export function ClassroomPage({ lab }: { readonly lab: Lab }): ReactNode {
  return (
    <LabProvider lab={lab}>
      <Stage />
    </LabProvider>
  );
}
