/** What may stand in an element, by the published schemas: which children, in which order, how many, with which attributes. */
export interface ElementRule {
  /** With `bt:` before it where the schema of the basic types has it. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly attributes: readonly string[];
  /** By `xsi:type`, where an element is of several kinds; else under an empty name. */
  readonly kinds: Readonly<Record<string, readonly ElementRule[]>>;
}

type Kinds = readonly ElementRule[] | Readonly<Record<string, readonly ElementRule[]>>;

const rule =
  (least: number, most: number) =>
  (name: string, attributes: readonly string[] = [], children: Kinds = []): ElementRule => ({
    name,
    least,
    most,
    attributes,
    kinds: isList(children) ? { "": children } : children,
  });

const one = rule(1, 1);
const optional = rule(0, 1);
const some = rule(1, Infinity);
const any = rule(0, Infinity);

function isList(children: Kinds): children is readonly ElementRule[] {
  return Array.isArray(children);
}

const overridable = ["DefaultValue"] as const;
const override = [any("Override", ["Locale", "Value"])];
const btOverride = [any("bt:Override", ["Locale", "Value"])];
const resid = ["resid"] as const;

const icon = one("Icon", [], [some("bt:Image", ["size", "resid"])]);
const supertip = one("Supertip", [], [one("Title", resid), one("Description", resid)]);
const source = [one("SourceLocation", resid)];

const action = one("Action", [], {
  ShowTaskpane: [optional("TaskpaneId"), one("SourceLocation", resid), optional("Title", resid)],
  ExecuteFunction: [one("FunctionName")],
});

const control = some("Control", ["id"], {
  Button: [
    optional("OverriddenByRibbonApi"),
    one("Label", resid),
    optional("ToolTip", resid),
    supertip,
    icon,
    action,
    optional("Enabled"),
  ],
});

const group = some("Group", ["id"], [optional("OverriddenByRibbonApi"), one("Label", resid), icon, control]);

const extensionPoint = some("ExtensionPoint", [], {
  CustomFunctions: [
    one("Script", [], source),
    one("Page", [], source),
    one("Metadata", [], source),
    optional("Namespace", resid),
  ],
  PrimaryCommandSurface: [some("OfficeTab", ["id"], [group])],
});

const workbook = [
  optional("Runtimes", [], [one("Runtime", ["resid"])]),
  optional("AllFormFactors", [], [extensionPoint]),
  optional(
    "DesktopFormFactor",
    [],
    [
      optional("GetStarted", [], [one("Title", resid), one("Description", resid), one("LearnMoreUrl", resid)]),
      optional("FunctionFile", resid),
      extensionPoint,
    ],
  ),
];

const entry = ["id", "DefaultValue"] as const;

const versionOverrides = [
  optional("Description", resid),
  optional("Requirements", [], [one("bt:Sets", [], [some("bt:Set", ["Name"])])]),
  optional("Hosts", [], [some("Host", [], { Workbook: workbook })]),
  optional(
    "Resources",
    [],
    [
      optional("bt:Images", [], [any("bt:Image", entry, btOverride)]),
      optional("bt:Urls", [], [any("bt:Url", entry, btOverride)]),
      optional("bt:ShortStrings", [], [any("bt:String", entry, btOverride)]),
      optional("bt:LongStrings", [], [any("bt:String", entry, btOverride)]),
    ],
  ),
  optional("WebApplicationInfo"),
  optional("EquivalentAddins"),
];

/**
 * The parts that a task pane add-in for Excel can have, from [MS-OWEMXML] and from "How to find the proper order of manifest
 * elements" (learn.microsoft.com); the icons and the supertip of a button, optional there, are required by the reference of each
 * element. What is not here – other kinds of add-ins, menus, tabs of one's own – counts as unknown.
 */
export const officeApp: ElementRule = one("OfficeApp", [], {
  TaskPaneApp: [
    one("Id"),
    optional("AlternateId"),
    one("Version"),
    one("ProviderName"),
    one("DefaultLocale"),
    one("DisplayName", overridable, override),
    one("Description", overridable, override),
    optional("IconUrl", overridable, override),
    optional("HighResolutionIconUrl", overridable, override),
    optional("SupportUrl", overridable, override),
    optional("AppDomains", [], [some("AppDomain")]),
    optional("Hosts", [], [some("Host", ["Name"])]),
    optional("Requirements", [], [optional("Sets", [], [some("Set", ["Name"])]), optional("Methods")]),
    one("DefaultSettings", [], [one("SourceLocation", overridable, override)]),
    one("Permissions"),
    optional("Dictionary"),
    optional("VersionOverrides", [], { VersionOverridesV1_0: versionOverrides }),
    optional("ExtendedOverrides", ["Url"]),
  ],
});
