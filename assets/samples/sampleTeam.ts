import type { CellValue, SampleSheet } from "./sampleSheet";

/** A customer success manager of the sample. */
export interface SampleCsm {
  readonly name: string;
  readonly capacityHours: number;
  readonly languages: string;
  readonly regions: readonly string[];
  readonly tiers: readonly string[];
  /** How often an account landed with them before anybody balanced the load. */
  readonly popularity: number;
}

const allTiers = ["Enterprise", "Mid-market", "Small business"];

export const sampleTeam: readonly SampleCsm[] = [
  {
    name: "Ana Sousa",
    capacityHours: 36,
    languages: "Portuguese; Spanish; English",
    regions: ["Iberia", "DACH", "Benelux"],
    tiers: allTiers,
    popularity: 38,
  },
  {
    name: "Rui Tavares",
    capacityHours: 30,
    languages: "Portuguese; English; French",
    regions: ["Iberia", "Benelux", "UK and Ireland"],
    tiers: ["Mid-market", "Small business"],
    popularity: 18,
  },
  {
    name: "Jonas Weber",
    capacityHours: 30,
    languages: "German; English",
    regions: ["DACH", "Nordics"],
    tiers: allTiers,
    popularity: 22,
  },
  {
    name: "Mila Novak",
    capacityHours: 26,
    languages: "German; English; Swedish",
    regions: ["DACH", "Nordics", "UK and Ireland"],
    tiers: allTiers,
    popularity: 9,
  },
  {
    name: "Tom Hartley",
    capacityHours: 20,
    languages: "English; Dutch",
    regions: ["UK and Ireland", "Benelux", "Nordics"],
    tiers: allTiers,
    popularity: 20,
  },
];

/** The sheet Team, as placing reads it: who, how many hours a month, and what they may look after. */
export function teamSheet(): SampleSheet {
  const rows: CellValue[][] = sampleTeam.map(({ name, capacityHours, languages, regions, tiers }) => [
    name,
    capacityHours,
    languages,
    regions.join("; "),
    tiers.length === allTiers.length ? null : tiers.join("; "),
  ]);
  return {
    name: "Team",
    columns: [
      { header: "CSM", width: 16 },
      { header: "Capacity", width: 10, numberFormat: "0" },
      { header: "Languages", width: 28 },
      { header: "Regions", width: 32 },
      { header: "Tiers", width: 28 },
    ],
    rows,
  };
}
