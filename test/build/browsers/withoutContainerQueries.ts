/** A script that makes a page read its later styles as a browser does that knows no containers, such as Safari 15.4. */
export const withoutContainerQueries = `{
  const { insertRule } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.insertRule = function (rule, index) {
    const read = rule
      .replace(/@container[^{]*/g, "@media not all")
      .replace(/@supports not ?\\(container-type: ?inline-size\\)/g, "@supports (color: red)")
      .replace(/container-(type|name):[^;}]*/g, "");
    return insertRule.call(this, read, index);
  };
}`;
