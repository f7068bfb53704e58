import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/core/settings/defaultSettings";
import { readSettings } from "../../../src/core/settings/readSettings";
import { settingAt } from "../../../src/core/settings/settingAt";
import { settingRules } from "../../../src/core/settings/settingRules";
import type { SettingPath, Settings } from "../../../src/core/settings/settings";
import { readSettingsTexts, settingsText } from "../../../src/core/settings/settingsText";
import { settingTable } from "../../../src/core/settings/settingTable";
import { en } from "../../../src/texts/en";

const paths = settingTable.map(({ path }) => path);
const rulePaths: readonly string[] = settingRules.map(({ path }) => path);

/** Any JSON, and often something that could be meant. */
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.double({ min: -1, max: 120, noNaN: true }),
  fc.constantFrom<unknown>(
    "2026-11-23",
    "2026-02-30",
    "mrr",
    "pooled",
    { column: "Potential" },
    { nps: null },
    true,
    false,
  ),
  fc.constantFrom(...paths.map((path) => settingAt(defaultSettings, path))),
);

function withValue(path: SettingPath, value: unknown): Record<string, unknown> {
  const [part = "", name] = path.split(".");
  const whole = defaultSettings as unknown as Record<string, object>;
  return { ...whole, [part]: name === undefined ? value : { ...whole[part], [name]: value } };
}

describe("any JSON at any setting", () => {
  it("is taken, or refused with the name of that very field, in words", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), anyJson, (path, value) => {
        const reading = readSettings(JSON.parse(JSON.stringify(withValue(path, value))));
        if (reading.ok) return;
        const { field } = reading.error;
        const isInside = field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`);
        expect(isInside || rulePaths.includes(field), `${path} named ${field}`).toBe(true);
        expect(en.settingsError(reading.error)).toMatch(
          /^\S.* (needs|is no setting) .*The settings were not changed\.$/s,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("that is taken comes back from the workbook as it was", () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), anyJson, (path, value) => {
        const reading = readSettings(JSON.parse(JSON.stringify(withValue(path, value))));
        if (!reading.ok) return;
        taken++;
        const text = settingsText(reading.settings);
        expect(readSettingsTexts({ settings: text, policy: null, mrr: null })).toEqual(reading);
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it("beside the settings is no setting", () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (name, value) => {
        fc.pre(!(name in defaultSettings) || !Object.hasOwn(defaultSettings, name));
        const text = `{"version":2,${JSON.stringify(name)}:${JSON.stringify(value)}}`;
        fc.pre(name !== "version");
        expect(readSettingsTexts({ settings: text, policy: null, mrr: null })).toMatchObject({
          ok: false,
          error: { field: name, needed: "knownField" },
        });
      }),
    );
  });

  it("in place of the whole text is refused, or settings", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const reading = readSettingsTexts({ settings: text, policy: null, mrr: null });
        expect(reading?.ok).toBe(false);
      }),
    );
  });

  it("is never the defaults changed in place", () => {
    const before = JSON.stringify(defaultSettings);
    const read = readSettings({});
    if (!read.ok) throw new Error("It was refused.");
    (read.settings as { columns: Record<string, string> }).columns["mrr"] = "Fee";
    (read.settings as unknown as { health: { metrics: unknown[] } }).health.metrics.pop();
    expect(JSON.stringify(defaultSettings satisfies Settings)).toBe(before);
  });
});
