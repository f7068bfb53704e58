import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../../src/core/sheet/cell";
import { readingOf } from "../../imports/expectedReading";
import { tableOfText } from "./tableOfText";

/**
 * Headers as they stand in billing and CRM exports, with what stands below them. None of them changes what a row is worth.
 * Days are those of contacts, cards, renewals, invoices to come.
 */
const columns: Readonly<Record<string, string>> = {
  // Stripe
  id: "sub_1Pabc|sub_2Pabc",
  "Customer Description": "Acme Inc|Bolt GmbH",
  "Customer Email": "a@acme.example|b@bolt.example",
  Product: "Pro|Basic",
  "Created By": "api|dashboard",
  "Application Fee Percent": "0|0",
  "Tax Percent": "19|7.7",
  "Current Period Start (UTC)": "2026-01-10 09:00|2026-01-15 10:00",
  "Current Period End (UTC)": "2026-02-10 09:00|2026-02-15 10:00",
  "Trial Start (UTC)": "2024-12-01 09:00|",
  "Cancel At Period End": "FALSE|FALSE",
  "Cancellation Reason": "|",
  "Days Until Due": "30|14",
  "Billing Cycle Anchor": "1704067200|1704067200",
  "Default Payment Method": "pm_1|pm_2",
  "Collection Method": "charge_automatically|send_invoice",
  "colour (metadata)": "red|year",
  "Latest Invoice": "in_1|in_2",
  // Chargebee
  "Subscription Id": "AzZ|BzZ",
  "Plan Id": "pro-monthly|pro-yearly",
  "Next Billing At": "2027-01-01|2027-02-01",
  "Remaining Billing Cycles": "3|",
  "Auto-Collection": "On|Off",
  "Reason Code": "|Not Paid",
  "PO Number": "PO-1|PO-2",
  "Has Scheduled Changes": "false|true",
  "Payment Source Id": "pm_AzZ|pm_BzZ",
  "Billing Address City": "Berlin|Lisboa",
  "Gift Id": "|",
  "Resume Date": "|2027-01-01",
  "Free Period": "|",
  // Recurly
  "Account Email": "a@acme.example|b@bolt.example",
  "Subscription UUID": "44f83d7cba354d5b|55f83d7cba354d5b",
  "Plan Code": "pro|basic",
  "Bill To": "self|parent",
  "Collection Type": "automatic|manual",
  "Net Terms": "30|0",
  "Tax Code": "digital|",
  "Next Bill Date": "2027-01-01|2027-02-01",
  "Last Updated At": "2026-01-20|2026-01-21",
  "Add Ons": "extra_seat|",
  "Gateway Code": "gw1|gw2",
  "CC Expiration": "2029-05-31|2028-07-31",
  "Bank Account Type": "checking|savings",
  // Zuora
  "Subscription Number": "A-S0001|A-S0002",
  "Contract Acceptance Date": "2024-12-15|2024-12-20",
  "Initial Term Period Type": "Month|Month",
  "Invoice Owner": "Acme|Bolt",
  "Next Renewal Date": "2027-01-01|2027-02-01",
  "Subscription Version": "1|3",
  "Rate Plan Name": "Pro Annual|Basic",
  "Bill Cycle Day": "1|15",
  "Sold To Country": "DE|PT",
  "Last Booking Date": "2026-01-01|2026-01-02",
  "Contracted Quantity": "5|9",
  // HubSpot
  "Record ID": "1001|1002",
  "Company owner": "Ana|Ben",
  "Create Date": "2024-11-01|2024-11-02",
  "Last Activity Date": "2026-01-20|2026-01-21",
  "Last Contacted": "2026-01-20|2026-01-21",
  "Next Activity Date": "2027-01-20|2027-01-21",
  "Lifecycle Stage": "Customer|Customer",
  "Number of Employees": "50|700",
  "Annual Revenue": "5000000|70000000",
  "Original Source": "Organic Search|Offline",
  "Number of Associated Contacts": "3|8",
  "Recent Deal Close Date": "2024-12-10|2024-12-11",
  Industry: "SOFTWARE|RETAIL",
  "Website URL": "acme.example|bolt.example",
  "Lead Status": "Connected|Open deal",
  "First Deal Created Date": "2024-11-20|2024-11-21",
  "Time Zone": "Europe/Berlin|Europe/Lisbon",
  // Salesforce
  "Account Owner": "Ana|Ben",
  "Billing Country": "Germany|Portugal",
  "Billing State/Province": "BE|LX",
  "Parent Account": "|Bolt Group",
  Type: "Customer|Customer",
  Rating: "Hot|Warm",
  "Last Modified Date": "2026-01-20|2026-01-21",
  "Opportunity Name": "Acme renewal|Bolt new",
  "Close Date": "2024-12-10|2024-12-11",
  Probability: "100|100",
  "Fiscal Period": "Q4-2024|Q4-2024",
  "Next Step": "Call|Mail",
  "Lead Source": "Web|Partner",
  "Renewal Date": "2027-01-01|2027-02-01",
  "Contract Number": "00000101|00000102",
  "SLA Expiration Date": "|",
  // Xero, QuickBooks, other books
  "Tax Type": "20% (VAT on Income)|No VAT",
  "Account Number": "200|200",
  "Tracking Option 1": "North|South",
  "Payment Terms": "Net 30|Net 14",
  "VAT ID": "DE123456789|PT123456789",
  "Sales Rep": "Ana|Ben",
  Memo: "Thanks|",
  Class: "SaaS|SaaS",
  "Last Payment Date": "2026-01-10|2026-01-15",
  "Next Payment Due": "2027-01-10|2027-01-15",
  "Balance Due": "0|120",
  // Customer success
  "Health Score": "82|44",
  NPS: "9|3",
  CSM: "Ana|Ben",
  Tier: "Enterprise|SMB",
  Segment: "Mid|Small",
  "Last Login": "2026-01-20|2026-01-21",
  "Open Tickets": "3|0",
  "Onboarding End Date": "2025-04-01|2025-05-01",
  "Card Expires": "2029-05-31|2028-07-31",
  "Price Valid Until": "2027-01-01|2027-01-01",
  "Warranty End": "2027-01-01|2027-01-01",
  "Notice Period Ends": "2027-01-01|2027-01-01",
  "Renewal Period End": "2027-01-01|2027-02-01",
  Notes: "asked for a yearly plan|pays in USD",
  Country: "DE|PT",
  Language: "de|pt",
  Logo: "https://x.example/a.png|https://x.example/b.png",
  // German and Portuguese
  Ansprechpartner: "Ana|Ben",
  "E-Mail": "a@acme.example|b@bolt.example",
  PLZ: "10115|20095",
  Rechnungsnummer: "R-1|R-2",
  "Letzte Zahlung": "2026-01-10|2026-01-15",
  Kündigungsfrist: "3 Monate zum Quartal|1 Monat",
  "Nächste Verlängerung": "2027-01-01|2027-02-01",
  "Garantie bis": "2027-01-01|2027-01-01",
  CNPJ: "12.345.678/0001-00|98.765.432/0001-00",
  Telefone: "+55 11 1234|+55 11 5678",
  "Data de renovação": "2027-01-01|2027-02-01",
  "Próximo pagamento até": "2027-01-10|2027-01-15",
  "Último contato": "2026-01-20|2026-01-21",
};

const bases: readonly (readonly [name: string, table: string])[] = [
  ["MRR", "Customer|MRR|Start / A|10|2025-01-01 / B|20|2025-02-01"],
  [
    "ends and statuses",
    "Customer|MRR|Start|End|Status / A|10|2025-01-01|2026-01-01|cancelled / B|20|2025-02-01||active",
  ],
  [
    "amounts and intervals",
    "Customer|Amount|Interval|Currency|Start / A|1200|year|EUR|2025-01-01 / B|20|month|EUR|2025-02-01",
  ],
  [
    "prices and seats",
    "Customer|Unit price|Quantity|Billing frequency|Start / A|10|3|monthly|2025-01-01 / B|20|2|yearly|2025-02-01",
  ],
];

function beside(base: Cells, header: string): Cells {
  const [cells = []] = tableOfText(columns[header] ?? "");
  return base.map((row, index): readonly Cell[] => [...row, index === 0 ? header : (cells[index - 1] ?? null)]);
}

describe.each(bases)("beside %s", (_name, table) => {
  const base = tableOfText(table);
  const { entries, leftOut, faults } = readingOf(base);

  it.each(Object.keys(columns))("%s changes nothing", (header) => {
    expect(readingOf(beside(base, header))).toMatchObject({ entries, leftOut, faults });
  });
});

describe("harmless columns", () => {
  it("are more than a hundred", () => {
    expect(Object.keys(columns).length).toBeGreaterThan(100);
  });
});
