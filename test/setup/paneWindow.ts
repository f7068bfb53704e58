import { functionsBuild, functionsGlobal } from "../../src/core/functionsBuild";

/** A window in which the pane's settings stand open: in a lower one they start folded. */
window.innerHeight = 1300;

/** The functions of the pane's own build, as their bundle leaves them in the page. */
Object.assign(globalThis, { [functionsGlobal]: { build: functionsBuild, calledOtherwise: new Set() } });

/**
 * jsdom paints nothing, but works out the styles of an element anew for each question about its role: with the thousands of
 * rules of the pane's library that is half the time of a test. Rules that hide or disable are kept, since they count there.
 */
const insert = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, "insertRule")?.value as (
  this: CSSStyleSheet,
  rule: string,
  index?: number,
) => number;
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  const counts = /display:\s*none|visibility|pointer-events/.test(rule);
  return counts ? insert.call(this, rule, Math.min(index ?? 0, this.cssRules.length)) : 0;
};
