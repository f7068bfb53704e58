import { XmlReader } from "./xmlReader";

/** A small part of a document as a tree; plain data, so that a workbook can carry it along. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** The root of a small document. @throws {SyntaxError} when there is none, or it is not closed */
export function parseXml(bytes: Uint8Array): XmlElement {
  const reader = new XmlReader(bytes);
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    if (token === "open") return readElement(reader);
  }
  throw new SyntaxError("a document has no element");
}

/** The element that the reader stands on, which it passes. */
export function readElement(reader: XmlReader): XmlElement {
  const name = reader.name;
  const { xmlns: _, ...attributes } = reader.attributes();
  const children: XmlElement[] = [];
  let text = "";
  for (;;) {
    const token = reader.next();
    if (token === "end") throw new SyntaxError(`<${name}> is not closed`);
    if (token === "close") return { name, attributes, children, text };
    if (token === "text") text += reader.text();
    if (token === "open") children.push(readElement(reader));
  }
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The id of a relationship: an attribute that has a prefix, which files choose themselves. */
export function relationshipId({ attributes }: XmlElement): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

/** True for `1`, `true` and `on`, the ways to say yes in a file. */
export function isTrue(text: string | null | undefined): boolean {
  return text === "1" || text === "true" || text === "on";
}

/** An element as XML without prefixes; attributes that have one, and extensions, are left out. */
export function xmlOf({ name, attributes, children, text }: XmlElement): string {
  const own = Object.entries(attributes).filter(([key]) => !key.includes(":"));
  const start = `<${name}${own.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join("")}`;
  const content = children
    .filter((child) => child.name !== "extLst")
    .map(xmlOf)
    .join("");
  const inside = content === "" ? escapeXml(text) : content;
  return inside === "" ? `${start}/>` : `${start}>${inside}</${name}>`;
}

/** A text for an element's content; control characters, which XML cannot hold, as Excel's escapes for them. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>]/g, (letter) => (letter === "&" ? "&amp;" : letter === "<" ? "&lt;" : "&gt;"))
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
}

/** A text for an attribute, in which a line end would be read as a blank. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/["\r\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
