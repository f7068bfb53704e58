export interface SampleFile {
  readonly name: string;
  readonly address: string;
}

/** The workbook that the page opens on. */
export const sampleAccounts: SampleFile = {
  name: "sample-accounts.xlsx",
  address: "assets/samples/sample-accounts.xlsx",
};
