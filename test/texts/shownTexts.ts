/** Attributes that are read aloud or shown when one points at something. */
const attributes = [
  "aria-label",
  "title",
  "placeholder",
  "alt",
  "aria-valuetext",
  "aria-description",
  "aria-roledescription",
];

/** What is looked at, and what is left out by the selector `apart`. */
export const everything = { attributes, apart: "style, script" };

/**
 * All that a part of a page says to those who see or hear it: its texts, names, tips and what its fields hold. It runs in a
 * page as well as in a test, so that it uses nothing around it.
 */
export function shownTexts(root: Element, { attributes, apart } = everything): string[] {
  return [root, ...root.querySelectorAll("*")].flatMap((element) => {
    if (element.closest(apart) !== null) return [];
    const own = [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent ?? ""] : []));
    const names = attributes.map((name) => element.getAttribute(name) ?? "");
    const held = element.matches("input:not([type=radio]), textarea") ? [(element as HTMLInputElement).value] : [];
    return [...own, ...names, ...held].map((text) => text.trim()).filter((text) => text !== "");
  });
}
