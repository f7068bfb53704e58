import { foldWord } from "../vocabulary/foldWord";
import type { Pin } from "./account";

const pinWords: Readonly<Record<Pin, readonly string[]>> = {
  handHeld: ["hand-held", "handheld", "high touch", "high-touch", "personal"],
  scaled: ["scaled", "at scale", "tech touch", "low touch", "automated"],
  owner: ["owner", "keep owner", "with owner", "keep", "csm", "keep csm"],
};

const pinOfWord = new Map(
  (Object.keys(pinWords) as Pin[]).flatMap((pin) => pinWords[pin].map((word) => [foldWord(word), pin] as const)),
);

/** The pins of a cell, and what in it is no pin. */
export interface PinsRead {
  readonly pins: readonly Pin[];
  readonly unknown: string | null;
  /** True when it asks for both hand-held and scaled; neither is among the pins then. */
  readonly conflict: boolean;
}

const none: PinsRead = { pins: [], unknown: null, conflict: false };

/**
 * Reads a pin cell: `hand-held`, `scaled`, `owner`, or several of them separated by `;`, `,` or `+`.
 *
 * @example readPins("Hand-held; owner").pins // ["handHeld", "owner"]
 */
export function readPins(text: string): PinsRead {
  if (text === "") return none;
  const pins = new Set<Pin>();
  const unknown: string[] = [];
  for (const part of text.split(/[;,+]/)) {
    const word = part.trim();
    if (word === "") continue;
    const pin = pinOfWord.get(foldWord(word));
    if (pin) pins.add(pin);
    else unknown.push(word);
  }
  const conflict = pins.has("handHeld") && pins.has("scaled");
  if (conflict) {
    pins.delete("handHeld");
    pins.delete("scaled");
  }
  return { pins: [...pins], unknown: unknown.length > 0 ? unknown.join("; ") : null, conflict };
}
