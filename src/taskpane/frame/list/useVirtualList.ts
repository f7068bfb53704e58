import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { rowByKey } from "./listKeys";
import { useScroller } from "./scroller";
import { useListPlace } from "./useListPlace";
import { useTypeAhead, type FindRow } from "./useTypeAhead";

/** So many rows are drawn above and below those in sight. */
const overscan = 8;

export interface VirtualListOptions {
  readonly count: number;
  /** The height in pixels that a row is taken to have until it was drawn. */
  readonly rowHeight: number;
  readonly find: FindRow;
  /** Told of the rows in sight, from the first up to the one after the last. Must stay the same. */
  readonly onNeed?: (from: number, to: number) => void;
}

/** What there is to draw of a long list, and what its keys do. */
export interface VirtualListModel {
  /** Of the element around all rows, and of that around the head. */
  readonly rowsRef: (element: HTMLDivElement | null) => void;
  readonly headRef: (element: HTMLDivElement | null) => void;
  readonly height: number;
  readonly drawn: readonly VirtualItem[];
  /** Where the rows begin within what scrolls: rows are placed from there. */
  readonly top: number;
  /** The row that Tab leads to. */
  readonly tabStop: number;
  /** The row that has the focus; `null` while none has. */
  readonly focused: number | null;
  readonly measure: (row: Element | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * The rows in sight, and the one that has the focus wherever it is: unmounted, it would take the focus along. While the
 * list has no focus, Tab leads to the row in sight that is nearest to the last one.
 */
export function useVirtualList({ count, rowHeight, find, onNeed }: VirtualListOptions): VirtualListModel {
  const scroller = useScroller();
  const [rows, rowsRef] = useState<HTMLDivElement | null>(null);
  const [head, headRef] = useState<HTMLDivElement | null>(null);
  const place = useListPlace(scroller, rows, head);
  const [current, setCurrent] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const focused = Math.min(current, count - 1);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing memoizes what it returns
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan,
    // Scrolling is drawn before it is painted all the same, and a list that scrolls while it is drawn is no error.
    useFlushSync: false,
    scrollMargin: place.top,
    scrollPaddingStart: place.covered,
    // The last row stands where the list ends, not where the view does.
    paddingEnd: place.below,
    rangeExtractor: useCallback(
      (range: Range) => (hasFocus ? withRow(defaultRangeExtractor(range), focused) : defaultRangeExtractor(range)),
      [hasFocus, focused],
    ),
  });
  const drawn = virtualizer.getVirtualItems();
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? -1;

  useEffect(() => {
    if (first <= last) onNeed?.(first, last + 1);
  }, [first, last, onNeed]);

  const focusSoon = useFocusSoon(rows, focused, () => virtualizer.scrollToIndex(focused));
  const goTo = (row: number): void => {
    virtualizer.scrollToIndex(row);
    if (hasFocus && row === focused) return;
    focusSoon();
    setHasFocus(true);
    setCurrent(row);
  };
  const typeAhead = useTypeAhead(find, goTo);

  return {
    rowsRef,
    headRef,
    height: virtualizer.getTotalSize() - place.below,
    drawn,
    top: place.top,
    focused: hasFocus ? focused : null,
    tabStop: hasFocus ? focused : Math.max(first, Math.min(focused, last)),
    measure: virtualizer.measureElement,
    onKeyDown: (event) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const row = rowByKey(event.key, focused, count, Math.max(last - first, 1));
      if (row !== null) {
        typeAhead.forget();
        goTo(row);
      }
      if (row !== null || typeAhead.type(event.key, event.timeStamp, focused)) event.preventDefault();
    },
    onFocus: (event) => {
      setHasFocus(true);
      const row = rowOf(event.target);
      if (row !== null) setCurrent(row);
    },
    onBlur: (event) => {
      const list = event.currentTarget;
      // With the whole window it keeps the focus, which comes back with the window.
      if (list.contains(event.relatedTarget) || list.contains(document.activeElement)) return;
      typeAhead.forget();
      setHasFocus(false);
    },
  };
}

/**
 * @param onArrived called when a row that has the focus is at hand: with what it shows it and its neighbours are higher
 * @returns a way to have the focused row take the focus once it is drawn: its control, or itself until that is there.
 */
function useFocusSoon(rows: HTMLElement | null, index: number, onArrived: () => void): () => void {
  const isDue = useRef(false);
  useLayoutEffect(() => {
    const row = rows?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    const isWaiting = row !== null && document.activeElement === row;
    if (!row || (!isDue.current && !isWaiting)) return;
    isDue.current = false;
    const control = row.querySelector<HTMLElement>("button, a[href], input, [tabindex]");
    (control ?? row).focus({ preventScroll: true });
    if (isWaiting && control !== null) onArrived();
  });
  return useCallback(() => {
    isDue.current = true;
  }, []);
}

function rowOf(element: Element): number | null {
  const index = element.closest("[data-index]")?.getAttribute("data-index");
  return index ? Number(index) : null;
}

/** Rows in their order with another one among them. */
function withRow(rows: number[], row: number): number[] {
  if (row < 0 || rows.includes(row)) return rows;
  return row < (rows[0] ?? 0) ? [row, ...rows] : [...rows, row];
}
