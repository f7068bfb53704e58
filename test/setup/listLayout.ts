/**
 * jsdom lays nothing out, so that no row of a long list would be in sight: a row is 40 pixels high here, what scrolls around
 * it 600, and it scrolls as far as it is told to.
 */
const prototype = HTMLElement.prototype;
const of = (name: "offsetHeight" | "clientHeight" | "scrollHeight", height: (element: HTMLElement) => number): void => {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return height(this);
    },
  });
};
const given = (element: HTMLElement): number => Number.parseFloat(element.style.height) || 0;
of("offsetHeight", (element) => (element.hasAttribute("data-index") ? 40 : given(element)));
of("clientHeight", () => 600);
of("scrollHeight", (element) =>
  [...element.querySelectorAll<HTMLElement>("[style*=height]")].reduce((sum, inner) => sum + given(inner), 0),
);

const scrolled = new WeakMap<HTMLElement, number>();
Object.defineProperty(prototype, "scrollTop", {
  configurable: true,
  get(this: HTMLElement) {
    return scrolled.get(this) ?? 0;
  },
  set(this: HTMLElement, top: number) {
    scrolled.set(this, top);
  },
});
prototype.scrollTo = function (this: HTMLElement, options?: ScrollToOptions | number): void {
  this.scrollTop = (typeof options === "object" ? options.top : undefined) ?? 0;
  this.dispatchEvent(new Event("scroll"));
};
