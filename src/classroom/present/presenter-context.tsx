/** The presentation that a page shows or controls, for its components. */
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { LabProvider } from "../../stage/index.ts";
import type { Presentation, Presenter } from "./types.ts";

const PresenterContext = createContext<Presenter | null>(null);

interface PresenterProviderProps {
  readonly presenter: Presenter;
  readonly children: ReactNode;
}

export function PresenterProvider({ presenter, children }: PresenterProviderProps): ReactNode {
  return (
    <PresenterContext value={presenter}>
      <LabProvider lab={presenter.lab}>{children}</LabProvider>
    </PresenterContext>
  );
}

export function usePresenter(): Presenter {
  const presenter = useContext(PresenterContext);
  if (presenter === null) throw new Error("no presenter around this component");
  return presenter;
}

/** @param select a module-level function: the component renders again when its result changes */
export function usePresentation<T>(select: (state: Presentation) => T): T {
  return useStore(usePresenter().store, select);
}
