import { describe, expect, it } from "vitest";
import { defaultMrrDefinition, mrrSettingsOf } from "../../../../src/core/ledger/mrrDefinition";
import { choicesAbout, withChoices } from "../../../../src/taskpane/features/mrr/mapping/useTableMemory";

const shops = mrrSettingsOf({ ...defaultMrrDefinition, columns: { Shop: "customer", Fee: "mrr" } });
const sites = mrrSettingsOf({
  endsInclusive: true,
  columns: { Site: "customer" },
  words: { status: { cooking: "live" } },
});

describe("what was said of two tables of one workbook", () => {
  const both = withChoices({ ...shops, endsInclusive: false }, sites);

  it("is kept for both, each with its own columns", () => {
    expect(both.columns).toEqual({ Shop: "customer", Fee: "mrr", Site: "customer" });
    expect(choicesAbout(both, ["Shop", "Fee", "Since"])?.columns).toEqual(shops.columns);
    expect(choicesAbout(both, ["Site", "Since"])?.columns).toEqual(sites.columns);
  });

  it("changes nothing of what counts: whether ends are inclusive is the workbook's", () => {
    expect(both.endsInclusive).toBe(false);
    expect(withChoices({ endsInclusive: true }, shops).endsInclusive).toBe(true);
  });

  it("says nothing of a third one, nor does nothing", () => {
    expect(choicesAbout(both, ["Customer", "MRR"])).toBeNull();
    expect(choicesAbout(defaultMrrDefinition, ["Customer", "MRR"])).toBeNull();
  });

  it("of words alone is about the table in sight", () => {
    const words = { status: { cooking: "live" } } as const;
    expect(choicesAbout({ endsInclusive: false, words }, ["Customer"])?.words).toEqual(words);
  });
});
