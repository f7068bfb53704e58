/** Light fills with text of the bucket's own colour, each pair above 4.5:1, so that print and dark screens read them. */
export const bucketColours = {
  Poor: { paper: "#fbe9e3", ink: "#9c310b" },
  Average: { paper: "#fdf3d9", ink: "#7d5700" },
  Good: { paper: "#e3eff9", ink: "#1a5f9c" },
  Unknown: { paper: "#f0f0f0", ink: "#595959" },
} as const;
