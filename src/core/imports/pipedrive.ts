import type { ImportProfile } from "./importProfile";

const pattern = /^(deal|organi[sz]ation|person|activity|negócio|organização|pessoa|geschäft|kontakt)\s+-\s+\S/i;
const deal = /^(deal|negócio|geschäft)\s+-\s+\S/i;

/** A Pipedrive export of deals, whose headers are `Object - Field`; in English, Portuguese and German. */
export const pipedrive: ImportProfile = {
  id: "pipedrive",
  kind: "deals",
  fits: (headers) => {
    const telling = headers.filter(({ text }) => pattern.test(text));
    return telling.length >= 3 && telling.some(({ text }) => deal.test(text)) ? telling.length : 0;
  },
  means: {
    "Deal - Title": null,
    "Deal - ID": null,
    "Deal - Value": "amount",
    "Deal - Currency": "currency",
    "Deal - Currency of Value": "currency",
    "Deal - Owner": "owner",
    "Deal - Status": "status",
    "Deal - Stage": null,
    "Deal - Won time": "startDate",
    "Negócio - Título": null,
    "Negócio - ID": null,
    "Negócio - Valor": "amount",
    "Negócio - Valor do negócio": "amount",
    "Negócio - Moeda": "currency",
    "Negócio - Proprietário": "owner",
    "Negócio - Status": "status",
    "Negócio - Etapa": null,
    "Negócio - Data de ganho": "startDate",
    "Organização - Nome": "organization",
    "Organização - Segmento": "tier",
    "Organização - Proprietário": "owner",
    "Deal - Titel": null,
    "Deal - Wert": "amount",
    "Deal - Währung": "currency",
    "Deal - Besitzer": "owner",
    "Deal - Phase": null,
    "Deal - Gewonnen am": "startDate",
    "Deal - Gewinndatum": "startDate",
    "Organisation - Besitzer": "owner",
  },
};
