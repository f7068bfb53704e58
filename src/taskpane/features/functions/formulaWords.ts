import type { FormulaDates } from "../../../commands/formulas/formulaDates";
import { callText, type AccountsBasis, type ProposalBasis } from "../../../commands/formulas/formulaProposal";
import type { FunctionHelp } from "../../../commands/formulas/functionHelp";
import type { CellPlace } from "../../../commands/spreadsheetHost";
import { cellAddress } from "../../../core/sheet/sheetRange";
import type { Formatter } from "../../format/formatter";
import type { Texts } from "../../../texts/texts";

/** `Accounts!B12`, as a person reads it. */
export function placeAddress({ sheet, row, column }: CellPlace, texts: Texts): string {
  return texts.functions.insert.address(sheet, cellAddress(row, column));
}

/** Where the arguments of a proposed formula come from, in sentences. */
export function basisWords(basis: ProposalBasis, format: Formatter, allTexts: Texts): string {
  const { formula: texts } = allTexts.functions;
  switch (basis.kind) {
    case "example":
      return texts.lacks[basis.lacks];
    case "subscriptions":
      return [
        texts.ofSubscriptions(basis.source, datesWords(basis.dates, format, allTexts)),
        ...(basis.definition.endsInclusive ? [texts.endsInclusive] : []),
      ].join(" ");
    case "accounts":
      return accountsWords(basis, format, allTexts).join(" ");
  }
}

function accountsWords(basis: AccountsBasis, format: Formatter, allTexts: Texts): readonly string[] {
  const { formula: texts } = allTexts.functions;
  const { source, asOf, metrics, notLive = 0, ranksOtherwise = false } = basis;
  const headers = texts.and(basis.headers);
  if (metrics) {
    const words = texts.ofMetrics(headers, source);
    if (metrics.known === metrics.all) return [words];
    return [words, texts.someMetrics(format.count(metrics.known), format.count(metrics.all))];
  }
  return [
    asOf === undefined ? texts.ofAccounts(headers, source) : texts.ofAccountsUpTo(headers, source, format.date(asOf)),
    ...(notLive > 0 ? [texts.notLive(notLive, format.count(notLive))] : []),
    ...(ranksOtherwise ? [texts.ranksOtherwise] : []),
  ];
}

function datesWords(dates: FormulaDates, format: Formatter, allTexts: Texts): string {
  const { formula: texts } = allTexts.functions;
  switch (dates.kind) {
    case "day":
      return texts.day(format.date(dates.day));
    case "month":
    case "year":
    case "known":
      return texts[dates.kind](format.date(dates.from), format.date(dates.to));
    case "months":
      return texts.months(texts.and(dates.days.map(format.date)));
  }
}

/** A function as it is written, optional arguments in brackets: `=CS.MRR(table, [date], [ends_inclusive])`. */
export function syntaxOf({ name, parameters }: FunctionHelp): string {
  const given = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `=${callText(name, given)}`;
}

const longest = 60;

/** What a cell holds, cut where it is long. */
export function shortContent(content: string): string {
  return content.length > longest ? `${content.slice(0, longest - 1)}…` : content;
}
