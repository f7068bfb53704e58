/** A source that cannot be opened, with the reason in words. */
export class SourceError extends Error {
  constructor(words: string) {
    super(words);
    this.name = "SourceError";
  }
}
