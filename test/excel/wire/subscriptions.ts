import type { WorkbookEvent } from "../model/workbookEvents";
import type { Workbook } from "../model/workbook";
import { addressOf } from "../model/address";
import type { Member } from "./wireObject";

type EventKind = WorkbookEvent["kind"];

/** How office.js asks for an event, by which number it knows it, and as what `Excel` shows it. */
const events: Readonly<
  Record<EventKind, { readonly method: string; readonly number: number; readonly shown: string }>
> = {
  changed: { method: "DataChangedEvent", number: 10, shown: "OnChanged" },
  activated: { method: "ActivatedEvent", number: 11, shown: "OnActivated" },
  deactivated: { method: "DeactivatedEvent", number: 12, shown: "OnDeactivated" },
  added: { method: "AddedEvent", number: 13, shown: "OnAdded" },
  selectionChanged: { method: "SelectionChangedEvent", number: 14, shown: "OnSelectionChanged" },
  deleted: { method: "DeletedEvent", number: 15, shown: "OnDeleted" },
  calculated: { method: "CalculatedEvent", number: 16, shown: "OnCalculated" },
  nameChanged: { method: "EventNameChanged", number: 25, shown: "OnNameChanged" },
};

const everySheet = "Workbook";

/** Which events add-ins asked for, of which sheet or of all. */
const asked = new WeakMap<Workbook, Set<string>>();

function subscriptions(workbook: Workbook): Set<string> {
  let set = asked.get(workbook);
  if (!set) asked.set(workbook, (set = new Set()));
  return set;
}

export function isAskedFor(workbook: Workbook, kind: EventKind, sheetId = everySheet): boolean {
  return subscriptions(workbook).has(`${kind} ${sheetId}`);
}

/** Whoever listens to one workbook listens to another from now on. */
export function listenTo(workbook: Workbook, before: Workbook): void {
  asked.set(workbook, subscriptions(before));
}

/** Whether anyone asked for an event at all. */
export function isHeard(workbook: Workbook, kind: EventKind): boolean {
  return [...subscriptions(workbook)].some((each) => each.startsWith(`${kind} `));
}

/** The members by which office.js asks for events; `sheetId` is `null` for all sheets. */
export function eventMembers<Target>(
  kinds: readonly EventKind[],
  of: (target: Target) => { readonly workbook: Workbook; readonly sheetId: string | null },
): Record<string, Member<Target>> {
  const change = (target: Target, kind: EventKind, isOn: boolean): void => {
    const { workbook, sheetId } = of(target);
    const key = `${kind} ${sheetId ?? everySheet}`;
    if (isOn) subscriptions(workbook).add(key);
    else subscriptions(workbook).delete(key);
  };
  return Object.fromEntries(
    kinds.flatMap((kind): [string, Member<Target>][] => [
      [`_Register${events[kind].method}`, { call: (target) => change(target, kind, true) }],
      [`_Unregister${events[kind].method}`, { call: (target) => change(target, kind, false) }],
    ]),
  );
}

/** `OnChanged` for the private method by which office.js asks for it; other names stay as they are. */
export function shownMember(name: string): string {
  const event = Object.values(events).find(
    ({ method }) => name === `_Register${method}` || name === `_Unregister${method}`,
  );
  return event?.shown ?? name;
}

/** An event as the host posts it: its number, for whom, and its words. */
export interface PostedEvent {
  readonly number: number;
  readonly target: string;
  readonly message: Record<string, unknown>;
}

/** The messages that an event makes: one for those who listen to its sheet, one for those who listen to all. */
export function postedEvents(workbook: Workbook, event: WorkbookEvent, byAddin: boolean): PostedEvent[] {
  const message = {
    source: "Local",
    worksheetId: event.sheetId,
    triggerSource: byAddin ? "ThisLocalAddin" : "Unknown",
    ...details(event),
  };
  return [event.sheetId, everySheet]
    .filter((target) => isAskedFor(workbook, event.kind, target))
    .map((target) => ({ number: events[event.kind].number, target, message }));
}

function details(event: WorkbookEvent): Record<string, unknown> {
  switch (event.kind) {
    case "changed":
      return { address: addressOf(event.range), changeType: event.changeType, shiftDirection: "None", referenceId: "" };
    case "selectionChanged":
      return { address: addressOf(event.range) };
    case "nameChanged":
      return { nameBefore: event.before, nameAfter: event.after };
    default:
      return {};
  }
}
