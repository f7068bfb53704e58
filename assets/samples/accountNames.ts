import type { SeededRandom } from "./seededRandom";

const first =
  "Alder Atlas Birch Brightwater Cobalt Dunmore Ember Fairmont Granary Halden Hollis Indigo Jasper Juniper Kelso Larkspur Lumen Meridian Northgate Orchard Pinewood Quayside Redfern Solvang Tidewell Umbra Vantage Westholm Yarrow Zephyr".split(
    " ",
  );
const second =
  "Bank Clinics Dental Energy Foods Freight Insurance Labs Logistics Media Mobility Retail Robotics Studios Systems Textiles".split(
    " ",
  );

/**
 * Distinct made-up company names: 480 at the most.
 *
 * @param fixed names that must stand at a place of the list.
 */
export function accountNames(count: number, random: SeededRandom, fixed: ReadonlyMap<number, string>): string[] {
  const taken = new Set(fixed.values());
  const free = random.shuffled(first.flatMap((place) => second.map((trade) => `${place} ${trade}`)));
  const drawn = free.filter((name) => !taken.has(name));
  if (count > drawn.length) throw new Error(`There are ${drawn.length} names, not ${count}.`);
  return Array.from({ length: count }, (_, index) => fixed.get(index) ?? drawn[index] ?? "");
}
