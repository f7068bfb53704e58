import { ExcelError } from "../model/excelError";
import type { Workbook } from "../model/workbook";
import { workbookObject } from "./members/workbook";
import type { References } from "./references";
import {
  actionTypes,
  pathTypes,
  type ArgumentInfo,
  type ExcelRequest,
  type ExcelResponse,
  type RequestAction,
} from "./protocol";
import { queried } from "./query";
import { UnknownMember } from "./unknownMember";
import { fullName, isWireObject, type WireObject } from "./wireObject";

/** What running a request needs besides the workbook. */
export interface RequestScene {
  readonly workbook: Workbook;
  readonly references: References;
  /** Services that are reached by their name rather than through the workbook. */
  readonly services: ReadonlyMap<string, () => WireObject>;
  /** Told of every member that is touched, with its class: `Range`, `Values`. */
  readonly noteMember: (typeName: string, member: string) => void;
  /** Called before each action with its index; may throw. */
  readonly beforeAction: (index: number) => void;
}

/**
 * Runs the actions of a request one after the other, as Excel does: what was done before one fails stays done. What the emulated
 * Excel does not have is thrown as {@link UnknownMember}.
 */
export function runRequest(request: ExcelRequest, scene: RequestScene): ExcelResponse {
  const response: ExcelResponse = { Results: [], TraceIds: [] };
  const paths = new Paths(request, scene);
  for (const [index, action] of request.Actions.entries()) {
    try {
      scene.beforeAction(index);
      runAction(action, paths, response, scene);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: paths.location,
        ActionIndex: index,
        HttpStatusCode: error.code === "ItemNotFound" ? 404 : 400,
      };
      return response;
    }
  }
  return response;
}

function runAction(action: RequestAction, paths: Paths, response: ExcelResponse, scene: RequestScene): void {
  const answer = (Value: unknown): void => {
    response.Results.push({ ActionId: action.Id, Value });
  };
  switch (action.ActionType) {
    case actionTypes.trace:
      response.TraceIds.push(action.Id);
      answer(null);
      return;
    case actionTypes.ensureUnchanged:
      return;
    case actionTypes.instantiate:
      answer(instantiated(paths.object(action.ObjectPathId), scene));
      return;
    case actionTypes.query: {
      const object = paths.object(action.ObjectPathId);
      answer(object && { ...instantiated(object, scene), ...queried(object, action.QueryInfo ?? {}, paths.note) });
      return;
    }
    case actionTypes.method:
      answer(runMethod(action, paths, scene));
      return;
    case actionTypes.setProperty: {
      const object = existing(paths.object(action.ObjectPathId));
      const set = object.member(action.Name)?.set;
      if (!set) throw new UnknownMember(object.typeName, `${action.Name} =`);
      paths.note(object, action.Name);
      set(paths.args(action.ArgumentInfo)[0]);
      return;
    }
    default:
      throw new UnknownMember("request", `action of type ${action.ActionType} (${action.Name})`);
  }
}

function runMethod(action: RequestAction, paths: Paths, scene: RequestScene): unknown {
  const object = paths.object(action.ObjectPathId);
  if (action.Name === "_KeepReference") return object && instantiated(object, scene);
  if (action.Name === "_RemoveReference") {
    scene.references.forget(String(paths.args(action.ArgumentInfo)[0]));
    return null;
  }
  const value = paths.call(existing(object), action.Name, action.ArgumentInfo);
  return isWireObject(value) ? instantiated(value, scene) : (value ?? null);
}

/** What office.js needs to find the object again. */
function instantiated(object: WireObject | null, { references }: RequestScene): Record<string, unknown> | null {
  if (!object) return null;
  const id = object.id();
  return { ...(id === null ? {} : { _Id: id }), ...(object.isKept ? { _ReferenceId: references.keep(object) } : {}) };
}

function existing(object: WireObject | null): WireObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

/** The objects that a request names by their paths, each looked up once. */
class Paths {
  /** The member that was touched last, as errors name it. */
  location = "";
  readonly #request: ExcelRequest;
  readonly #scene: RequestScene;
  readonly #objects = new Map<number, WireObject | null>();

  constructor(request: ExcelRequest, scene: RequestScene) {
    this.#request = request;
    this.#scene = scene;
  }

  readonly note = (object: WireObject, member: string): void => {
    this.location = fullName(object.typeName, member);
    this.#scene.noteMember(object.typeName, member);
  };

  /** `null` for an object that turned out not to be there. */
  object(id: number): WireObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const object = this.#find(id);
    this.#objects.set(id, object);
    return object;
  }

  args(info: ArgumentInfo = {}): readonly unknown[] {
    const ids = info.ReferencedObjectPathIds ?? [];
    return (info.Arguments ?? []).map((argument, index) => {
      const id = ids[index];
      return typeof id === "number" && id !== 0 ? existing(this.object(id)) : argument;
    });
  }

  call(object: WireObject, name: string, info?: ArgumentInfo): unknown {
    const call = object.member(name)?.call;
    if (!call) throw new UnknownMember(object.typeName, `${name}()`);
    this.note(object, name);
    return call(this.args(info));
  }

  #find(id: number): WireObject | null {
    const path = this.#request.ObjectPaths[id];
    if (!path) throw new UnknownMember("request", `path ${id}`);
    const { workbook, references, services } = this.#scene;
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return workbookObject(workbook);
      case pathTypes.nullObject:
        return null;
      case pathTypes.reference:
        return existing(references.find(path.Name));
      case pathTypes.newObject: {
        const service = services.get(path.Name);
        if (!service) throw new UnknownMember("service", path.Name);
        return service();
      }
      default:
    }
    const parent = this.object(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case pathTypes.property: {
        const get = parent.member(path.Name)?.get;
        if (!get) throw new UnknownMember(parent.typeName, path.Name);
        this.note(parent, path.Name);
        return asObject(get(), parent, path.Name);
      }
      case pathTypes.method:
        return asObject(this.call(parent, path.Name, path.ArgumentInfo), parent, path.Name);
      case pathTypes.indexer: {
        const get = parent.member("GetItem")?.call;
        if (!get) throw new UnknownMember(parent.typeName, "GetItem()");
        this.note(parent, "GetItem");
        return asObject(get(this.args(path.ArgumentInfo)), parent, "GetItem");
      }
      default:
        throw new UnknownMember("request", `path of type ${path.ObjectPathType} (${path.Name})`);
    }
  }
}

function asObject(value: unknown, parent: WireObject, name: string): WireObject | null {
  if (value === null || isWireObject(value)) return value;
  throw new UnknownMember(parent.typeName, `${name} as an object`);
}
