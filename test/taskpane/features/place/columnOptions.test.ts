import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import {
  columnOptions,
  columnValue,
  formFields,
  notUsed,
  recognised,
  withColumn,
  withRecognisedScales,
  withScale,
} from "../../../../src/taskpane/features/place/columnOptions";
import { en } from "../../../../src/texts/en";

const headers = ["Customer", "Income", "recognised"];

describe("the column of a field", () => {
  it("is offered for every field there is", () => {
    expect(new Set(formFields)).toContain("mrr");
    expect(formFields).toHaveLength(41);
  });

  it("starts as recognised", () => {
    expect(columnValue("mrr", defaultPolicy)).toBe(recognised);
  });

  it("can be any header, even one that is called like an option", () => {
    for (const header of headers) {
      const option = columnOptions("mrr", headers, [], defaultPolicy, en).find(({ label }) => label === header);
      const policy = withColumn(defaultPolicy, "mrr", option?.value ?? "");
      expect(policy.columns.mrr).toBe(header);
      expect(columnValue("mrr", policy)).toBe(option?.value);
    }
  });

  it("can be switched off, and recognised again", () => {
    const off = withColumn(defaultPolicy, "mrr", notUsed);
    expect(off.columns.mrr).toBeNull();
    expect(columnValue("mrr", off)).toBe(notUsed);
    expect(withColumn(off, "mrr", recognised).columns).toEqual({});
  });

  it("keeps a chosen header in sight that the sheet no longer has", () => {
    const policy = withColumn(defaultPolicy, "mrr", "header:Fee");
    const labels = columnOptions("mrr", headers, [], policy, en).map(({ label }) => label);
    expect(labels).toContain("Fee (no longer in the sheet)");
  });

  it("says which column was recognised", () => {
    const column = { field: "mrr", column: 1, header: "Income", chosen: false, used: true } as const;
    expect(columnOptions("mrr", headers, [column], defaultPolicy, en)[0]?.label).toBe("Income (recognised)");
    expect(columnOptions("arr", headers, [column], defaultPolicy, en)[0]?.label).toBe("Not found");
  });
});

describe("withRecognisedScales", () => {
  const nps = { field: "nps", column: 3, header: "NPS", chosen: false, used: true, scale: "0-10" } as const;

  it("keeps what the scaled columns in use were taken for", () => {
    const mrr = { field: "mrr", column: 1, header: "MRR", chosen: false, used: true } as const;
    const unused = { ...nps, field: "csat", header: "CSAT", used: false } as const;
    const policy = withRecognisedScales(defaultPolicy, [mrr, nps, unused]);
    expect(policy.scales).toEqual({ nps: { header: "NPS", scale: "0-10" } });
  });

  it("is the same policy when nothing is new", () => {
    const policy = withRecognisedScales(defaultPolicy, [nps]);
    expect(withRecognisedScales(policy, [nps])).toBe(policy);
  });
});

describe("withScale", () => {
  it("keeps the scale with the header that it was chosen for", () => {
    const policy = withScale(defaultPolicy, "coreFeaturesUsed", "Features", "count");
    expect(policy.scales).toEqual({ coreFeaturesUsed: { header: "Features", scale: "count" } });
  });
});
