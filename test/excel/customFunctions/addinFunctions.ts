import type { CellValue } from "../formulas/cellValue";
import type { CustomFunctions } from "../model/calculation";
import type { FormulaArgument } from "../model/formulaContext";
import { webLimits, type ExcelHost } from "../wire/excelHost";
import { functionAnswer, type FunctionAnswer, type InvocationResult } from "./functionAnswer";
import { passedArguments, type BlankPolicy, type PassedArgument } from "./passedArguments";
import type { Registration } from "./registration";
import { runtimeService, serviceName } from "./runtimeService";

/** How the message that asks for results is marked among those of the rich API. */
const functionsCategory = 1;
const invocationType = 1000;
/** Of an invocation: errors among the arguments are to become `CustomFunctions.Error`. */
const takesErrorsFlag = 4;

const busy: CellValue = { error: "#BUSY!" };

/** A message with which Excel asked for results. */
export interface SentMessage {
  readonly invocations: number;
  readonly bytes: number;
}

export interface AddinFunctionsOptions {
  /** As what blank cells are handed over; `null` unless told otherwise. */
  readonly blank?: BlankPolicy;
  /** Bytes of a message that asks for results. */
  readonly messageBytes?: number;
}

/** What one call adds to a message. */
interface Invocation {
  /** JSON. */
  readonly entry: string;
  /** Bytes of that JSON as a text of the message, which is JSON, too. */
  readonly bytes: number;
}

/**
 * Excel's side of custom functions in a shared runtime, as the unmodified office.js shows it to be:
 *
 * 1. The page's script calls `CustomFunctions.associate(id, code)`, which only fills a table in the page.
 * 2. Once the document is loaded and Office is ready, the runtime asks for the event `richApiMessage` and calls
 *    `_SetOsfControlContainerReadyForCustomFunctions` of the service `Microsoft.ExcelServices.CustomFunctions`. Before that Excel
 *    calls nothing, and cells show `#BUSY!`.
 * 3. Excel posts one `richApiMessage` with many entries, each of category 1 and type 1000, whose message is
 *    `[invocation, function id, arguments, address, flags]`. The flags say whether the function can be cancelled (1), streams (2),
 *    takes errors (4) and takes data types (8). Behind the arguments the runtime puts the invocation object, and calls one function
 *    after the other, giving way to the page after each second.
 * 4. Results are gathered for 50 ms and go back in one request, `SetInvocationArrayResults`, as
 *    `[invocation, whether it is fine, value, number of the failure]`. The next request waits until the last one is
 *    0.2 s past (0.5 s without that feature, see {@link runtimeService}).
 * 5. A request that is refused is repeated, for a minute: a result that is too large keeps its cell at `#BUSY!`.
 *
 * Excel cancels (type 1001) only functions that say that they can be cancelled; none of ours does, so an answer that nobody waits
 * for any more is thrown away. A function is called once for the same arguments, as none of ours is volatile.
 */
export class AddinFunctions implements CustomFunctions {
  /** Messages that asked for results, in their order. */
  readonly sent: SentMessage[] = [];
  /** How many results came back in each request of the page. */
  readonly received: number[] = [];
  /** Functions whose arguments were too large to be handed over; their cells stay at `#BUSY!`. */
  readonly tooLarge: string[] = [];
  readonly #host: ExcelHost;
  readonly #registration: Registration;
  readonly #blank: BlankPolicy;
  readonly #messageBytes: number;
  readonly #answers = new Map<string, FunctionAnswer>();
  readonly #underWay = new Map<number, string>();
  readonly #asked = new Set<string>();
  #queue: Invocation[] = [];
  #isReady = false;
  #nextId = 0;
  #waiting: (() => void)[] = [];

  constructor(
    host: ExcelHost,
    registration: Registration,
    { blank = null, messageBytes = webLimits.requestBytes }: AddinFunctionsOptions = {},
  ) {
    this.#host = host;
    this.#registration = registration;
    this.#blank = blank;
    this.#messageBytes = messageBytes;
    host.services.set(serviceName, () =>
      runtimeService({
        ready: () => {
          this.#isReady = true;
          this.#sendSoon();
        },
        results: (results) => {
          this.#take(results);
        },
      }),
    );
    host.workbook.customFunctions = this;
  }

  /** Whether the page said that its functions can be called. */
  get isReady(): boolean {
    return this.#isReady;
  }

  call(functionName: string, args: readonly FormulaArgument[]): FunctionAnswer | null {
    const declared = this.#registration.functions.get(functionName.toUpperCase());
    if (!declared) return null;
    const { takesErrors } = this.#registration;
    const passed = this.#loudly(() => passedArguments(declared, args, { blank: this.#blank, takesErrors }));
    if (!isPassed(passed)) return passed;
    const key = JSON.stringify([declared.id, passed]);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    if (!this.#asked.has(key)) this.#ask(declared.id, passed, key);
    return busy;
  }

  /** Calculates until no cell waits for an answer; those whose arguments were too large wait for ever. */
  async settled(): Promise<void> {
    for (;;) {
      this.#host.workbook.calculation.results();
      if (this.#underWay.size === 0) return;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #ask(functionId: string, args: readonly PassedArgument[], key: string): void {
    this.#asked.add(key);
    const id = this.#nextId++;
    const flags = this.#registration.takesErrors ? takesErrorsFlag : 0;
    const entry = JSON.stringify([id, functionId, args, null, flags]);
    const bytes = Buffer.byteLength(JSON.stringify(entry));
    if (bytes > this.#messageBytes) {
      this.tooLarge.push(functionId);
      return;
    }
    this.#underWay.set(id, key);
    if (this.#queue.push({ entry, bytes }) === 1) this.#sendSoon();
  }

  /** What is asked for by one calculation goes out together. */
  #sendSoon(): void {
    setImmediate(() => {
      while (this.#isReady && this.#queue.length > 0) this.#send(this.#fitting());
    });
  }

  /** As many of the waiting invocations as one message takes. */
  #fitting(): Invocation[] {
    let sum = 0;
    const end = this.#queue.findIndex(({ bytes }) => (sum += bytes) > this.#messageBytes);
    return this.#queue.splice(0, end < 0 ? this.#queue.length : end);
  }

  #send(invocations: readonly Invocation[]): void {
    this.sent.push({
      invocations: invocations.length,
      bytes: invocations.reduce((sum, { bytes }) => sum + bytes, 0),
    });
    this.#host.postEntries(
      invocations.map(({ entry }) => ({
        category: functionsCategory,
        type: invocationType,
        target: "",
        message: entry,
      })),
    );
  }

  #take(results: readonly InvocationResult[]): void {
    this.received.push(results.length);
    for (const result of results) {
      const key = this.#underWay.get(result.id);
      if (key === undefined) continue;
      this.#underWay.delete(result.id);
      this.#answers.set(
        key,
        this.#loudly(() => functionAnswer(result)),
      );
    }
    this.#host.workbook.calculation.forget();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** What nobody knows of Excel fails the test; the cell shows `#VALUE!`. */
  #loudly<Value>(act: () => Value): Value | { readonly error: string } {
    try {
      return act();
    } catch (error) {
      this.#host.unknown.push(error);
      return { error: "#VALUE!" };
    }
  }
}

function isPassed(passed: readonly PassedArgument[] | { readonly error: string }): passed is readonly PassedArgument[] {
  return Array.isArray(passed);
}
