import { expect, it } from "vitest";
import { circles } from "./cruiseSource";

it("no file of the source imports another in a circle, of types neither", async () => {
  expect(await circles(), "Move what both need to a file of its own").toEqual([]);
}, 60_000);
