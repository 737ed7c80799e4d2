/** The list of keys, as an entry of the page's menu. */
import { setHelpOpen, useLab } from "../../stage/index.ts";
import { PHONE_STRINGS } from "./strings.ts";

export function KeysItem() {
  const lab = useLab();
  return (
    <button type="button" className="page-header__item" onClick={() => setHelpOpen(lab, true)}>
      {PHONE_STRINGS.keys}
    </button>
  );
}
