import type { Question } from "../../../../core/accounts/mapping/question";
import type { Texts } from "../../../../texts/texts";
import type { Formatter } from "../../../format/formatter";
import type { ChoiceWords } from "../../../frame/mapping/Choice";

/** A question about a whole column in words. */
export function choiceWords(
  question: Exclude<Question, { readonly ask: "words" }>,
  format: Formatter,
  texts: Texts,
): ChoiceWords {
  const { questions } = texts.pane;
  const choicesOf = (words: Readonly<Record<string, string>>): ChoiceWords["choices"] =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  switch (question.ask) {
    case "dateOrder": {
      const { sample, cells, days } = question;
      return {
        about: questions.dates(sample, cells, format.count(cells)),
        detail:
          days === null
            ? questions.datesDiffer
            : questions.dateOrders(format.dayAndMonth(days.monthFirst), format.dayAndMonth(days.dayFirst)),
        choices: choicesOf(texts.dateOrders),
      };
    }
    case "decimalMark": {
      const { sample, cells, point, comma } = question;
      return {
        about: questions.figures(sample, cells, format.count(cells)),
        detail: questions.decimalMarks(format.number(point), format.number(comma)),
        choices: choicesOf(texts.decimalMarks),
      };
    }
    case "scale":
      return {
        about: questions.scale,
        detail: questions.scaleDetail,
        choices: question.choices.map((scale) => ({ value: scale, label: texts.scales[scale] })),
      };
    case "direction":
      return {
        about: questions.direction,
        detail: questions.directionDetail,
        choices: choicesOf(texts.scoreDirections),
      };
    case "amountInterval":
      return {
        about: questions.interval,
        detail: questions.intervalDetail,
        choices: choicesOf(texts.amountIntervals),
      };
    case "amountQuantity":
      return {
        about: questions.quantity(question.other),
        detail: questions.mrrWaits,
        choices: choicesOf(texts.amountQuantities),
      };
    case "discount":
      return {
        about: questions.discount(question.other),
        detail: questions.discountDetail,
        choices: [{ value: "takenOff", label: questions.takenOff }],
      };
  }
}
