/** A window in which the pane's settings stand open: in a lower one they start folded. */
window.innerHeight = 1300;

/**
 * jsdom paints nothing, and works out every style anew for each question about a role: with the thousands of rules of the
 * pane's library that is half the time of a test. What is seen in which style is tested in a browser.
 */
CSSStyleSheet.prototype.insertRule = (): number => 0;
