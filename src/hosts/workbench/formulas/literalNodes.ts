import { NumberValueObject, ValueNodeFactory } from "@univerjs/engine-formula";

const textOrNumber = /"(?:[^"]|"")*"|\d*\.?\d+(?:e[+-]?\d+)?/gi;

/**
 * Numbers as a file's formulas write them. The engine takes a literal for a number only as JavaScript would write it, and
 * `1200.0`, `7.50` or `0.000000001` for a text.
 */
export class LiteralNodes extends ValueNodeFactory {
  override create(token: string): ReturnType<ValueNodeFactory["create"]> {
    if (token.startsWith("{")) return super.create(asWrittenInScript(token));
    const node = super.create(token);
    const number = Number(token);
    if (token.trim() !== "" && Number.isFinite(number)) {
      node.execute = () => node.setValue(NumberValueObject.create(number));
    }
    return node;
  }
}

function asWrittenInScript(array: string): string {
  return array.replace(textOrNumber, (part) => (part.startsWith('"') ? part : String(Number(part))));
}
