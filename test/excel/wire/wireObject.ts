/** A member as the wire reaches it: read, written or called. */
export interface Member<Target> {
  readonly get?: (target: Target) => unknown;
  readonly set?: (target: Target, value: unknown) => void;
  readonly call?: (target: Target, args: readonly unknown[]) => unknown;
}

/** An object of the workbook as office.js sees it. */
export interface WireObject {
  /** As `Excel` names its class. */
  readonly typeName: string;
  /** What it shows of the workbook. */
  readonly target: unknown;
  /** Names of its members, capital letter first. */
  readonly memberNames: readonly string[];
  member(name: string): BoundMember | null;
  /** The objects of a collection; `null` when it is none. */
  items(): WireObject[] | null;
  /** By which its collection finds it again. */
  id(): string | number | null;
  /** Whether office.js goes on reaching it by a reference that the host keeps, rather than by its path. */
  readonly isKept: boolean;
}

export interface BoundMember {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
  readonly call?: (args: readonly unknown[]) => unknown;
}

export interface WireTypeOptions<Target> {
  readonly items?: (target: Target) => WireObject[];
  readonly id?: (target: Target) => string | number;
  readonly isKept?: boolean;
}

const marked = new WeakSet<object>();

/** Every member that is emulated, as `Excel` names it: `Range.values`. Those that office.js keeps to itself are left out: they start with `_`. */
export const emulatedMembers: string[] = [];

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && marked.has(value);
}

/** A class of `Excel` by its members; answers the way to show a target as one. */
export function wireType<Target>(
  typeName: string,
  members: Readonly<Record<string, Member<Target>>>,
  { items, id, isKept = false }: WireTypeOptions<Target> = {},
): (target: Target) => WireObject {
  const memberNames = Object.keys(members);
  emulatedMembers.push(...memberNames.map((name) => fullName(typeName, name)).filter((name) => !/^_|\._/.test(name)));
  return (target) => {
    const object: WireObject = {
      typeName,
      target,
      memberNames,
      isKept,
      member: (name) => {
        const member = Object.hasOwn(members, name) ? members[name] : undefined;
        if (!member) return null;
        const { get, set, call } = member;
        return {
          ...(get ? { get: () => get(target) } : {}),
          ...(set ? { set: (value) => set(target, value) } : {}),
          ...(call ? { call: (args) => call(target, args) } : {}),
        };
      },
      items: () => items?.(target) ?? null,
      id: () => id?.(target) ?? null,
    };
    marked.add(object);
    return object;
  };
}

/** `Range.values` for the class `Range` and the member `Values` of the wire. */
export function fullName(typeName: string, member: string): string {
  const shown = member === "Gridlines" ? "ShowGridlines" : member;
  return `${typeName}.${shown.charAt(0).toLowerCase()}${shown.slice(1)}`;
}
