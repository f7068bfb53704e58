import { ArrayValueObject, BaseFunction, StringValueObject } from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";

/** `=IMAGE(source; text)` answers its alternative text, or the address: the grid's own would ask the address for the picture. */
export class ImageAsText extends BaseFunction {
  override minParams = 1;
  override maxParams = 5;

  override calculate(source: BaseValueObject, text?: BaseValueObject): BaseValueObject {
    const [address, words] = [firstOf(source), firstOf(text)];
    if (!address || address.isError()) return address ?? source;
    const alternative = words && !words.isNull() && !words.isError() ? String(words.getValue()) : "";
    return StringValueObject.create(alternative || String(address.getValue()));
  }
}

function firstOf(value: BaseValueObject | undefined): BaseValueObject | null {
  return value instanceof ArrayValueObject ? value.getFirstCell() : (value ?? null);
}
