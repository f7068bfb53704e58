import { functionsBuild, functionsGlobal, type FunctionsInPage } from "../core/functionsBuild";
import { spilledAnswer } from "./answer";
import { Failure } from "./failure";

type Code = (...given: unknown[]) => unknown;

const calledOtherwise = new Set<string>();
const { associate } = CustomFunctions;

/**
 * Excel keeps the declarations of functions for up to a day and passes an argument for each parameter that it knows of, and
 * the invocation behind them. Where that is not what the function takes, arguments would be dropped, or the invocation taken
 * for one, without a word.
 */
function checked(id: string, code: Code): Code {
  return (...given) => {
    if (given.length === code.length + 1) return code(...given);
    calledOtherwise.add(id);
    return spilledAnswer(id, () => {
      throw new Failure("#VALUE!", otherVersion);
    });
  };
}

const otherVersion = "is known to Excel in another version. Close Excel and open it again; it can take a day to notice";

// The build adds calls of it to the file of each function, which come after this one.
Object.assign(CustomFunctions, { associate: (id: string, code: Code) => associate(id, checked(id, code)) });
Object.assign(globalThis, {
  [functionsGlobal]: { build: functionsBuild, calledOtherwise } satisfies FunctionsInPage,
});
