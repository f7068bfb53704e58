import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/core/settings/defaultSettings";
import { readSettingsTexts, type SettingsTexts } from "../../../src/core/settings/settingsText";

const none: SettingsTexts = { settings: null, policy: null, mrr: null };
const { segment, mrr } = defaultSettings;
const inclusive = { ...mrr, endsInclusive: true };
const half = { ...segment, share: 0.5 };

describe("settings that another version stored", () => {
  it("are none where nothing is stored", () => {
    expect(readSettingsTexts(none)).toBeNull();
  });

  it.each<[string, Partial<SettingsTexts>, object]>([
    ["a policy alone", { policy: '{"version":1,"segment":{"share":0.5}}' }, { segment: half }],
    ["a definition of MRR alone", { mrr: '{"endsInclusive":true}' }, { mrr: inclusive }],
    [
      "both",
      { policy: '{"version":1,"segment":{"share":0.5}}', mrr: '{"endsInclusive":true}' },
      { segment: half, mrr: inclusive },
    ],
    ["a definition of MRR that says nothing", { policy: '{"version":1}', mrr: "{}" }, {}],
    [
      "newer ones beside the old, which no longer count",
      {
        settings: '{"version":2,"segment":{"share":0.5}}',
        policy: '{"version":1,"asOf":"2026-01-31"}',
        mrr: "not JSON",
      },
      { segment: half },
    ],
  ])("are read: %s", (_what, texts, change) => {
    expect(readSettingsTexts({ ...none, ...texts })).toEqual({ ok: true, settings: { ...defaultSettings, ...change } });
  });

  it.each<[Partial<SettingsTexts>, string]>([
    [{ policy: "not JSON" }, ""],
    [{ policy: "[]" }, ""],
    [{ policy: '{"segment":{"share":0.5}}' }, "version"],
    [{ policy: '{"version":1,"segment":{"share":2}}', mrr: '{"endsInclusive":true}' }, "segment.share"],
    [{ mrr: "no JSON" }, "mrr"],
    [{ mrr: "null" }, "mrr"],
    [{ mrr: "[]" }, "mrr"],
    [{ mrr: '"yes"' }, "mrr"],
    [{ mrr: '{"endsInclusive":"yes"}' }, "mrr.endsInclusive"],
    [{ mrr: '{"other":1}' }, "mrr.other"],
    [{ settings: '{"version":3}' }, "version"],
    [{ settings: '{"version":0}' }, "version"],
    [{ settings: '{"version":1.5}' }, "version"],
    [{ settings: '{"version":"2"}' }, "version"],
    [{ settings: "null" }, ""],
  ])("are refused with the name of the wrong field: %j", (texts, field) => {
    const reading = readSettingsTexts({ ...none, ...texts });
    expect(reading).toMatchObject({ ok: false, error: { field } });
  });
});
