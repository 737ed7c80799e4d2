/** Has large runs computed by what is fetched with the first of them. */
import { wantedOf, type Lab } from "../../store/index.ts";
import { STAGE_STRINGS } from "../strings/stage.ts";

/** Follows a lab until the returned function is called. */
export function computeWhenWanted(lab: Lab): () => void {
  let isFetching = false;
  let isGone = false;
  const start = (): void => {
    if (isFetching || wantedOf(lab.store.getState()) === null) return;
    isFetching = true;
    import("./start-computing.ts").then(
      ({ startComputing }) => {
        if (isGone) return;
        stop();
        stop = startComputing(lab);
      },
      () => {
        isFetching = false;
        const recipe = wantedOf(lab.store.getState());
        if (isGone || recipe === null) return;
        lab.dispatch({ type: "computeFailed", recipe, reason: STAGE_STRINGS.failed.broken });
      },
    );
  };
  let stop = lab.store.subscribe(start);
  start();
  return () => {
    isGone = true;
    stop();
  };
}
