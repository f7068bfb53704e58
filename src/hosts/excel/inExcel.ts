/// <reference types="office-js" />
import { HostError, type HostErrorCode, type HostDeed } from "../../commands/spreadsheetHost";

/**
 * Runs a batch in Excel.
 *
 * @throws {HostError} and nothing else
 */
export async function inExcel<Result>(
  deed: HostDeed,
  batch: (context: Excel.RequestContext) => Promise<Result>,
  options: Excel.RunOptions = {},
): Promise<Result> {
  try {
    return await Excel.run(options, batch);
  } catch (cause) {
    throw hostError(cause, deed);
  }
}

/** A failure of Excel in our words. One that is a {@link HostError} already says more than Excel's code would. */
export function hostError(cause: unknown, deed: HostDeed): HostError {
  return cause instanceof HostError ? cause : new HostError(hostErrorCode(cause), deed, { cause });
}

/** What an error of Excel means; `unexpected` for all that a person can do nothing about. */
export function hostErrorCode(cause: unknown): HostErrorCode {
  if (cause instanceof HostError) return cause.code;
  const code = excelCode(cause);
  return meanings.find(([pattern]) => pattern.test(code))?.[1] ?? "unexpected";
}

/** The code that Excel gave an error, such as `ItemNotFound`; empty for errors of others. */
export function excelCode(cause: unknown): string {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return "";
  return typeof cause.code === "string" ? cause.code : "";
}

/** The first that fits. (learn.microsoft.com, "Excel JavaScript API error handling") */
const meanings: readonly (readonly [RegExp, HostErrorCode])[] = [
  [/CellEditMode/, "edit-mode"],
  [/AccessDenied|Protected/, "protected"],
  [/PayloadSizeLimitExceeded|RangeExceedsLimit|TooManyCells|ResourceLimit/, "too-large"],
  [/^(?:ItemNotFound|InvalidReference)$/, "sheet-missing"],
  [/Connection|Network|RequestAborted|ServiceNotAvailable|Timeout|SocketError|RichApiClient/i, "connection"],
  [/ApiNotFound|NotImplemented|UnsupportedOperation|ApiNotAvailable/, "unsupported"],
];

/** True where this Excel has a set of members, so that members beyond the manifest's can be used. */
export function supports(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", excelApi);
}
