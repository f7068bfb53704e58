import { distText } from "../../build/distFiles";

/** A parameter as functions.json declares it. */
export interface DeclaredParameter {
  readonly name: string;
  readonly type: "any" | "string";
  readonly dimensionality?: "matrix";
  readonly optional?: boolean;
}

/** A function as functions.json declares it. */
export interface DeclaredFunction {
  /** By which the bundle associates its code, and Excel asks for it. */
  readonly id: string;
  /** What follows the namespace in a formula. */
  readonly name: string;
  readonly parameters: readonly DeclaredParameter[];
}

/** What Excel knows of an add-in's functions before the first one is called. */
export interface Registration {
  /** By their full names in capitals: `CS.MRR`. */
  readonly functions: ReadonlyMap<string, DeclaredFunction>;
  /** Whether error values are handed over; else a call with one among its arguments is not made and comes to it. */
  readonly takesErrors: boolean;
}

/** An add-in without functions. */
export const noFunctions: Registration = { functions: new Map(), takesErrors: false };

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly (DeclaredFunction & { readonly options?: Readonly<Record<string, unknown>> })[];
}

const knownTypes: ReadonlySet<string> = new Set(["any", "string"]);

/**
 * Reads what Excel reads when it registers the functions of an add-in: the namespace from the manifest and the functions from
 * functions.json, both as `npm run build` wrote them. What no function of ours declares is not emulated: streaming, cancelling,
 * volatile functions, addresses, data types and other types of parameters than `any` and `string`.
 *
 * @example readRegistration().functions.get("CS.NPS") // { id: "NPS", name: "NPS", parameters: [{ name: "scores", … }] }
 */
export function readRegistration(): Registration {
  const [, namespace] = /id="Functions\.Namespace" DefaultValue="([^"]+)"/.exec(distText("manifest.xml")) ?? [];
  if (namespace === undefined) throw new Error("dist/manifest.xml names no namespace of functions.");
  const metadata = JSON.parse(distText("functions.json")) as Metadata;
  if (metadata.allowCustomDataForDataTypeAny) throw notEmulated("allowCustomDataForDataTypeAny");
  for (const { id, options, parameters } of metadata.functions) {
    for (const [option, value] of Object.entries(options ?? {})) {
      if (value !== false) throw notEmulated(`the option ${option} of ${id}`);
    }
    for (const { name, type } of parameters) {
      if (!knownTypes.has(type)) throw notEmulated(`the type ${type} of ${id} ${name}`);
    }
  }
  return {
    functions: new Map(metadata.functions.map((each) => [`${namespace}.${each.name}`.toUpperCase(), each])),
    takesErrors: metadata.allowErrorForDataTypeAny === true,
  };
}

function notEmulated(what: string): Error {
  return new Error(`The emulated Excel does not register functions with ${what}.`);
}
