import { ExcelError } from "../model/excelError";
import type { CellValue } from "../model/cellValue";
import type { Workbook } from "../model/workbook";
import { appContext } from "./appContext";
import { Faults, failWith, type Fault, TransportFailure, transportErrors } from "./faults";
import { Interruptions } from "./interruptions";
import { answerMessage, eventMessage, messageActions, type CallMessage } from "./messages";
import { pathTypes, type ExcelRequest, type ExcelResponse } from "./protocol";
import { References } from "./references";
import { runRequest } from "./runRequest";
import { isHeard, listenTo, postedEvents, shownMember } from "./subscriptions";
import { TouchedMembers } from "./touchedMembers";
import { UnknownMember } from "./unknownMember";
import type { WireObject } from "./wireObject";
import { startCalls } from "./startCalls";

/** Bytes that Excel on the web takes in one request, and in one response. */
const megabyte = 1024 * 1024;
export const webLimits = { requestBytes: 5 * megabyte, responseBytes: 5 * megabyte } as const;

/** One request, as it went over the wire. */
export interface RequestRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Whether it changed anything. */
  readonly hasChanged: boolean;
  /** After how many actions something had changed that had not before: a request that is cut between two of them did the same as at the first. */
  readonly changedAfter: readonly number[];
  /** The code of the error that it was answered with, or the number of Office's; `null` when all went well. */
  readonly error: string | null;
}

export interface ExcelHostOptions {
  readonly limits?: { readonly requestBytes: number; readonly responseBytes: number };
  /** Version of ExcelApi that `isSetSupported` grants. */
  readonly excelApi?: string;
  /** Version of CustomFunctions, the set by which the runtime of functions knows how to talk to Excel. */
  readonly customFunctions?: string;
}

/** An entry of a message that Excel posts by itself. */
export interface PostedEntry {
  readonly category: number;
  readonly type: number;
  /** For whom; empty for a receiver that takes all of its category. */
  readonly target: string;
  /** JSON. */
  readonly message: string;
}

/** How an event is marked among the entries of a message. */
const eventCategory = 65_536;

/** Excel's side of the conversation with office.js: takes its messages as JSON, answers and posts events as JSON. */
export class ExcelHost {
  readonly faults = new Faults();
  readonly interruptions = new Interruptions();
  readonly touched = new TouchedMembers();
  /** Requests of the add-in itself. */
  readonly requests: RequestRecord[] = [];
  /** What office.js and the functions say among themselves, which is neither counted with the others nor held up. */
  readonly serviceRequests: RequestRecord[] = [];
  /** What was asked for and is not emulated; a test must fail of it. */
  readonly unknown: unknown[] = [];
  /** Services that are reached by name; more can be added. */
  readonly services = new Map<string, () => WireObject>(startCalls);
  /** Sends a message to the page. */
  post: (message: string) => void = () => undefined;
  readonly #limits: { readonly requestBytes: number; readonly responseBytes: number };
  readonly #excelApi: string;
  readonly #customFunctions: string;
  readonly #references = new References();
  readonly #eventNames = new Set<string>();
  #workbook: Workbook;
  #results: ReadonlyMap<string, ReadonlyMap<number, CellValue>> = new Map();
  #isRequest = false;
  #changedAfter: number[] = [];
  #eventId = 1;

  constructor(
    workbook: Workbook,
    { limits = webLimits, excelApi = "1.20", customFunctions = "1.9" }: ExcelHostOptions = {},
  ) {
    this.#limits = limits;
    this.#excelApi = excelApi;
    this.#customFunctions = customFunctions;
    this.#workbook = workbook;
    this.open(workbook);
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  /** Shows another workbook to the same page, which goes on listening. */
  open(workbook: Workbook): void {
    this.#workbook.whenDone = () => undefined;
    listenTo(workbook, this.#workbook);
    workbook.customFunctions ??= this.#workbook.customFunctions;
    this.#workbook = workbook;
    workbook.takeEvents();
    workbook.whenDone = () => this.sendEvents();
  }

  /** Throws the first of what was asked for and is not emulated, or of what the page did not catch. */
  throwUnknown(): void {
    const [first] = this.unknown;
    if (first instanceof Error) throw first;
    if (first !== undefined) throw new Error("The page failed.", { cause: first });
  }

  /** Takes a message of the page. */
  receive(text: string): void {
    const call = JSON.parse(text) as CallMessage;
    if (call._actionType === messageActions.registerEvent) this.#eventNames.add(call._actionName);
    if (call._actionType === messageActions.unregisterEvent) this.#eventNames.delete(call._actionName);
    if (call._actionType !== messageActions.invoke) {
      this.#answer(call, { Error: 0 });
      return;
    }
    switch (call._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.#answer(call, appContext(this.#excelApi, this.#customFunctions));
        return;
      case "ContextActivationManager_notifyHost":
        return;
      case "executeMethod":
        this.#execute(call, text);
        return;
      default:
        this.unknown.push(new UnknownMember("host", call._actionName));
    }
  }

  /** Posts what happened in the workbook to those who asked for it. */
  sendEvents(): void {
    const workbook = this.#workbook;
    if (isHeard(workbook, "calculated")) this.#tellCalculated();
    for (const event of workbook.takeEvents()) {
      for (const { number, target, message } of postedEvents(workbook, event, this.#isRequest)) {
        this.postEvent(number, target, message);
      }
    }
  }

  /** Posts an event of one of the numbers by which office.js knows them. */
  postEvent(number: number, target: string, message: unknown): void {
    this.postEntries([{ category: eventCategory, type: number, target, message: JSON.stringify(message) }]);
  }

  /** Posts entries in one message, when the page asked for such messages. */
  postEntries(entries: readonly PostedEntry[]): void {
    if (!this.#eventNames.has("richApiMessage")) return;
    const arrays = entries.map(({ category, type, target, message }) => [
      ...[category, type, target, message],
      ...[this.#eventId++, false],
    ]);
    this.#later(eventMessage("richApiMessage", { ArrayData: arrays }));
  }

  #execute(call: CallMessage, text: string): void {
    const { ArrayData, DdaMethod } = call._data as {
      ArrayData: readonly [unknown, unknown, unknown, unknown, string];
      DdaMethod: { DispatchId: number };
    };
    if (DdaMethod.DispatchId !== 93) {
      this.unknown.push(new UnknownMember("host", `dispatch ${DdaMethod.DispatchId}`));
      this.#answer(call, { Error: transportErrors.general, Version: 1 });
      return;
    }
    const request = JSON.parse(ArrayData[4]) as ExcelRequest;
    const isService = Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === pathTypes.newObject);
    const requestBytes = Buffer.byteLength(text);
    const late = isService ? null : this.interruptions.take();
    const { revision } = this.#workbook;
    this.#changedAfter = [];
    let answer: string;
    let error: string | null;
    try {
      const response = this.#run(request, requestBytes, isService);
      error = response.Error?.Code ?? null;
      answer = answerMessage(call, { Error: 0, Version: 1, Data: [200, [], JSON.stringify(response)] });
      if (Buffer.byteLength(answer) > this.#limits.responseBytes) {
        throw new TransportFailure(transportErrors.responseTooLarge);
      }
    } catch (failure) {
      if (!(failure instanceof TransportFailure)) throw failure;
      error = String(failure.number);
      answer = answerMessage(call, { Error: failure.number, Version: 1 });
    }
    (isService ? this.serviceRequests : this.requests).push({
      actions: request.Actions.length,
      requestBytes,
      responseBytes: Buffer.byteLength(answer),
      hasChanged: this.#workbook.revision !== revision,
      changedAfter: this.#changedAfter,
      error,
    });
    if (!late) this.#later(answer);
    this.#isRequest = true;
    this.sendEvents();
    this.#isRequest = false;
    if (!late) return;
    setImmediate(() => {
      late();
      this.#later(answer);
    });
  }

  #run(request: ExcelRequest, requestBytes: number, isService: boolean): ExcelResponse {
    if (requestBytes > this.#limits.requestBytes) throw new TransportFailure(transportErrors.requestTooLarge);
    const fault = isService ? null : this.faults.take();
    let { revision } = this.#workbook;
    const beforeAction = (index: number): void => {
      if (this.#workbook.revision !== revision) this.#changedAfter.push(index);
      ({ revision } = this.#workbook);
      if (this.#workbook.isEditing && !isService) throw new ExcelError("InvalidOperationInCellEditMode");
      if (!fault) return;
      if (fault.when === "before") failWith(fault.kind, fault.when);
      if (typeof fault.when === "object" && index >= fault.when.afterActions) failWith(fault.kind, fault.when);
    };
    const response = this.#workbook.undoStack.step(() =>
      this.#loudly(() =>
        runRequest(request, {
          workbook: this.#workbook,
          references: this.#references,
          services: this.services,
          noteMember: (typeName, member) => {
            this.touched.add(typeName, shownMember(member));
          },
          beforeAction,
        }),
      ),
    );
    if (fault && fault.when !== "before" && !response.Error) failAfterwards(request, response, fault);
    return response;
  }

  /** What is not emulated is an error that names it, to the add-in and to the test. */
  #loudly(run: () => ExcelResponse): ExcelResponse {
    try {
      return run();
    } catch (error) {
      if (error instanceof TransportFailure || !(error instanceof Error)) throw error;
      this.unknown.push(error);
      const words = { Code: "GeneralException", Message: error.message, Location: "" };
      return { Results: [], TraceIds: [], Error: { ...words, ActionIndex: -1, HttpStatusCode: 500 } };
    }
  }

  #answer(call: CallMessage, data: unknown): void {
    this.#later(answerMessage(call, data));
  }

  #later(message: string): void {
    setImmediate(() => {
      this.post(message);
    });
  }

  /** Tells of every sheet on which a formula is new or came to something else. */
  #tellCalculated(): void {
    const workbook = this.#workbook;
    const before = this.#results;
    this.#results = workbook.calculation.results();
    for (const [sheetId, values] of this.#results) {
      const old = before.get(sheetId);
      const isSame = (place: number, value: CellValue): boolean =>
        JSON.stringify(old?.get(place)) === JSON.stringify(value);
      if ([...values].some(([place, value]) => !isSame(place, value))) workbook.tell({ kind: "calculated", sheetId });
    }
  }
}

/** Everything took effect, and yet the add-in is told of a failure. */
function failAfterwards(request: ExcelRequest, response: ExcelResponse, fault: Fault): void {
  try {
    failWith(fault.kind, fault.when);
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    const ActionIndex = request.Actions.length - 1;
    response.Error = { Code: error.code, Message: error.message, Location: "", ActionIndex, HttpStatusCode: 400 };
  }
}
