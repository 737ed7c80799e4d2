/** The paper's figures beside the ones computed here. */
import type { ReactNode } from "react";
import { format } from "../../../ui/index.ts";
import { PAPER_STRINGS as words } from "../../strings/networks.ts";
import { SideScroller } from "../SideScroller.tsx";
import { comparedTables } from "./paper.ts";
import type { ComparedRow, ComparedTable } from "./paper.ts";
import "../figures.css";
import "./against-paper.css";

const TABLES = comparedTables();

export function AgainstPaper(): ReactNode {
  return (
    <div className="against">
      <h3 className="against__title">{words.title}</h3>
      <p className="against__intro">
        {words.intro} (<a href={words.href}>{words.source}</a>)
      </p>
      <div className="against__tables">
        {TABLES.map((table) => (
          <Compared key={table.name} {...table} />
        ))}
      </div>
    </div>
  );
}

function Compared({ name, rows, note }: ComparedTable): ReactNode {
  return (
    <div className="against__one">
      <SideScroller className="figures__scroller" label={name}>
        <table className="figures figures--whole against__table">
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{words.what}</span>
              </th>
              <th scope="col">{words.mults}</th>
              <th scope="col">{words.parameters}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <Figure {...row.mults} />
                <Figure {...row.parameters} />
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroller>
      {note !== undefined && <p className="against__note">{note}</p>}
    </div>
  );
}

function Figure({ computed, printed }: ComparedRow["mults"]): ReactNode {
  return (
    <td>
      <span className="mono">{computed}</span>{" "}
      <span className="figures__beside">{format(words.paper, { printed })}</span>
    </td>
  );
}
