import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { nextStartingWith } from "../../../../src/commands/nextStartingWith";
import { ViewFrame } from "../../../../src/taskpane/frame/ViewFrame";
import { VirtualList } from "../../../../src/taskpane/frame/list/VirtualList";
import { useRowWindow } from "../../../../src/taskpane/frame/list/useRowWindow";
import type { FindRow } from "../../../../src/taskpane/frame/list/useTypeAhead";
import { expectFocus } from "../../expectFocus";

afterEach(cleanup);

const many = 100_000;
const initials = ["Acme", "Bolt", "Corvus", "Delta"];
const nameOf = (index: number): string => `${initials[index % initials.length]} ${index}`;
const findName: FindRow = (start, from) => nextStartingWith(many, nameOf, start, from);

interface AccountsProps {
  readonly count?: number;
  readonly find?: FindRow;
  /** Rows from the first one up to another are at hand. */
  readonly atHand?: (index: number) => boolean;
  readonly onNeed?: (from: number, to: number) => void;
  readonly head?: ReactNode;
}

function Accounts({ count = many, find = findName, atHand = () => true, onNeed, head }: AccountsProps) {
  return (
    <ViewFrame title="Accounts" footer={<button>After</button>}>
      <button>Before</button>
      <VirtualList
        name="Accounts"
        count={count}
        rowHeight={40}
        head={head}
        find={find}
        onNeed={onNeed}
        waiting="Reading …"
        row={(index, tabIndex) =>
          atHand(index) ? (
            <span role={head === undefined ? undefined : "gridcell"}>
              <button tabIndex={tabIndex}>{nameOf(index)}</button>
            </span>
          ) : null
        }
      />
    </ViewFrame>
  );
}

/** Rows that come from elsewhere, some around those in sight at a time. */
function PagedAccounts() {
  const { from, to, need } = useRowWindow();
  const [fetched, setFetched] = useState({ from: 0, to: 0 });
  return (
    <>
      <button onClick={() => setFetched({ from, to })}>Answer</button>
      <Accounts atHand={(index) => index >= fetched.from && index < fetched.to} onNeed={need} />
    </>
  );
}

function open(accounts: ReactNode) {
  render(accounts);
  return userEvent.setup();
}

const row = (index: number): HTMLElement => screen.getByRole("button", { name: nameOf(index) });
const scroller = (): HTMLElement => screen.getByRole("button", { name: "Before" }).parentElement!;
const scrollTo = (row: number): void => act(() => scroller().scrollTo({ top: row * 40 }));

describe("a list of 100,000 rows", () => {
  it("draws those in sight, and says how many there are", () => {
    open(<Accounts />);
    const drawn = within(screen.getByRole("list", { name: "Accounts" })).getAllByRole("listitem");
    expect(drawn.length).toBeLessThan(40);
    expect(drawn[0]?.getAttribute("aria-setsize")).toBe("100000");
    expect(drawn.map((item) => item.getAttribute("aria-posinset"))).toEqual(drawn.map((_, index) => `${index + 1}`));
    scrollTo(50_000);
    expect(row(50_000).closest("[role=listitem]")?.getAttribute("aria-posinset")).toBe("50001");
    expect(screen.queryByRole("button", { name: nameOf(0) })).toBeNull();
  });

  it("counts its rows as a grid's where it has a head", () => {
    open(<Accounts head={<span role="columnheader">Name</span>} />);
    const grid = screen.getByRole("grid", { name: "Accounts" });
    expect(grid.getAttribute("aria-rowcount")).toBe("100001");
    const [head, first] = within(grid).getAllByRole("row");
    expect([head, first].map((one) => [one?.textContent, one?.getAttribute("aria-rowindex")])).toEqual([
      ["Name", "1"],
      [nameOf(0), "2"],
    ]);
  });

  it("is one tab stop, and its keys lead to every row", async () => {
    const user = open(<Accounts />);
    await user.tab();
    await user.tab();
    await expectFocus(() => row(0));
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    await expectFocus(() => row(1));
    await user.keyboard("{End}");
    await expectFocus(() => row(many - 1));
    await user.keyboard("{ArrowDown}");
    await expectFocus(() => row(many - 1));
    await user.keyboard("{Home}{PageDown}");
    // Of the fifteen rows in sight one stays there.
    await expectFocus(() => row(14));
    await user.keyboard("{PageUp}{ArrowUp}");
    await expectFocus(() => row(0));
    await user.tab();
    await expectFocus(() => screen.getByRole("button", { name: "After" }));
  });

  it("keeps the focus on a row that is scrolled out of sight", async () => {
    const user = open(<Accounts />);
    act(() => row(2).focus());
    scrollTo(50_000);
    expect(document.activeElement).toBe(row(2));
    row(50_000);
    await user.keyboard("{ArrowDown}");
    await expectFocus(() => row(3));
    expect(scroller().scrollTop).toBeLessThan(200);
  });

  it("leads Tab to a row in sight while it has no focus", async () => {
    const user = open(<Accounts />);
    act(() => screen.getByRole("button", { name: "Before" }).focus());
    scrollTo(50_000);
    await user.tab();
    await expectFocus(() => row(50_000));
  });

  it("goes to the next row that starts with what is typed", async () => {
    const user = open(<Accounts />);
    act(() => row(0).focus());
    await user.keyboard("c");
    await expectFocus(() => row(2));
    await new Promise((resolve) => setTimeout(resolve, 800));
    await user.keyboard("bolt 98765");
    await expectFocus(() => row(98_765));
  });

  it("waits for a row that someone else finds, and forgets it when another key comes first", async () => {
    let answer: (row: number | null) => void = () => undefined;
    const find = vi.fn<FindRow>(() => new Promise((resolve) => (answer = resolve)));
    const user = open(<Accounts find={find} />);
    act(() => row(0).focus());
    await user.keyboard("x");
    expect(find).toHaveBeenCalledExactlyOnceWith("x", 1);
    await act(async () => answer(70_000));
    await expectFocus(() => row(70_000));
    await user.keyboard("{ArrowDown}");
    await user.keyboard("y");
    const late = answer;
    await user.keyboard("{ArrowDown}");
    await act(async () => late(5));
    await expectFocus(() => row(70_002));
  });

  it("presses a row's button with the space bar, which starts no word", async () => {
    const find = vi.fn<FindRow>(() => null);
    const user = open(<Accounts find={find} />);
    act(() => row(0).focus());
    await user.keyboard(" ");
    expect(find).not.toHaveBeenCalled();
    await user.keyboard("a b");
    expect(find.mock.calls.map(([start]) => start)).toEqual(["a", "a ", "a b"]);
  });

  it("asks for the rows in sight, and has the focus wait on a row until it is there", async () => {
    const user = open(<PagedAccounts />);
    const answer = screen.getByRole("button", { name: "Answer" });
    act(() => answer.click());
    act(() => row(0).focus());
    await user.keyboard("{End}");
    const last = screen.getAllByRole("listitem").at(-1)!;
    expect(last.textContent).toBe("Reading …");
    await expectFocus(() => last);
    act(() => answer.click());
    await expectFocus(() => row(many - 1));
  });

  it("keeps the focus in a row that is no longer at hand", async () => {
    const user = open(<PagedAccounts />);
    const answer = screen.getByRole("button", { name: "Answer" });
    act(() => answer.click());
    act(() => row(3).focus());
    scrollTo(50_000);
    act(() => answer.click());
    row(50_000);
    expect(document.activeElement).toBe(row(3));
    await user.keyboard("{ArrowDown}");
    act(() => answer.click());
    await expectFocus(() => row(4));
  });

  it("becomes shorter without losing its place", async () => {
    const view = render(<Accounts />);
    const user = userEvent.setup();
    act(() => row(0).focus());
    await user.keyboard("{End}");
    view.rerender(<Accounts count={3} />);
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    act(() => row(2).focus());
    await user.keyboard("{ArrowUp}");
    await expectFocus(() => row(1));
  });
});
