import { posix } from "node:path";
import { importsOf } from "./imports";
import { foldersIn } from "./repositoryFiles";
import rooms from "./rooms.json";

/** A row of the table: who may import whom. */
interface Room {
  /** A folder; with a star at its end, each folder in it. */
  readonly room: string;
  /** True for a room that nobody may import by being allowed the one around it: it has to be named. */
  readonly apart?: boolean;
  /** Rooms that it may import besides itself. */
  readonly imports: readonly string[];
  /** Rooms of which it may import types. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
  /** The files that a page or a worker starts with, which may import more. */
  readonly entry?: { readonly files: readonly string[]; readonly imports: readonly string[] };
  /** What to do instead. */
  readonly advice: string;
}

const inEachFolder = "/*";
const rows: readonly Room[] = rooms;

/** A row for `features/*` is one for each folder in there: a new one needs no row of its own. */
const table: readonly Room[] = rows.flatMap((row) => {
  if (!row.room.endsWith(inEachFolder)) return row;
  const around = row.room.slice(0, -inEachFolder.length);
  return foldersIn(around).map((folder) => ({ ...row, room: `${around}/${folder}` }));
});

/** Styles that a page loads beside its code need no room. */
const styles = /\.css$/;

/** The row for a path: the innermost room that it lies in. */
function roomOf(path: string): Room | undefined {
  return table
    .filter(({ room }) => isInside(path, room))
    .sort((a, b) => b.room.length - a.room.length)
    .at(0);
}

/**
 * What is wrong with the imports of one source file, each with what to do instead.
 *
 * @param file path from the top of the repository, with `/`.
 * @example importErrors("src/core/sheet/a.ts", 'import "../health/b"')
 */
export function importErrors(file: string, text: string): string[] {
  const home = roomOf(file);
  if (!home) return [`${file} lies in no room: move it into one of those in test/architecture/rooms.json.`];
  return importsOf(file, text)
    .filter(({ specifier, typeOnly }) => !isAllowed(home, file, specifier, typeOnly))
    .map(({ specifier, line }) => `${file}:${line} imports "${specifier}": ${home.advice}`);
}

function isAllowed(home: Room, file: string, specifier: string, typeOnly: boolean): boolean {
  if (!specifier.startsWith(".")) {
    return home.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  }
  const target = posix.join(posix.dirname(file), specifier);
  const targetRoom = roomOf(target);
  if (targetRoom === home) return true;
  const entryRooms = home.entry?.files.includes(file) ? home.entry.imports : [];
  const allowed = [...home.imports, ...entryRooms, ...(typeOnly ? home.types : [])];
  const reaches = (room: string): boolean => isInside(target, room) && (!targetRoom?.apart || room === targetRoom.room);
  return allowed.some(reaches) || (styles.test(specifier) && targetRoom === undefined);
}

/** True for the room itself, what lies in it, and the file that has its name (`src/core/policy.ts`). */
function isInside(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`) || path.replace(/\.\w+$/, "") === room;
}
