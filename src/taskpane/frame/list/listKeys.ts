/** Letters that come within so many milliseconds of each other are one word. */
const wordPause = 700;

/** The row that a key leads to from another one; `null` for a key that leads nowhere. */
export function rowByKey(key: string, row: number, count: number, rowsInSight: number): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(row + 1, last);
    case "ArrowUp":
      return Math.max(row - 1, 0);
    case "PageDown":
      return Math.min(row + rowsInSight, last);
    case "PageUp":
      return Math.max(row - rowsInSight, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** What was typed on a list to get to a row, and when its last letter was. */
export interface TypedStart {
  readonly start: string;
  readonly at: number;
}

/** What is looked for after another key; `null` for a key that writes nothing. A blank starts no word: it presses the button. */
export function typedAfter(last: TypedStart, key: string, at: number): TypedStart | null {
  if ([...key].length !== 1) return null;
  const start = at - last.at < wordPause ? last.start + key : key;
  return start === " " ? null : { start, at };
}
