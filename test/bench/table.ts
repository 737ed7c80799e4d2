/** Rows -> a Markdown table that also reads well in a terminal. */

export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly align: "left" | "right";
}

/** Columns as wide as their widest cell, laid out as Prettier does. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, i) =>
    Math.max(3, title.length, ...rows.map((row) => row[i].length)),
  );
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, i) =>
      columns[i].align === "right" ? cell.padStart(widths[i]) : cell.padEnd(widths[i]),
    );
    return `| ${padded.join(" | ")} |`;
  };
  const rule = columns.map(({ align }, i) =>
    align === "right" ? `${"-".repeat(widths[i] - 1)}:` : "-".repeat(widths[i]),
  );
  return [
    line(columns.map(({ title }) => title)),
    `| ${rule.join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}

const left = (title: string): Column => ({ title, align: "left" });
const right = (title: string): Column => ({ title, align: "right" });
export const column = { left, right };
