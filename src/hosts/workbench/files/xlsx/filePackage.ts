import type { ZipEntry } from "../zipDirectory";
import { unpack } from "./unpack";
import { childrenNamed, parseXml } from "./xmlElement";

/** A part that another part names. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  /** The part's place in the archive. */
  readonly path: string;
  readonly isExternal: boolean;
}

/** The parts of a file by their places, which writers spell with other capitals and slashes than they refer to them. */
export class FilePackage {
  private readonly archive: Uint8Array;
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(archive: Uint8Array, entries: readonly ZipEntry[]) {
    this.archive = archive;
    this.entries = new Map(entries.map((entry) => [placeOf(entry.name), entry]));
  }

  /** A part's content; `null` when the archive has none there. @throws {RangeError} when it is damaged */
  async read(path: string): Promise<Uint8Array | null> {
    const entry = this.entries.get(placeOf(path));
    return entry ? unpack(this.archive, entry) : null;
  }

  /** The parts that a part names; of the archive as a whole for the empty path. */
  async relationships(path: string): Promise<readonly Relationship[]> {
    const cut = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, cut);
    const bytes = await this.read(`${folder}_rels/${path.slice(cut)}.rels`);
    if (bytes === null) return [];
    return childrenNamed(parseXml(bytes), "Relationship").map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      path: resolve(folder, attributes["Target"] ?? ""),
      isExternal: attributes["TargetMode"] === "External",
    }));
  }
}

function placeOf(path: string): string {
  return path.replace(/^\/+/, "").toLowerCase();
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? path.split("/") : [...folder.split("/"), ...path.split("/")];
  const place: string[] = [];
  for (const step of steps) {
    if (step === "..") place.pop();
    else if (step !== "" && step !== ".") place.push(step);
  }
  return place.join("/");
}
