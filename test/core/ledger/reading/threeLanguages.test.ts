import { describe, expect, it } from "vitest";
import { readingOf } from "../../imports/expectedReading";
import { tableOfText } from "./tableOfText";

/** The same tables in three languages: headers, intervals, statuses, flags, names of months. */
const tables: Readonly<Record<string, readonly string[]>> = {
  "of prices": [
    "Customer ID|Unit price|Quantity|Billing frequency|Status|Start date|Ended at|Currency / 7|120|2|yearly|active|2025-01-01||EUR / 8|30|1|quarterly|cancelled|2025-02-01|2025-08-01|EUR / 9|5|1|monthly|trial|2025-03-01||EUR / 10|5|1|once|active|2025-03-01||EUR",
    "Kundennummer|Einzelpreis|Menge|Zahlungsfrequenz|Status|Startdatum|Beendet am|Währung / 7|120|2|jährlich|aktiv|2025-01-01||EUR / 8|30|1|vierteljährlich|gekündigt|2025-02-01|2025-08-01|EUR / 9|5|1|monatlich|Testphase|2025-03-01||EUR / 10|5|1|einmalig|aktiv|2025-03-01||EUR",
    "Código do cliente|Preço unitário|Quantidade|Periodicidade|Situação|Data de início|Encerrado em|Moeda / 7|120|2|anual|ativo|2025-01-01||EUR / 8|30|1|trimestral|cancelado|2025-02-01|2025-08-01|EUR / 9|5|1|mensal|período de teste|2025-03-01||EUR / 10|5|1|único|ativo|2025-03-01||EUR",
  ],
  "of revenue": [
    "Customer|Monthly recurring revenue (thousands)|Contract start|End date|Trial end|Active / A|1.5|2025-01-01|2025-12-31||no / B|2|2025-01-01||2025-02-01|yes",
    "Kunde|Monatlicher Umsatz (Tsd.)|Vertragsbeginn|Enddatum|Testende|Aktiv / A|1.5|2025-01-01|2025-12-31||nein / B|2|2025-01-01||2025-02-01|ja",
    "Cliente|Receita recorrente mensal (milhares)|Início do contrato|Data de fim|Fim do teste|Ativo / A|1.5|2025-01-01|2025-12-31||não / B|2|2025-01-01||2025-02-01|sim",
  ],
  "of contracts": [
    "Company|Contract value|Term|Start|Contract end|Auto renew / A|2400|24 months|2025-01-01|2026-12-31|yes / B|1200||2025-01-01|2025-12-31|no",
    "Firma|Vertragswert|Laufzeit|Beginn|Vertragsende|Automatische Verlängerung / A|2400|24 Monate|2025-01-01|2026-12-31|ja / B|1200||2025-01-01|2025-12-31|nein",
    "Empresa|Valor do contrato|Prazo|Início|Fim do contrato|Renovação automática / A|2400|24 meses|2025-01-01|2026-12-31|sim / B|1200||2025-01-01|2025-12-31|não",
  ],
  "of amounts with a discount": [
    "Client|Amount (annual)|Discount|Start / A|1200|no|2025-01-01 / B|1200|10 %|2025-01-01",
    "Mandant|Betrag (jährlich)|Rabatt|Gültig ab / A|1200|nein|2025-01-01 / B|1200|10 %|2025-01-01",
    "Cliente|Valor (anual)|Desconto|Início / A|1200|não|2025-01-01 / B|1200|10 %|2025-01-01",
  ],
  "that are grids": [
    "Customer|Jan 2026|February 2026|May 2026 / A|1|2|2 / B|3||3 / Total|4|2|5",
    "Kunde|Jan 2026|Februar 2026|Mai 2026 / A|1|2|2 / B|3||3 / Gesamt|4|2|5",
    "Cliente|Jan 2026|Fevereiro 2026|Maio 2026 / A|1|2|2 / B|3||3 / Total geral|4|2|5",
  ],
  "with ends that nobody knows": [
    "Customer|MRR|Start|Left on / A|1|2025-01-01|2025-06-01",
    "Kunde|MRR|Beginn|Austritt zum / A|1|2025-01-01|2025-06-01",
    "Cliente|MRR|Início|Saída prevista / A|1|2025-01-01|2025-06-01",
  ],
};

describe("tables in English, German and Portuguese", () => {
  it.each(Object.entries(tables))("come to the same %s", (_what, [english = "", ...others]) => {
    const { columns, ...reading } = readingOf(tableOfText(english));
    expect(reading.entries.length + reading.faults.length).toBeGreaterThan(0);
    for (const other of others) {
      const { columns: translated, ...same } = readingOf(tableOfText(other));
      expect(same, other).toEqual(reading);
      expect(Object.values(translated), other).toEqual(Object.values(columns));
    }
  });
});
