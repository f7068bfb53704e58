import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, textOf } from "./repositoryFiles";

/** More files than this are not taken in at a glance. */
const maxFiles = 15;
/** A map is read at a glance as well. */
const maxLines = 15;

const files = filesBelow("src");
const rooms = [...new Set(files.map((path) => posix.dirname(path)))];
const codeOf = (room: string): readonly string[] =>
  files.filter((path) => posix.dirname(path) === room && /\.tsx?$/.test(path));
const maps = files.filter((path) => posix.basename(path) === "README.md");

describe("a room of the source", () => {
  it(`has sub-rooms or a map where it has more than ${maxFiles} files`, () => {
    const large = rooms.filter((room) => codeOf(room).length > maxFiles);
    expect(large.length).toBeGreaterThan(0);
    expect(large.filter((room) => !maps.includes(`${room}/README.md`))).toEqual([]);
  });

  it.each(maps)("%s names what is there, and is short", (map) => {
    const text = textOf(map);
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(maxLines);
    const room = posix.dirname(map);
    const named = [...text.matchAll(/`([\w/]+(?:\.tsx?|\/))`/g)].map(([, name = ""]) => posix.join(room, name));
    const places = new Set([...files, ...rooms.map((one) => `${one}/`)]);
    // What is elsewhere is named from the top of the source.
    const elsewhere = (place: string): string => posix.join("src", posix.relative(room, place));
    expect(named.filter((place) => !places.has(place) && !places.has(elsewhere(place)))).toEqual([]);
    // Each file is named, or what the map says of the others holds for it.
    if (/every other file/i.test(text)) return;
    const known = new Set(named);
    expect(codeOf(room).filter((file) => !known.has(file))).toEqual([]);
  });
});
