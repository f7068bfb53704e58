/** What people can read about a custom function. The build takes it from the function's own doc comment. */
export interface FunctionHelp {
  /** `CHURN`: what the function is known by, and its name after the namespace. */
  readonly id: string;
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Paragraphs; names of arguments stand in backticks. */
  readonly remarks: readonly string[];
  readonly parameters: readonly FunctionParameter[];
  /** What the answer is; may be empty. */
  readonly returns: string;
  /** True when the answer may fill more than one cell. */
  readonly spills: boolean;
  readonly examples: readonly FunctionExample[];
  /** Its place on the help page, relative to the page of the pane. */
  readonly address: string;
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** The values it takes, where there are only a few. */
  readonly choices: readonly { readonly value: string; readonly meaning: string }[];
}

export interface FunctionExample {
  /** `=CS.CHURN(5, 100)` */
  readonly formula: string;
  /** As a formula would write it: `0.05`, `"Average"`, `{1;2}`. */
  readonly answer: string;
}
