import { wireType, type WireObject } from "../wire/wireObject";
import type { InvocationResult } from "./functionAnswer";

/** By which name the runtime reaches it. */
export const serviceName = "Microsoft.ExcelServices.CustomFunctions";

/** Who hears the runtime. */
export interface RuntimeListener {
  /** The functions are associated and can be called. */
  ready(): void;
  results(results: readonly InvocationResult[]): void;
}

/**
 * Features of the runtime that Excel can turn on: results in slices when they are too large (1), shorter (2) and bounded (4)
 * waits between requests. Which of them a real Excel turns on is not known.
 */
const features = [1, 2, 4];

const service = wireType<RuntimeListener>("_CustomFunctions", {
  _SetOsfControlContainerReadyForCustomFunctions: {
    call: (listener) => {
      listener.ready();
    },
  },
  _GetEnabledFeatures: { call: () => features },
  // The runtime calls this one where the host grants the set CustomFunctions 1.7, the other one where it does not.
  SetInvocationArrayResults: {
    call: (listener, [results]) => {
      listener.results((results as readonly ResultArray[]).map(ofArray));
    },
  },
  SetInvocationResults: {
    call: (listener, [results]) => {
      listener.results((results as readonly ResultObject[]).map(ofObject));
    },
  },
});

/** A failure has its number behind its words; the time that the call took may follow. */
type ResultArray = readonly [id: number, isFine: boolean, value: unknown, errorCode?: unknown];

interface ResultObject {
  readonly id: number;
  readonly failed?: boolean;
  readonly value?: unknown;
  readonly errorCode?: number;
}

function ofArray([id, isFine, value, errorCode]: ResultArray): InvocationResult {
  const failed = !isFine;
  return { id, failed, value, ...(failed && typeof errorCode === "number" ? { errorCode } : {}) };
}

function ofObject({ id, failed = false, value = null, errorCode }: ResultObject): InvocationResult {
  return { id, failed, value, ...(errorCode === undefined ? {} : { errorCode }) };
}

/** The object of Excel to which the runtime reports that it is ready, and later the results. */
export function runtimeService(listener: RuntimeListener): WireObject {
  return service(listener);
}
