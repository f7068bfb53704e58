import { NumberValueObject } from "@univerjs/engine-formula";

/** What the engine's own numbers hold, property by property. */
interface LightNumber {
  pattern: string;
  _rawValue: number;
  _customData: unknown;
  _value: number;
}

function LightNumber(this: LightNumber, value: number, pattern: string) {
  this.pattern = pattern;
  this._rawValue = value;
  this._customData = undefined;
  this._value = Number(value);
}
LightNumber.prototype = NumberValueObject.prototype;

const LightNumberValue = LightNumber as unknown as new (value: number, pattern: string) => NumberValueObject;

/**
 * The engine makes an object of each number that a formula reads, and defines its properties one by one through three
 * classes, which takes longer than to calculate with it. Here the same object is made in one go.
 */
export function makeLightNumbers(): void {
  NumberValueObject.create = (value, pattern = "") => new LightNumberValue(value, pattern);
}
