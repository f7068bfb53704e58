import { expect, it } from "vitest";
import { settingsJsonSchema } from "../../../assets/settings/jsonSchema";
import { settingTable } from "../../../src/core/settings/settingTable";
import { textOf } from "../../architecture/repositoryFiles";

it("is the one that the committed script makes", () => {
  const committed: unknown = JSON.parse(textOf("assets/settings/settings.schema.json"));
  expect(committed, "Run npm run schema").toEqual(settingsJsonSchema());
});

it("has every setting, and no other", () => {
  const { properties } = settingsJsonSchema() as Node;
  const paths = Object.entries(properties ?? {}).flatMap(([name, part]) =>
    settingTable.some(({ path }) => path === name)
      ? [name]
      : Object.keys(part.properties ?? {}).map((inner) => `${name}.${inner}`),
  );
  expect(paths.sort()).toEqual(settingTable.map(({ path }) => path).sort());
});

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
}
