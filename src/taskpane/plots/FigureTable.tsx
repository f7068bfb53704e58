import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ScrollRegion } from "../frame/ScrollRegion";
import { verySmallPane } from "../frame/paneWidths";
import { useTextStyles } from "../frame/useTextStyles";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "left" },
  figureHead: { textAlign: "right" },
  cell: { height: "24px", padding: "0 0 0 8px", ":first-child": { paddingLeft: 0 } },
  ruled: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  spare: verySmallPane({ display: "none" }),
  words: { textAlign: "left", paddingTop: "4px", paddingBottom: "4px" },
  keep: { whiteSpace: "nowrap" },
  rowHead: { fontWeight: "inherit", textAlign: "left" },
});

export interface FigureRow {
  readonly id: string;
  readonly cells: readonly ReactNode[];
  readonly strong?: boolean;
}

interface FigureTableProps {
  readonly name: string;
  /** The first column names the row; the others are figures. */
  readonly headers: readonly string[];
  readonly rows: readonly FigureRow[];
  /** A column that the smallest pane leaves out, because its figures stand elsewhere too. */
  readonly spareColumn?: number;
  /** A column of words, which wrap. */
  readonly wordColumn?: number;
}

/** A small table: names on the left, figures on the right. */
export function FigureTable({ name, headers, rows, spareColumn, wordColumn }: FigureTableProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <ScrollRegion name={name}>
      <table className={mergeClasses(styles.table, text.small)} aria-label={name}>
        <thead>
          <tr>
            {headers.map((header, index) => (
              <th
                key={header}
                scope="col"
                className={mergeClasses(
                  styles.head,
                  styles.cell,
                  index > 0 && index !== wordColumn && styles.figureHead,
                  index === spareColumn && styles.spare,
                )}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells, strong }) => (
            <tr key={id} className={mergeClasses(strong && text.strong)}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th
                    key={index}
                    scope="row"
                    className={mergeClasses(
                      styles.cell,
                      styles.ruled,
                      styles.rowHead,
                      wordColumn !== undefined && styles.keep,
                    )}
                  >
                    {cell}
                  </th>
                ) : (
                  <td
                    key={index}
                    className={mergeClasses(
                      styles.cell,
                      styles.ruled,
                      index === wordColumn ? styles.words : text.number,
                      index === spareColumn && styles.spare,
                    )}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
