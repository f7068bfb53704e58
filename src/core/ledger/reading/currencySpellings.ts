/** How many currencies an error names. */
const maxNamed = 3;
const maxLength = 20;

/** The currencies of the rows that count, by what is compared; each as first spelt. */
export class CurrencySpellings {
  private readonly spellings = new Map<string, string>();

  /** @param code as it is compared; `""` for a blank, which says nothing. */
  add(code: string, text: string): void {
    if (code !== "" && !this.spellings.has(code)) this.spellings.set(code, text);
  }

  get codes(): Iterable<string> {
    return this.spellings.keys();
  }

  get areMixed(): boolean {
    return this.spellings.size > 1;
  }

  /** A few of them, and how many there are. */
  named(): string {
    const names = [...this.spellings.values()].slice(0, maxNamed).map((name) => name.slice(0, maxLength));
    const { size } = this.spellings;
    return size > maxNamed ? `${names.join(", ")} … (${size} in all)` : names.join(", ");
  }
}
