import { needs } from "./failure";
import { optionalNumberArgument } from "./argumentReaders";

/** More than any calendar has, and few enough to count with. */
const maxMonths = 120_000;

/** The length of a period in whole months; 1 when blank. */
export function stepArgument(argument: unknown, name: string): number {
  const months = optionalNumberArgument(argument, name) ?? 1;
  if (!Number.isInteger(months) || months < 1 || months > maxMonths) {
    throw needs(`a whole number of months from 1 to ${maxMonths} for ${name}`, months);
  }
  return months;
}
