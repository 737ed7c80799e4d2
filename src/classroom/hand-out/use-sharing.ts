/** What draws a link's code, fetched when it is first wanted. */
import { useEffect, useState } from "react";
import { fetchSharing } from "../../stage/index.ts";

type SharingParts = Awaited<ReturnType<typeof fetchSharing>>;

interface Sharing {
  readonly parts: SharingParts | null;
  /** It could not be fetched. */
  readonly isRefused: boolean;
}

const NOTHING: Sharing = { parts: null, isRefused: false };

export function useSharing(): Sharing {
  const [sharing, setSharing] = useState(NOTHING);
  useEffect(() => {
    let isWanted = true;
    fetchSharing().then(
      (parts) => isWanted && setSharing({ parts, isRefused: false }),
      () => isWanted && setSharing({ parts: null, isRefused: true }),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return sharing;
}
