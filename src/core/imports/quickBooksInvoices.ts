import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

const transactions = tellingHeaders("qty, rate, amount", "num, invoice, invoice date", 1);
const lines = tellingHeaders("invoice no, invoice date", "item quantity, item rate, item amount, due date", 1);

/** QuickBooks' invoices and their lines. */
export const quickBooksInvoices: ImportProfile = {
  id: "quickBooksInvoices",
  kind: "payments",
  fits: (headers) => Math.max(transactions(headers), lines(headers)),
};
