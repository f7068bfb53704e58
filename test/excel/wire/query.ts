import type { QueryInfo } from "./protocol";
import { UnknownMember } from "./unknownMember";
import { isWireObject, type WireObject } from "./wireObject";

/** Told of every member that is read on the way. */
export type NoteMember = (object: WireObject, member: string) => void;

/** What `load` asked for of an object or of the items of a collection, as office.js reads it. */
export function queried(object: WireObject, query: QueryInfo, note: NoteMember): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const id = object.id();
  if (id !== null) answer["_Id"] = id;
  const items = object.items();
  const paths = (query.Select ?? []).map((path) => path.split("/"));
  for (const path of query.Expand ?? []) paths.push(path.split("/"));
  const own = items ? paths.filter(([first = ""]) => object.member(capital(first)) !== null) : paths;
  const ofItems = items ? paths.filter((path) => !own.includes(path)) : [];
  if (paths.length === 0 && !items) addScalars(answer, object, note);
  for (const path of own) addPath(answer, object, path, note);
  if (items && (ofItems.length > 0 || own.length === 0)) {
    const skip = query.Skip ?? 0;
    const some = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    const select = ofItems.map((path) => path.join("/"));
    answer["_Items"] = some.map((item) => queried(item, { Select: select }, note));
  }
  return answer;
}

function addPath(answer: Record<string, unknown>, object: WireObject, path: readonly string[], note: NoteMember): void {
  const [first = "", ...rest] = path;
  const name = capital(first);
  if (name === "Items" && object.items()) return;
  const value = read(object, name, note);
  if (!isWireObject(value)) {
    answer[name] = value;
    return;
  }
  const before = (answer[name] ?? {}) as Record<string, unknown>;
  answer[name] = { ...before, ...queried(value, { Select: rest.length > 0 ? [rest.join("/")] : [] }, note) };
}

function addScalars(answer: Record<string, unknown>, object: WireObject, note: NoteMember): void {
  for (const name of object.memberNames) {
    if (!object.member(name)?.get) continue;
    const value = read(object, name, note);
    if (!isWireObject(value)) answer[name] = value;
  }
}

function read(object: WireObject, name: string, note: NoteMember): unknown {
  const get = object.member(name)?.get;
  if (!get) throw new UnknownMember(object.typeName, name);
  note(object, name);
  return get();
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
