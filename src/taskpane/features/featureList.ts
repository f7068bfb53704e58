import type { Feature } from "../workbook/feature";
import { functionsFeature } from "./functions/functionsFeature";
import { mrrFeature } from "./mrr/mrrFeature";
import { placeFeature } from "./place/placeFeature";
import { problemsFeature } from "./problems/problemsFeature";

/** Every feature there is, in the order of the activity bar. A new one is its folder and one more entry. */
export const featureList: readonly Feature[] = [placeFeature, mrrFeature, functionsFeature, problemsFeature];
