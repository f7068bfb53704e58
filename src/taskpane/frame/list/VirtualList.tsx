import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useVirtualList, type VirtualListModel, type VirtualListOptions } from "./useVirtualList";

const useStyles = makeStyles({
  // A row that turns out higher than it was taken for adds nothing to what scrolls, until the list itself is higher.
  rows: { position: "relative", contain: "paint" },
  row: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    boxSizing: "border-box",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
});

interface VirtualListProps extends VirtualListOptions {
  readonly name: string;
  /** The head of a grid, which stays in sight: cells with the role `columnheader`. Rows are cells then, `gridcell`. */
  readonly head?: ReactNode;
  /**
   * What a row shows; `null` as long as it is not at hand. Every row has a control, and gives each of them `tabIndex`, so
   * that Tab leaves the list.
   */
  readonly row: (index: number, tabIndex: 0 | -1) => ReactNode;
  /** What a row shows that is not at hand. */
  readonly waiting: ReactNode;
}

/**
 * A list of any length, of which only the rows in sight are drawn, each as high as it needs to be. It scrolls with the view
 * that it stands in. `onNeed` tells which rows are in sight, so that the others need not be at hand. Arrow keys, Page Up and
 * Down, Home and End lead from row to row, letters to the next row that starts with them.
 *
 * Another list, one that is filtered otherwise for instance, takes another `key`.
 */
export function VirtualList({ name, head, row, waiting, ...options }: VirtualListProps) {
  const styles = useStyles();
  const { rowsRef, headRef, height, onKeyDown, onFocus, onBlur, ...list } = useVirtualList(options);
  const isGrid = head !== undefined;
  return (
    <div
      role={isGrid ? "grid" : "list"}
      aria-label={name}
      aria-rowcount={isGrid ? options.count + 1 : undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {isGrid ? (
        <div ref={headRef} role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1}>
            {head}
          </div>
        </div>
      ) : null}
      <div
        ref={rowsRef}
        role={isGrid ? "rowgroup" : "presentation"}
        className={styles.rows}
        style={{ height: `${height}px` }}
      >
        <Rows {...options} list={list} isGrid={isGrid} row={row} waiting={waiting} />
      </div>
    </div>
  );
}

interface RowsProps extends Pick<VirtualListProps, "count" | "rowHeight" | "row" | "waiting"> {
  readonly list: Pick<VirtualListModel, "drawn" | "top" | "tabStop" | "focused" | "measure">;
  readonly isGrid: boolean;
}

function Rows({ list, isGrid, count, rowHeight, row, waiting }: RowsProps) {
  const styles = useStyles();
  const held = useHeldContent(row, list.focused);
  return list.drawn.map(({ index, start }) => {
    const content = row(index, index === list.tabStop ? 0 : -1) ?? (held?.index === index ? held.content : null);
    const position = isGrid
      ? { role: "row", "aria-rowindex": index + 2 }
      : { role: "listitem", "aria-setsize": count, "aria-posinset": index + 1 };
    return (
      <div
        key={index}
        ref={list.measure}
        {...position}
        data-index={index}
        // A row that is not at hand takes the focus itself until its control is there.
        tabIndex={content === null && index === list.tabStop ? 0 : -1}
        className={styles.row}
        style={{
          transform: `translateY(${start - list.top}px)`,
          minHeight: content === null ? `${rowHeight}px` : undefined,
        }}
      >
        {content ?? (isGrid ? <div role="gridcell">{waiting}</div> : waiting)}
      </div>
    );
  });
}

interface HeldContent {
  readonly index: number;
  readonly content: ReactNode;
}

/** What the row with the focus showed last. It goes on showing it when it is no longer at hand: its control has the focus. */
function useHeldContent(row: VirtualListProps["row"], focused: number | null): HeldContent | null {
  const [held, setHeld] = useState<HeldContent | null>(null);
  if (focused === null || held?.index === focused) return held;
  const content = row(focused, 0);
  if (content !== null) setHeld({ index: focused, content });
  return held;
}
