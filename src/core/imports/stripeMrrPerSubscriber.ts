import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

const columns = tellingHeaders("customer id, customer email, customer name");
const month = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** Stripe's MRR per subscriber and month: a grid with several leading columns. */
export const stripeMrrPerSubscriber: ImportProfile = {
  id: "stripeMrrPerSubscriber",
  kind: "grid",
  fits: (headers) => (headers.some(({ text }) => month.test(text)) ? columns(headers) : 0),
};
