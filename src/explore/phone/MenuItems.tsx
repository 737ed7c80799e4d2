/** What the page's menu has besides the pages: sharing, the values as a table, and the list of keys. */
import { setHelpOpen, setShareOpen, setValuesOpen, useLab } from "../../stage/index.ts";
import { PHONE_STRINGS } from "./strings.ts";

export function MenuItems() {
  const lab = useLab();
  return (
    <>
      <button type="button" className="page-header__item" onClick={() => setShareOpen(lab, true)}>
        {PHONE_STRINGS.share}
      </button>
      <button type="button" className="page-header__item" onClick={() => setValuesOpen(lab, true)}>
        {PHONE_STRINGS.values}
      </button>
      <button type="button" className="page-header__item" onClick={() => setHelpOpen(lab, true)}>
        {PHONE_STRINGS.keys}
      </button>
    </>
  );
}
