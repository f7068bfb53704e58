import { createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import { brandRamp } from "./brandRamp";
import type { PaneColours } from "./paneTokens";

export type ThemeName = "light" | "dark";
export type PaneTheme = Theme & PaneColours;

const fontFamilyBase =
  '"Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, "Open Sans", "Noto Sans", "Liberation Sans", system-ui, sans-serif';
const fontFamilyMonospace = '"Cascadia Code", Consolas, "Liberation Mono", monospace';

const light: PaneTheme = {
  ...createLightTheme(brandRamp),
  fontFamilyBase,
  fontFamilyMonospace,
  colorBrandBackground: "#107c41",
  colorBrandBackgroundHover: "#0e6b38",
  colorBrandBackgroundPressed: "#0a5029",
  colorCompoundBrandBackground: "#107c41",
  colorCompoundBrandBackgroundHover: "#0e6b38",
  colorCompoundBrandBackgroundPressed: "#0a5029",
  colorNeutralForegroundOnBrand: "#ffffff",
  colorBrandForeground1: "#0f7a40",
  colorCompoundBrandForeground1: "#0f7a40",
  colorBrandForegroundLink: "#0f7a40",
  colorBrandStroke1: "#107c41",
  colorCompoundBrandStroke: "#107c41",
  colorBrandBackground2: "#e9f5ee",
  colorBrandStroke2: "#a9d5bb",
  bucketPoor: "#b3390e",
  bucketPoorText: "#9c310b",
  bucketAverage: "#b98200",
  bucketAverageText: "#7d5700",
  bucketGood: "#1f6fb5",
  bucketGoodText: "#1a5f9c",
  bucketUnknown: "#8a8886",
  bucketUnknownText: "#616161",
  chartBar: "#6b7a74",
  chartTrack: "#ebebeb",
  chartMuted: "#8a8886",
  statusErrorText: "#b10e1c",
  statusWarningText: "#8a3707",
  statusSuccessText: "#0e700e",
  statusSuccessBg: "#f1faf1",
};

const dark: PaneTheme = {
  ...createDarkTheme(brandRamp),
  fontFamilyBase,
  fontFamilyMonospace,
  colorBrandBackground: "#4fbf82",
  colorBrandBackgroundHover: "#66cc94",
  colorBrandBackgroundPressed: "#3fa86f",
  colorCompoundBrandBackground: "#4fbf82",
  colorCompoundBrandBackgroundHover: "#66cc94",
  colorCompoundBrandBackgroundPressed: "#3fa86f",
  colorNeutralForegroundOnBrand: "#06170d",
  colorBrandForeground1: "#5fcb90",
  colorCompoundBrandForeground1: "#5fcb90",
  colorBrandForegroundLink: "#5fcb90",
  colorBrandStroke1: "#4fbf82",
  colorCompoundBrandStroke: "#4fbf82",
  colorBrandBackground2: "#20382b",
  colorBrandStroke2: "#2f6b4a",
  bucketPoor: "#e2623a",
  bucketPoorText: "#f59a76",
  bucketAverage: "#f0c95c",
  bucketAverageText: "#f0cf7a",
  bucketGood: "#5aa9e6",
  bucketGoodText: "#7dbcec",
  bucketUnknown: "#9a9896",
  bucketUnknownText: "#adadad",
  chartBar: "#93a39c",
  chartTrack: "#3d3d3d",
  chartMuted: "#8f8d8b",
  statusErrorText: "#f1707b",
  statusWarningText: "#f4a276",
  statusSuccessText: "#7fc97f",
  statusSuccessBg: "#1c2f1c",
};

/** Fluent UI's light and dark theme around our green, with the colours that plots, buckets and messages need. */
export const paneThemes: Readonly<Record<ThemeName, PaneTheme>> = { light, dark };
