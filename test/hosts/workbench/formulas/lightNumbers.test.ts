import { NumberValueObject } from "@univerjs/engine-formula";
import { expect, test } from "vitest";
import { makeLightNumbers } from "../../../../src/hosts/workbench/formulas/lightNumbers";

test("A number that is made in one go is the engine's own in everything", () => {
  makeLightNumbers();
  const [light, own] = [NumberValueObject.create(2.5, "0.00"), new NumberValueObject(2.5)];
  own.setPattern("0.00");
  expect(Object.entries(light)).toEqual(Object.entries(own));
  expect(light).toBeInstanceOf(NumberValueObject);
  expect(light.multiply(NumberValueObject.create(2)).getValue()).toBe(5);
  expect(NumberValueObject.create(1).getPattern()).toBe("");
});
