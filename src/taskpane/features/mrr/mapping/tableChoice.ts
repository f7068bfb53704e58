import type { TableQuestion, UseChoice } from "../../../../core/ledger/mapping/tableQuestion";
import type { Texts } from "../../../../texts/texts";
import type { Formatter } from "../../../format/formatter";
import type { ChoiceWords } from "../../../frame/mapping/Choice";
import type { TableMapping } from "./useTableMapping";

/** A question with few answers, in words, and what an answer does. */
export interface TableChoice extends ChoiceWords {
  readonly answer: string | null;
  readonly onAnswer: (answer: string) => void;
}

/** A question about a whole column of a subscription table. */
export function tableChoice(
  question: Exclude<TableQuestion, { readonly ask: "words" }>,
  mapping: TableMapping,
  format: Formatter,
  texts: Texts,
): TableChoice {
  const { questions } = texts.mrr.mapping;
  const { header, column } = question;
  switch (question.ask) {
    case "dateOrder": {
      const { sample, cells, days, answer } = question;
      return {
        about: texts.pane.questions.dates(sample, cells, format.count(cells)),
        detail: questions.dateOrders(
          days.monthFirst === null ? null : format.dayAndMonth(days.monthFirst),
          days.dayFirst === null ? null : format.dayAndMonth(days.dayFirst),
        ),
        choices: waysOf(texts.dateOrders, days),
        answer,
        onAnswer: (dateOrder) => mapping.write(header, { dateOrder: dateOrder as "dayFirst" | "monthFirst" }),
      };
    }
    case "decimalMark": {
      const { sample, cells, figures, answer } = question;
      return {
        about: texts.pane.questions.figures(sample, cells, format.count(cells)),
        detail: questions.decimalMarks(
          figures.point === null ? null : format.number(figures.point),
          figures.comma === null ? null : format.number(figures.comma),
        ),
        choices: waysOf(texts.decimalMarks, figures),
        answer,
        onAnswer: (decimalMark) => mapping.write(header, { decimalMark: decimalMark as "point" | "comma" }),
      };
    }
    case "use": {
      const { matter, other, rows, choices } = question;
      const keyed = choices.map((choice, index) => ({ choice, value: String(index) }));
      return {
        about: questions.matters[matter](other ?? ""),
        detail: rows === null ? questions.tableWaits : questions.rowsWait(rows, format.count(rows)),
        choices: keyed.map(({ choice, value }) => ({ value, label: labelOf(choice, texts) })),
        answer: null,
        onAnswer: (answer) => {
          const chosen = keyed.find(({ value }) => value === answer);
          if (chosen) mapping.choose(chosen.choice);
        },
      };
    }
    default:
      throw new RangeError(`No question about column ${column}`);
  }
}

function labelOf({ id, header = "" }: UseChoice, { mrr, amountQuantities, pane }: Texts): string {
  const { choices } = mrr.mapping.questions;
  if (id === "column") return header;
  if (id === "one" || id === "all") return amountQuantities[id];
  return id === "takenOff" ? pane.questions.takenOff : choices[id];
}

/** The ways in which the sample can be read. */
function waysOf<Way extends string>(
  words: Readonly<Record<Way, string>>,
  readings: Readonly<Record<Way, number | null>>,
): ChoiceWords["choices"] {
  return (Object.keys(words) as Way[])
    .filter((way) => readings[way] !== null)
    .map((way) => ({ value: way, label: words[way] }));
}
