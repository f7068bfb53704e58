import { mergeClasses } from "@fluentui/react-components";
import { isOpenQuestion, type TableQuestion } from "../../../../core/ledger/mapping/tableQuestion";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { Choice } from "../../../frame/mapping/Choice";
import { QuestionHead } from "../../../frame/mapping/QuestionHead";
import { wordChoices } from "../../../frame/mapping/wordChoices";
import { WordList } from "../../../frame/mapping/WordList";
import { Section } from "../../../frame/Section";
import { useTextStyles } from "../../../frame/useTextStyles";
import { tableChoice } from "./tableChoice";
import type { TableMapping } from "./useTableMapping";

interface TableQuestionsProps {
  readonly mapping: TableMapping;
  /** Of the table's money; `null` where it is not known. */
  readonly currency: string | null;
}

/** What only a person can say about the table, above its figures; answers stay in sight where they can be changed here. */
export function TableQuestions({ mapping, currency }: TableQuestionsProps) {
  const format = useFormatter();
  const { mrr, pane } = useTexts();
  const { questions } = mapping.map;
  if (questions.length === 0) return null;
  const open = questions.filter(isOpenQuestion).length;
  return (
    <Section
      id="questions"
      title={mrr.mapping.questions.title}
      hint={pane.questions.open(format.count(open), format.count(questions.length), open)}
    >
      {questions.map((question) => (
        <Question
          key={`${question.ask}${question.ask === "use" ? question.matter : ""}${question.column}`}
          question={question}
          mapping={mapping}
          currency={currency}
        />
      ))}
    </Section>
  );
}

function Question({ question, mapping, currency }: TableQuestionsProps & { readonly question: TableQuestion }) {
  const format = useFormatter();
  const texts = useTexts();
  if (question.ask === "words") return <Words question={question} mapping={mapping} currency={currency} />;
  const { answer, onAnswer, ...words } = tableChoice(question, mapping, format, texts);
  return <Choice {...words} header={question.header} column={question.column} answer={answer} onAnswer={onAnswer} />;
}

interface WordsProps extends TableQuestionsProps {
  readonly question: Extract<TableQuestion, { readonly ask: "words" }>;
}

function Words({ question, mapping, currency }: WordsProps) {
  const format = useFormatter();
  const text = useTextStyles();
  const { mrr, pane, customerMeanings, amountIntervals } = useTexts();
  const { field, header, column, words, further } = question;
  const more = further.words > 0 ? `${pane.questions.further(further.words, format.count(further.words))} ` : "";
  return (
    <>
      <QuestionHead header={header} column={column} />
      <WordList
        words={words.map(({ word, rows, mrr: money, answer }) => ({
          word,
          count: mrr.source.rows(rows, format.count(rows)),
          money: money === null ? null : format.money(money, currency),
          answer,
        }))}
        choices={wordChoices(field === "status" ? customerMeanings : amountIntervals)}
        onMean={(word, meaning) => mapping.mean(field, word, meaning)}
      />
      <p className={mergeClasses(text.plain, text.small, text.hint)}>
        {more}
        {mrr.mapping.questions.untilThen}
      </p>
    </>
  );
}
