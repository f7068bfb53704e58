import type { ElementRule } from "./elementOrder";
import { xsi } from "./manifestFile";

const basicTypes = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

/** Elements that bring a namespace of their own; all others are in that of their parent, or are basic types. */
const namespaces: Readonly<Record<string, string>> = {
  OfficeApp: "http://schemas.microsoft.com/office/appforoffice/1.1",
  VersionOverrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
};

/** What in an element, and below it, a rule does not allow: the place and what is wrong there. */
export function structureErrors(element: Element, rule: ElementRule, path = rule.name): readonly string[] {
  const missing = rule.attributes.filter((name) => !element.getAttribute(name));
  const wrongNamespace = element.namespaceURI !== expectedNamespace(element, rule.name);
  const kind = element.getAttributeNS(xsi, "type") ?? "";
  const children = rule.kinds[kind];
  return [
    ...missing.map((name) => `${path} has no ${name}.`),
    ...(wrongNamespace ? [`${path} is in the namespace ${element.namespaceURI}.`] : []),
    ...(children ? childErrors([...element.children], children, path) : [`${path} is of the unknown kind "${kind}".`]),
  ];
}

/**
 * Walks along the children and the rules side by side: each rule takes the children of its name that come next. A child at a
 * wrong place is one error, not one more for every rule that waits behind it.
 */
function childErrors(children: readonly Element[], rules: readonly ElementRule[], path: string): readonly string[] {
  const errors: string[] = [];
  let next = 0;
  for (const rule of rules) {
    let count = 0;
    for (let child = children[next]; child && qualifiedName(child) === rule.name; child = children[next]) {
      errors.push(...structureErrors(child, rule, `${path}/${rule.name}`));
      next++;
      count++;
    }
    const elsewhere = children.some((child) => qualifiedName(child) === rule.name);
    if (count < rule.least && !elsewhere) errors.push(`${path} has no ${rule.name}.`);
    if (count > rule.most) errors.push(`${path} has ${count} of ${rule.name}, at most ${rule.most}.`);
  }
  const left = children[next];
  if (left) errors.push(`${path} has ${qualifiedName(left)} where none is expected.`);
  return errors;
}

function qualifiedName(element: Element): string {
  return element.namespaceURI === basicTypes ? `bt:${element.localName}` : element.localName;
}

function expectedNamespace(element: Element, name: string): string | null | undefined {
  if (name.startsWith("bt:")) return basicTypes;
  return namespaces[name] ?? element.parentElement?.namespaceURI;
}
