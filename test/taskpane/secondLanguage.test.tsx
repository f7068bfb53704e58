import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { createCalculator } from "../../src/commands/calculator/createCalculator";
import { HostError, type HostErrorCode } from "../../src/commands/spreadsheetHost";
import { readText } from "../../src/core/sheet/cell";
import { OutsideExcel } from "../../src/taskpane/OutsideExcel";
import { Pane } from "../../src/taskpane/Pane";
import { TextsProvider } from "../../src/taskpane/format/TextsContext";
import { failureMessage } from "../../src/taskpane/workbook/failureMessage";
import { reversedEnglish as words } from "../texts/reversedEnglish";
import { shownTexts } from "../texts/shownTexts";
import { countReversed, strangeWords } from "../texts/strangeWords";
import { FakeHost } from "./fakeHost";
import { helpAtHand } from "./features/functions/helpAtHand";
import { germanWorkbook } from "./germanWorkbook";
import { now } from "./openPane";

afterEach(cleanup);

const book = germanWorkbook();
/** What the user has in the workbook. */
const ofUser = [
  ...Object.keys(book.sheets),
  ...Object.values(book.sheets).flatMap((rows) => rows.flatMap((row) => row.map(readText))),
];
const help = JSON.stringify(helpAtHand).split('"');

/** A pane in English backwards over a workbook. */
function open(host = new FakeHost(book)) {
  const user = userEvent.setup();
  render(
    <TextsProvider value={words}>
      <Pane
        startCalculator={createCalculator}
        host={host}
        themeName="light"
        locale="en-GB"
        now={now}
        onOpenSample={() => undefined}
        loadFunctionHelp={() => Promise.resolve(helpAtHand)}
      />
    </TextsProvider>,
  );
  return { host, user };
}

/** The view says at least so many words of ours, and none that is not backwards. */
function expectBackwards(least: number, allowed: readonly string[] = []): void {
  const shown = shownTexts(document.body);
  expect(strangeWords(shown, [...ofUser, ...allowed])).toEqual([]);
  expect(countReversed(shown)).toBeGreaterThan(least);
}

const showView = async (user: ReturnType<typeof userEvent.setup>, name: string | RegExp) =>
  user.click(await screen.findByRole("tab", { name }));
const button = (name: string) => screen.findByRole("button", { name });
const startsWith = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
const live = () => screen.findAllByText(startsWith(words.pane.preview.live(21, "21")));

describe("the pane in another language", () => {
  it("sets a placing up", async () => {
    const { user } = open();
    await live();
    expectBackwards(40);
    await user.click(await button(words.pane.source.change));
    expectBackwards(40);
    await user.click(await button(words.pane.source.changeColumns));
    await screen.findByRole("list", { name: words.pane.columns.usedList });
    expectBackwards(80);
    const { asTable, concentration, hoursPerCsm } = words.pane.plots;
    for (const plot of [concentration, hoursPerCsm]) await user.click(await button(asTable(plot)));
    const share = screen.getByRole("spinbutton", { name: words.pane.limits.shareField });
    await user.clear(share);
    await user.type(share, "200{Enter}");
    await screen.findByText(words.pane.limits.shareOutside);
    expectBackwards(80);
  });

  it("asks what becomes of a health score of the user's own, and lists what differs by it", async () => {
    const sheet = [
      ["Account", "MRR", "DAU", "MAU", "Seats", "NPS", "Health Score", "Status"],
      ["Ada", 100, 50, 100, 100, 9, 20, "Cooking"],
      ["Bob", 100, 50, 100, 100, 9, 90, "Cooking"],
    ];
    const { user } = open(new FakeHost({ sheets: { Accounts: sheet } }));
    const { pane, ownUses } = words;
    const allowed = ["Accounts", ...sheet.flat().map(String)];
    await screen.findByRole("table", { name: pane.ownScore.effects });
    expectBackwards(40, allowed);
    await user.click(await button(pane.ownScore.differ(1, "1")));
    await screen.findByRole("list", { name: pane.ownScore.list });
    await button(pane.ownScore.goToName("Ada", "2"));
    expectBackwards(10, allowed);
    await user.click(await button(pane.ownScore.back));
    await user.click(await screen.findByRole("radio", { name: ownUses.used }));
    await button(pane.ownScore.letDecide);
    expectBackwards(40, allowed);
  });

  it("says what came of a placing, and writes sheets in it", async () => {
    const { host, user } = open();
    await live();
    await user.click(await button(words.pane.place.place));
    await screen.findByText(words.pane.result.placed(21, "21"), { selector: "strong" });
    expectBackwards(50);
    const sheets = host.runs.flat();
    expect(sheets.map(({ name }) => name)).toEqual(["SC tnemecalP", "SC soiloftroP", "SC yrammuS"]);
    const texts = sheets.flatMap(({ name, tables, charts = [] }) => [
      name,
      ...tables.flatMap(({ title = "", columns, rows }) => [
        title,
        ...columns.map(({ header }) => header),
        ...rows.flat().filter((cell) => typeof cell === "string"),
      ]),
      ...charts.flatMap(({ title, categoryTitle, valueTitle }) => [title, categoryTitle, valueTitle]),
    ]);
    expect(strangeWords(texts, ofUser)).toEqual([]);
    expect(countReversed(texts)).toBeGreaterThan(100);
    host.edit("Kunden", 1, 1, "Gekündigt");
    await screen.findByText(words.pane.result.outOfDate);
    expectBackwards(50);
  });

  it("lists problems of both sheets", async () => {
    const { user } = open();
    await live();
    await showView(user, startsWith(words.pane.views.problems));
    await screen.findByRole("textbox", { name: words.pane.problems.filter });
    await screen.findAllByText(startsWith("Verträge!"));
    expectBackwards(60);
    await user.type(screen.getByRole("textbox", { name: words.pane.problems.filter }), "xyz");
    expectBackwards(10);
  });

  it("shows MRR with its customers, rates, reasons and a reconciliation, and writes the schedule", async () => {
    const { host, user } = open();
    await showView(user, words.pane.views.mrr);
    await button(words.mrr.rollForward.lines.churned);
    await screen.findByText(words.mrr.rates.lines.quickRatio.name);
    expectBackwards(60);
    for (const name of [words.mrr.reasons.title, words.mrr.periods.titles[1], words.mrr.reconcile.title]) {
      const section = await screen.findByRole("button", { name: startsWith(name) });
      if (section.getAttribute("aria-expanded") === "false") await user.click(section);
    }
    const reported = await screen.findByRole("textbox", { name: words.mrr.reconcile.reported });
    await user.type(reported, "1000{Enter}");
    await screen.findByRole("list", { name: words.mrr.reconcile.explanations });
    expectBackwards(100);
    await user.clear(reported);
    await user.type(reported, "k{Enter}");
    await screen.findByRole("alert");
    expectBackwards(80);
    await user.click(await button(words.mrr.write.button));
    await waitFor(() => expect(host.runs).toHaveLength(1));
    const [sheet] = host.runs.flat();
    expect(sheet?.name).toBe(words.report.sheets.mrr);
    expectBackwards(80);
    await user.click(await button(words.mrr.rollForward.lines.churned));
    await screen.findByRole("list", { name: words.mrr.customers.list });
    expectBackwards(20);
  });

  it("lists functions, and proposes and inserts a formula", async () => {
    const { host, user } = open();
    await live();
    host.activate("Zettel", 0, 1);
    await showView(user, words.pane.views.functions);
    await screen.findByRole("textbox", { name: words.functions.search });
    expectBackwards(15, help);
    for (const { name } of helpAtHand) {
      await user.click(await screen.findByRole("button", { name: startsWith(name) }));
      const formula = await screen.findByRole("textbox", { name: words.functions.formula.label });
      await waitFor(() => expect(formula).not.toHaveProperty("value", ""));
      expectBackwards(25, help);
    }
    await user.click(await button(words.functions.insert.insert));
    await button(words.functions.insert.keep);
    expectBackwards(25, help);
    await user.click(await button(words.functions.insert.replace));
    await screen.findByText(startsWith(words.functions.insert.inserted("Zettel!B1")));
    expectBackwards(25, help);
  });

  it("begins in a workbook without accounts", async () => {
    const { user } = open(new FakeHost({ sheets: { Zettel: [["Bitte anrufen"]] } }));
    await screen.findByText(words.pane.firstRun.title);
    expectBackwards(40);
    await showView(user, words.pane.views.mrr);
    await screen.findByText(words.mrr.firstRun.title);
    expectBackwards(40);
    await showView(user, words.pane.views.problems);
    await screen.findByText(words.pane.problems.noSource);
    expectBackwards(15);
  });

  it("says what failed, and what was interrupted", async () => {
    const host = new FakeHost(book);
    host.unfinished.push({ key: "placement", name: "SC tnemecalP", rows: 20, orphans: [] });
    host.break("writeResults", new HostError("sheet-full", { doing: "writing", sheets: ["SC tnemecalP"] }));
    const { user } = open(host);
    await screen.findByText(words.pane.failures.finished);
    expectBackwards(40);
    await live();
    await user.click(await button(words.pane.place.place));
    await screen.findByText(startsWith(words.pane.failures.title("").trim().slice(0, 5)));
    expectBackwards(40);
  });

  it("has words for every cause of a failure", () => {
    for (const code of Object.keys(words.pane.failures.causes) as HostErrorCode[]) {
      const { title, detail } = failureMessage(new HostError(code, { doing: "finishing" }), "place", words);
      expect(strangeWords([title, detail], [])).toEqual([]);
    }
  });

  it("is what a page outside Excel says too", () => {
    render(
      <TextsProvider value={words}>
        <OutsideExcel themeName="light" />
      </TextsProvider>,
    );
    expect(within(document.body).getAllByText(/lecxE/i).length).toBeGreaterThan(0);
    expectBackwards(8);
  });
});
