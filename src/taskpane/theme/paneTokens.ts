/** The colours that Fluent UI has no token for. FluentProvider turns each key of a theme into a CSS variable of that name. */
export interface PaneColours {
  readonly bucketPoor: string;
  readonly bucketPoorText: string;
  readonly bucketAverage: string;
  readonly bucketAverageText: string;
  readonly bucketGood: string;
  readonly bucketGoodText: string;
  readonly bucketUnknown: string;
  readonly bucketUnknownText: string;
  readonly chartBar: string;
  readonly chartTrack: string;
  readonly chartMuted: string;
  readonly statusErrorText: string;
  readonly statusWarningText: string;
  readonly statusSuccessText: string;
  readonly statusSuccessBg: string;
}

/** For use in styles beside Fluent UI's `tokens`. */
export const paneTokens: PaneColours = {
  bucketPoor: "var(--bucketPoor)",
  bucketPoorText: "var(--bucketPoorText)",
  bucketAverage: "var(--bucketAverage)",
  bucketAverageText: "var(--bucketAverageText)",
  bucketGood: "var(--bucketGood)",
  bucketGoodText: "var(--bucketGoodText)",
  bucketUnknown: "var(--bucketUnknown)",
  bucketUnknownText: "var(--bucketUnknownText)",
  chartBar: "var(--chartBar)",
  chartTrack: "var(--chartTrack)",
  chartMuted: "var(--chartMuted)",
  statusErrorText: "var(--statusErrorText)",
  statusWarningText: "var(--statusWarningText)",
  statusSuccessText: "var(--statusSuccessText)",
  statusSuccessBg: "var(--statusSuccessBg)",
};
