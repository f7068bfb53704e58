import { workbenchTexts } from "../../core/texts/workbench";

export interface SampleFile {
  readonly name: string;
  readonly address: string;
  readonly label: string;
  readonly detail: string;
}

/** The workbook that the page opens on. */
export const sampleAccounts: SampleFile = {
  name: "sample-accounts.xlsx",
  address: "assets/samples/sample-accounts.xlsx",
  label: workbenchTexts.samples.accounts,
  detail: workbenchTexts.samples.accountsDetail,
};
