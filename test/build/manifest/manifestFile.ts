import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { textOf, top } from "../../architecture/repositoryFiles";

/** The host that the manifest of the repository names; a build for another one puts that in its place. */
export const developmentUrl = "https://localhost:3000/";

export const xsi = "http://www.w3.org/2001/XMLSchema-instance";

/** @throws where the text is no well-formed XML. */
export function parseXml(text: string): Document {
  return new JSDOM(text, { contentType: "application/xml" }).window.document;
}

/** A manifest with the questions that the tests ask. */
export interface Manifest {
  readonly document: Document;
  /** Every element of a name, whatever its namespace. */
  readonly all: (name: string) => Element[];
  /** @throws where there are several or none. */
  readonly only: (name: string) => Element;
  /** Values of the resources by their ids. */
  readonly resources: ReadonlyMap<string, string>;
  /** What an element's `resid` stands for. */
  readonly resource: (element: Element | null | undefined) => string | undefined;
  /** Every address in it. */
  readonly addresses: readonly string[];
}

export function readManifest(text: string = textOf("manifest.xml")): Manifest {
  const document = parseXml(text);
  const all = (name: string): Element[] => [...document.getElementsByTagNameNS("*", name)];
  const only = (name: string): Element => {
    const [found, ...others] = all(name);
    if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} elements ${name}, not one.`);
    return found;
  };
  const resources = new Map(
    [...only("Resources").querySelectorAll("[id]")].map((entry) => [
      attribute(entry, "id"),
      attribute(entry, "DefaultValue"),
    ]),
  );
  const values = [...document.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].filter(({ name }) => !name.startsWith("xmlns")).map(({ value }) => value),
  );
  return {
    document,
    all,
    only,
    resources,
    resource: (element) => resources.get(element?.getAttribute("resid") ?? ""),
    addresses: values.filter((value) => value.includes("://")),
  };
}

/** The requirement sets that a manifest asks for: their names and least versions. */
export function declaredSets({ all }: Manifest = readManifest()): Readonly<Record<string, string>> {
  return Object.fromEntries(all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]));
}

/** The value of an attribute; an empty text where there is none. */
export function attribute(element: Element | null | undefined, name: string): string {
  return element?.getAttribute(name) ?? "";
}

/** Width and height from a PNG's first chunk, of a file below the top folder. */
export function pngSize(path: string): [number, number] {
  const png = readFileSync(join(top, path));
  if (png.subarray(1, 4).toString("latin1") !== "PNG") throw new Error(`${path} is no PNG.`);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
