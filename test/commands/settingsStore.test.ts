import { describe, expect, it } from "vitest";
import { earlierKeys, loadSettings, saveSettings, settingsKey } from "../../src/commands/settingsStore";
import { defaultSettings } from "../../src/core/settings/defaultSettings";
import type { Settings } from "../../src/core/settings/settings";
import { MemoryHost } from "./memoryHost";

const settings: Settings = {
  ...defaultSettings,
  asOf: "2026-11-23",
  mrr: { ...defaultSettings.mrr, endsInclusive: true },
};

function hostWith(stored: Readonly<Record<string, string>>): MemoryHost {
  const host = new MemoryHost([]);
  for (const [key, text] of Object.entries(stored)) host.settings.set(key, text);
  return host;
}

describe("the settings of a workbook", () => {
  it("are the defaults until some are saved, and travel as JSON, those of MRR among them", async () => {
    const host = new MemoryHost([]);
    expect(await loadSettings(host)).toEqual({ settings: defaultSettings, error: null });
    expect(await saveSettings(host, settings)).toBeNull();
    expect(await loadSettings(host)).toEqual({ settings, error: null });
    expect([...host.settings.keys()]).toEqual([settingsKey]);
  });

  it("are the defaults when the stored ones are wrong, which names the field and leaves the text as it is", async () => {
    const text = '{"version":1,"segment":{"share":2}}';
    const host = hostWith({ [earlierKeys.policy]: text });
    const { settings: read, error } = await loadSettings(host);
    expect(read).toEqual(defaultSettings);
    expect(error?.field).toBe("segment.share");
    expect(host.settings.get(earlierKeys.policy)).toBe(text);
  });

  it.each([
    ["a later version's", { [settingsKey]: '{"version":3}' }, "version"],
    ["damaged ones", { [settingsKey]: '{"version":2,"mrr":{"endsInclusive":1}}' }, "mrr.endsInclusive"],
    ["an earlier version's damaged ones", { [earlierKeys.mrr]: "[]" }, "mrr"],
  ])("are never written over %s unless a person says so", async (_what, stored: Record<string, string>, field) => {
    const host = hostWith(stored);
    expect((await saveSettings(host, settings))?.field).toBe(field);
    expect(Object.fromEntries(host.settings)).toEqual(stored);
    expect(await saveSettings(host, settings, { replacing: true })).toBeNull();
    expect(await loadSettings(host)).toEqual({ settings, error: null });
  });

  it("leave what an earlier version stored as it is, for one that opens the workbook again", async () => {
    const stored = {
      [earlierKeys.policy]: '{"version":1,"asOf":"2026-01-31"}',
      [earlierKeys.mrr]: '{"endsInclusive":true}',
    };
    const host = hostWith(stored);
    await saveSettings(host, settings);
    expect(Object.fromEntries(host.settings)).toMatchObject(stored);
  });

  it("are none where a blank text stands", async () => {
    expect(await loadSettings(hostWith({ [settingsKey]: "", [earlierKeys.mrr]: "" }))).toEqual({
      settings: defaultSettings,
      error: null,
    });
  });
});
