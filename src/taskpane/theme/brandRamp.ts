import type { BrandVariants } from "@fluentui/react-components";

/** Sixteen steps of our green from near black to near white, even in OKLab lightness; step 80 is the brand colour `#107c41`. */
export const brandRamp: BrandVariants = {
  10: "#000e02",
  20: "#001b07",
  30: "#002a0f",
  40: "#003918",
  50: "#004922",
  60: "#03592c",
  70: "#096a36",
  80: "#107c41",
  90: "#398b56",
  100: "#559a6a",
  110: "#6faa7f",
  120: "#87b994",
  130: "#a0c8aa",
  140: "#b9d8c0",
  150: "#d1e8d7",
  160: "#eaf7ed",
};
