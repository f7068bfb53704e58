import { stopDebugging } from "office-addin-debugging";
import { readDevServerProcessId } from "office-addin-debugging/lib/debugInfo.js";
import { endWith, manifestPath, wordsOf } from "./ending";
import { nothingToStop } from "./refusal";

const reason = nothingToStop({ platform: process.platform, isServing: readDevServerProcessId() !== undefined });
if (reason !== undefined) endWith(reason);

try {
  await stopDebugging(manifestPath);
} catch (error) {
  endWith(`The add-in could not be taken out of Excel: ${wordsOf(error)}`);
}
