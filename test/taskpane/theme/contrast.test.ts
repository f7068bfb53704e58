import { describe, expect, it } from "vitest";
import { paneThemes, type PaneTheme } from "../../../src/taskpane/theme/paneThemes";

type Colour = keyof PaneTheme;

/** Text needs 4.5 : 1, what is drawn 3 : 1 (WCAG 2.2, criteria 1.4.3 and 1.4.11). */
const text = 4.5;
const drawn = 3;

const pairs: readonly (readonly [Colour, Colour, number])[] = [
  ["colorNeutralForeground1", "colorNeutralBackground1", text],
  ["colorNeutralForeground3", "colorNeutralBackground1", text],
  ["colorNeutralForeground3", "colorNeutralBackground2", text],
  ["colorNeutralForeground3", "colorBrandBackground2", text],
  ["colorNeutralForeground3", "colorNeutralBackground3", drawn],
  ["colorNeutralForeground2", "colorNeutralBackground3", text],
  ["colorNeutralForegroundOnBrand", "colorBrandBackground", text],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundHover", text],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundPressed", text],
  ["colorBrandForeground1", "colorNeutralBackground1", text],
  ["colorBrandForeground1", "colorNeutralBackground2", text],
  ["colorBrandStroke1", "colorNeutralBackground3", drawn],
  ["colorBrandStroke1", "colorNeutralBackground1", drawn],
  ["colorNeutralStrokeAccessible", "colorNeutralBackground1", drawn],
  ["bucketPoor", "colorNeutralBackground1", drawn],
  ["bucketAverage", "colorNeutralBackground1", drawn],
  ["bucketGood", "colorNeutralBackground1", drawn],
  ["bucketUnknown", "colorNeutralBackground1", drawn],
  ["bucketPoorText", "colorNeutralBackground1", text],
  ["bucketAverageText", "colorNeutralBackground1", text],
  ["bucketGoodText", "colorNeutralBackground1", text],
  ["bucketUnknownText", "colorNeutralBackground1", text],
  ["chartBar", "colorNeutralBackground1", drawn],
  ["chartBar", "chartTrack", drawn],
  ["chartMuted", "colorNeutralBackground1", drawn],
  ["statusErrorText", "colorNeutralBackground1", text],
  ["statusErrorText", "colorNeutralBackground2", text],
  ["statusWarningText", "colorNeutralBackground2", text],
  ["statusSuccessText", "statusSuccessBg", drawn],
  ["colorNeutralForeground1", "statusSuccessBg", text],
];

describe.each(["light", "dark"] as const)("the %s theme", (name) => {
  it.each(pairs)("shows %s on %s with at least %s : 1", (front, back, needed) => {
    const theme = paneThemes[name];
    expect(contrast(String(theme[front]), String(theme[back]))).toBeGreaterThanOrEqual(needed);
  });
});

/** Contrast ratio of two colours such as `#107c41` (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const [darker = NaN, lighter = NaN] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[\da-f]/gi, "$&$&") : colour;
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5]
    .map((start) => parseInt(long.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
