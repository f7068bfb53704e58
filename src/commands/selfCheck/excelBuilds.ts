import type { SpreadsheetProgram } from "../spreadsheetHost";
import type { SelfCheckWords } from "./selfCheckWords";

interface BuildsToAvoid {
  readonly platform: string;
  /** The first build of them; all before `until` where it is not known. */
  readonly from?: string;
  /** The first build that is fine again. */
  readonly until: string;
  readonly why: string;
}

/** Builds of Excel in which functions fail, whatever the add-in does. The README names them, too. */
function buildsToAvoid(words: SelfCheckWords): readonly BuildsToAvoid[] {
  return [
    { platform: "OfficeOnline", from: "16.0.20306", until: "16.0.20307", why: words.builds.staysBusy },
    { platform: "PC", until: "16.0.20301.15140", why: words.builds.crashes },
  ];
}

/**
 * Why a build of Excel is to be avoided; `null` where nothing speaks against it.
 *
 * @example avoidedFor({ platform: "OfficeOnline", version: "16.0.20306.41000" }) // "large recalculations stay at #BUSY!"
 */
export function avoidedFor(program: SpreadsheetProgram, words: SelfCheckWords): string | null {
  const found = buildsToAvoid(words).find(
    ({ platform, from = "", until }) =>
      program.platform === platform && !isEarlier(program.version, from) && isEarlier(program.version, until),
  );
  return found?.why ?? null;
}

/** Number by number: `16.0.9` is earlier than `16.0.10`. */
function isEarlier(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split(".").map(Number));
  for (const [index, part] of (other ?? []).entries()) {
    const own = one?.[index] ?? 0;
    if (own !== part) return own < part;
  }
  return false;
}
