/** One lab for everything below a provider: two labs on one page never meet. */
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { Lab, LabState } from "../store/index.ts";

const LabContext = createContext<Lab | null>(null);

interface LabProviderProps {
  readonly lab: Lab;
  readonly children: ReactNode;
}

export function LabProvider({ lab, children }: LabProviderProps): ReactNode {
  return <LabContext value={lab}>{children}</LabContext>;
}

/** @throws Error outside a LabProvider */
export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error("useLab needs a LabProvider above it");
  return lab;
}

/** Renders again when the selected value is another one; select what lasts, never the playhead. */
export function useLabState<T>(selector: (state: LabState) => T): T {
  return useStore(useLab().store, selector);
}
