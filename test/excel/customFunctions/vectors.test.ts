import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blankPolicies } from "../../golden/blankPolicies";
import { builtFunctions } from "../../golden/builtFunctions";
import { callBuilt, type Answer } from "../../golden/call";
import { compare } from "../../golden/compare";
import { goldenCases, goldenFiles, isRange, type GoldenCase } from "../../golden/goldenCase";
import { openExcel, type EmulatedExcel } from "../openExcel";
import type { BlankPolicy } from "./passedArguments";
import { shownAnswer, vectorWorkbook, type VectorPlace } from "./vectorWorkbook";

const vectors = goldenFiles.flatMap(goldenCases);
const functions = builtFunctions();

/** Versions of Excel, by how they hand over blank cells, and how their runtime talks to them. */
const versions: readonly {
  readonly name: string;
  readonly blank: BlankPolicy;
  readonly customFunctions: string;
  /** The arguments of a vector that mean the same with blanks handed over so. */
  readonly sameMeaning: (vector: GoldenCase) => GoldenCase["args"];
}[] = [
  { name: "null", blank: null, customFunctions: "1.9", sameMeaning: ({ args }) => args },
  { name: "empty text", blank: "", customFunctions: "1.9", sameMeaning: policy("blanks as empty text") },
  { name: "0", blank: 0, customFunctions: "1.6", sameMeaning: policy("blank dates and blank rows as 0") },
];

function policy(name: string): (vector: GoldenCase) => GoldenCase["args"] {
  const found = blankPolicies.find((each) => each.name === name);
  if (!found) throw new Error(`There is no policy ${name}.`);
  return found.apply;
}

describe.each(versions)("Excel that hands over blanks as $name", ({ blank, customFunctions, sameMeaning }) => {
  let excel: EmulatedExcel;
  let places: readonly VectorPlace[];
  const answerOf = (index: number): Answer => shownAnswer(excel.workbook, placeOf(places, index));

  beforeAll(async () => {
    const entered = vectorWorkbook(vectors);
    places = entered.places;
    excel = await openExcel({ built: true, workbook: entered.workbook, blank, customFunctions });
    await excel.functions.settled();
  });

  afterAll(() => {
    excel.close();
    const { sent, received } = excel.functions;
    const calls = sent.reduce((sum, { invocations }) => sum + invocations, 0);
    const bytes = sent.reduce((sum, message) => sum + message.bytes, 0);
    process.stdout.write(
      `${vectors.length} vectors: ${calls} calls in ${sent.length} message of ${bytes} bytes, answered in ${received.length}\n`,
    );
  });

  test.each(vectors.map((vector, index) => ({ title: `${vector.function}: ${vector.name}`, vector, index })))(
    "$title",
    ({ vector, index }) => {
      const answer = answerOf(index);
      const handedOver = filledBlanks(vector.args, blank);
      if (JSON.stringify(handedOver) === JSON.stringify(sameMeaning(vector))) compare(answer, vector);
      // A blank that arrives as the number 0 is a 0 to the function: the answer is the one to zeros.
      else expect(answer).toEqual(callBuilt(functions, vector.function, handedOver));
      const twin = vectors.findIndex(({ name }) => name === vector.identical_to);
      if (vector.identical_to !== undefined && blank !== 0) expect(answer).toEqual(answerOf(twin));
    },
  );

  test("asks for many results at once, and is told of them at once", () => {
    const { sent, received, tooLarge } = excel.functions;
    expect(sent).toHaveLength(1);
    expect(sent[0]?.invocations).toBeGreaterThan(vectors.length * 0.9);
    expect(received).toEqual([sent[0]?.invocations]);
    expect(tooLarge).toEqual([]);
    expect(excel.host.serviceRequests.filter(({ error }) => error !== null)).toEqual([]);
  });
});

function placeOf(places: readonly VectorPlace[], index: number): VectorPlace {
  const place = places[index];
  if (!place) throw new Error(`There is no vector ${index}.`);
  return place;
}

function filledBlanks(args: GoldenCase["args"], blank: BlankPolicy): GoldenCase["args"] {
  return args.map((arg) => (isRange(arg) ? arg.map((row) => row.map((cell) => cell ?? blank)) : arg));
}
