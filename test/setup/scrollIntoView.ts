/** jsdom lays nothing out, so that there is nothing to scroll either. */
if (!("scrollIntoView" in Element.prototype)) {
  Object.assign(Element.prototype, { scrollIntoView: (): void => undefined });
}
