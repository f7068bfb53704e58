import { deAccounts } from "./de";
import { enAccounts } from "./en";
import { HeaderDictionary } from "./headerDictionary";
import type { AccountMeaning, HeaderMeaning } from "./headerMeaning";
import { languages } from "./languages";
import type { AccountWords } from "./languageWords";
import { ptAccounts } from "./pt";

/** What sheets of accounts and teams say beyond `languages`, in the same order. */
export const accountLanguages: readonly AccountWords<AccountMeaning>[] = [enAccounts, deAccounts, ptAccounts];

/** The headers of accounts and teams: those of all tables, and their own. */
export const accountHeaders = new HeaderDictionary<HeaderMeaning>(
  languages.map(({ headers }, index) => ({ ...headers, ...accountLanguages[index]!.headers })),
);
