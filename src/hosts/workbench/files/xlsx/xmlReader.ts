const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const equalsSign = 0x3d;
const ampersand = 0x26;
const quote = 0x22;
const apostrophe = 0x27;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const entity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi;
/** A byte order mark within a document is a sign like any other. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** What the reader stands on. An element without content is opened and closed like any other. */
export type XmlToken = "open" | "close" | "text" | "end";

/**
 * Reads XML from bytes in one pass and keeps none of it: a sheet of 100,000 rows has 60 MB, of which a tree, or texts cut
 * from one long string, would hold on to all. Elements are known by their names without prefix. A document type
 * declaration is passed over, so that entities of a file's own stay the text that they are.
 *
 * @example
 * const reader = new XmlReader(bytes);
 * while (reader.next() !== "end") if (reader.token === "open" && reader.is("c")) reader.attribute("r");
 */
export class XmlReader {
  token: XmlToken = "end";
  /** Bytes from which, and up to which, the token reaches. */
  start = 0;
  end = 0;
  readonly bytes: Uint8Array;
  valueStart = 0;
  valueEnd = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private attributesEnd = 0;
  private isEmpty = false;
  private isVerbatim = false;
  /** Of each attribute of the tag: where its name and its value begin and end. */
  private readonly spans: number[] = [];
  private spanCount = 0;
  private spansOf = -1;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** @throws {SyntaxError} where the document breaks off inside a tag */
  next(): XmlToken {
    if (this.token === "open" && this.isEmpty) return (this.token = "close");
    const { bytes } = this;
    for (;;) {
      this.start = this.end;
      if (this.start >= bytes.length) return (this.token = "end");
      if (bytes[this.start] !== lessThan) {
        const next = bytes.indexOf(lessThan, this.start);
        this.end = next === -1 ? bytes.length : next;
        this.isVerbatim = false;
        return (this.token = "text");
      }
      const kind = bytes[this.start + 1];
      if (kind === 0x3f) {
        this.end = this.after("?>", this.start + 2);
      } else if (kind === 0x21) {
        if (this.startsWith("<![CDATA[")) {
          this.end = this.after("]]>", this.start + 9);
          this.isVerbatim = true;
          return (this.token = "text");
        }
        this.end = this.startsWith("<!--") ? this.after("-->", this.start + 4) : this.afterDeclaration();
      } else {
        return this.readTag(kind === slash);
      }
    }
  }

  /** True for an element of this name, whatever its prefix. */
  is(name: string): boolean {
    const { bytes, nameStart } = this;
    if (this.nameEnd - nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (bytes[nameStart + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The element's name without prefix. */
  get name(): string {
    return ascii(this.bytes, this.nameStart, this.nameEnd);
  }

  /** Value of an attribute by its full name, prefix included; `null` without one. */
  attribute(name: string): string | null {
    return this.findAttribute(name) ? this.value() : null;
  }

  /** The text from `valueStart` up to `valueEnd`. */
  value(): string {
    return decoded(this.bytes, this.valueStart, this.valueEnd);
  }

  /** True with such an attribute, the bytes of whose value then are those from `valueStart` up to `valueEnd`. */
  findAttribute(name: string): boolean {
    this.indexAttributes();
    const { bytes, spans } = this;
    for (let at = 0; at < this.spanCount; at += 4) {
      const start = spans[at] as number;
      if ((spans[at + 1] as number) - start !== name.length) continue;
      let index = 0;
      while (index < name.length && bytes[start + index] === name.charCodeAt(index)) index++;
      if (index < name.length) continue;
      this.valueStart = spans[at + 2] as number;
      this.valueEnd = spans[at + 3] as number;
      return true;
    }
    return false;
  }

  attributes(): Record<string, string> {
    this.indexAttributes();
    const { bytes, spans } = this;
    const all: [string, string][] = [];
    for (let at = 0; at < this.spanCount; at += 4) {
      const name = ascii(bytes, spans[at] as number, spans[at + 1] as number);
      all.push([name, decoded(bytes, spans[at + 2] as number, spans[at + 3] as number)]);
    }
    // Entries define even `__proto__` as what it is in the file: a name.
    return Object.fromEntries(all);
  }

  /** The text that the reader stands on. */
  text(): string {
    return this.isVerbatim
      ? utf8.decode(this.bytes.subarray(this.start + 9, this.end - 3))
      : decoded(this.bytes, this.start, this.end);
  }

  /** All text up to the end of the element that the reader stands on, which it passes. */
  content(): string {
    if (this.plainContent()) return this.value();
    let text = "";
    for (let depth = 1; depth > 0;) {
      const token = this.next();
      if (token === "end") throw new SyntaxError("an element is not closed");
      if (token === "text") text += this.text();
      if (token === "open") depth++;
      if (token === "close") depth--;
    }
    return text;
  }

  /**
   * Passes the element that the reader stands on when it holds text alone, the bytes of which then are those from
   * `valueStart` up to `valueEnd`; otherwise stays.
   */
  plainContent(): boolean {
    if (this.isEmpty) {
      this.valueStart = this.valueEnd = this.end;
      this.token = "close";
      return true;
    }
    const { bytes } = this;
    const start = this.end;
    let end = start;
    while (end < bytes.length && bytes[end] !== lessThan) end++;
    if (bytes[end + 1] !== slash) return false;
    const close = bytes.indexOf(greaterThan, end);
    if (close === -1) return false;
    this.valueStart = start;
    this.valueEnd = end;
    this.start = end;
    this.end = close + 1;
    this.token = "close";
    return true;
  }

  /** Passes the element that the reader stands on. */
  skip(): void {
    for (let depth = 1; depth > 0;) {
      const token = this.next();
      if (token === "end") throw new SyntaxError("an element is not closed");
      if (token === "open") depth++;
      if (token === "close") depth--;
    }
  }

  private readTag(isClosing: boolean): XmlToken {
    const { bytes } = this;
    let position = this.start + (isClosing ? 2 : 1);
    this.nameStart = position;
    for (; position < bytes.length; position++) {
      const byte = bytes[position] ?? 0;
      if (byte === colon) this.nameStart = position + 1;
      if (byte <= 0x20 || byte === greaterThan || byte === slash) break;
    }
    this.nameEnd = position;
    let open = 0;
    for (; position < bytes.length; position++) {
      const byte = bytes[position];
      if (open !== 0) {
        if (byte === open) open = 0;
      } else if (byte === quote || byte === apostrophe) {
        open = byte;
      } else if (byte === greaterThan) {
        break;
      }
    }
    if (position >= bytes.length) throw new SyntaxError("a tag breaks off");
    this.isEmpty = !isClosing && bytes[position - 1] === slash;
    this.attributesEnd = this.isEmpty ? position - 1 : position;
    this.end = position + 1;
    return (this.token = isClosing ? "close" : "open");
  }

  private indexAttributes(): void {
    if (this.spansOf === this.nameEnd) return;
    this.spansOf = this.nameEnd;
    const { bytes, attributesEnd, spans } = this;
    let position = this.nameEnd;
    let count = 0;
    for (;;) {
      while (position < attributesEnd && (bytes[position] as number) <= 0x20) position++;
      if (position >= attributesEnd) break;
      spans[count] = position;
      while (position < attributesEnd && bytes[position] !== equalsSign && (bytes[position] as number) > 0x20)
        position++;
      spans[count + 1] = position;
      while (position < attributesEnd && bytes[position] !== quote && bytes[position] !== apostrophe) position++;
      const mark = bytes[position];
      spans[count + 2] = ++position;
      while (position < attributesEnd && bytes[position] !== mark) position++;
      if (position >= attributesEnd) break;
      spans[count + 3] = position++;
      count += 4;
    }
    this.spanCount = count;
  }

  private startsWith(text: string): boolean {
    for (let index = 0; index < text.length; index++) {
      if (this.bytes[this.start + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  private after(text: string, from: number): number {
    const { bytes } = this;
    const last = text.charCodeAt(text.length - 1);
    for (let position = bytes.indexOf(last, from); position !== -1; position = bytes.indexOf(last, position + 1)) {
      const first = position - text.length + 1;
      if (first >= from && [...text].every((letter, index) => bytes[first + index] === letter.charCodeAt(0))) {
        return position + 1;
      }
    }
    throw new SyntaxError("a comment breaks off");
  }

  /** The end of `<!DOCTYPE …>`, whose own declarations stand in brackets. */
  private afterDeclaration(): number {
    const { bytes } = this;
    let depth = 0;
    let open = 0;
    for (let position = this.start; position < bytes.length; position++) {
      const byte = bytes[position];
      if (open !== 0) {
        if (byte === open) open = 0;
      } else if (byte === quote || byte === apostrophe) {
        open = byte;
      } else if (byte === lessThan) {
        depth++;
      } else if (byte === greaterThan && --depth === 0) {
        return position + 1;
      }
    }
    throw new SyntaxError("a declaration breaks off");
  }
}

function decoded(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 24) return unescaped(utf8.decode(bytes.subarray(start, end)));
  for (let position = start; position < end; position++) {
    const byte = bytes[position] ?? 0;
    if (byte >= 0x80 || byte === ampersand || byte === 0x0d) return unescaped(utf8.decode(bytes.subarray(start, end)));
  }
  return ascii(bytes, start, end);
}

/** A document's line ends are read as line feeds; its entities as what they stand for. (XML 1.0, 2.11 and 4.1.) */
function unescaped(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(entity, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let position = start; position < end; position++) text += String.fromCharCode(bytes[position] ?? 0);
  return text;
}
