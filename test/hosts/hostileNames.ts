/** As many characters as a cell holds. */
const longest = 32_767;

/** Names of accounts that a spreadsheet, a file or a program would like to take for something else. */
export const hostileNames: readonly string[] = [
  // Formulas, and what starts like one.
  ...[
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "@SUM(1)",
    "=",
    "==",
    "=a",
    "+",
    "-",
    "@",
    "+1",
    "-2",
    "+1+1",
    "-A1",
    "=A1",
  ],
  ...["=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "@cmd|' /C calc'!A0", '=IMPORTXML("http://x","//a")', "{=1+1}"],
  ...["=CS.MRR(A1:B2)", "\t=1+1", "\n=1+1", " =1+1", "\u200b=1+1", "＝1+1", "＋1", "－2", "＠SUM(1)", "=1+1;2", '="a"'],
  // Quotes, of which Excel takes the first as a mark of its own.
  ...["'a", "''a", "'", "''", "'=1+1", "'007", '"', '""', '"quoted"', "a'b", '"a";"b"', "“curly”", 'a"b,c;d\te|f'],
  // Numbers, days, truths and errors.
  ...["007", "1E5", "1e400", "-1e400", "12345678901234567890", "0.1000000000000000055", "1/2", "1-2", "0x1F", "1,5"],
  ...["1,500.00", "1.500,00", "12:30", "12:30:59.5", "50%", "€5", "$5", "(5)", "5-", "∞", "-∞", "NaN", "Infinity", "٣"],
  ...[
    "1 000",
    "1\u00a0000",
    "½",
    "１２",
    ".5",
    "5.",
    "-0",
    "1_000",
    "2026-01-31",
    "31.01.2026",
    "1/31/2026",
    "31/1/2026",
  ],
  ...["1. 2. 2026", "31-Jan-26", "Jan 2026", "2026年1月31日", "2026-01-31T09:30:00Z", "TRUE", "true", "FALSE", "WAHR"],
  ...["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#SPILL!", "#n/a", "#", "null", "undefined", "[object Object]"],
  // Places in a workbook.
  ...["Sheet1!A1", "A1", "$A$1", "A:A", "R1C1", "CS_Placement[MRR]", "[Book.xlsx]Sheet1!A1", "'CS Placement'!A1"],
  // Words that programs look up.
  ...["__proto__", "constructor", "toString", "hasOwnProperty"],
  // Signs that nobody sees, or that a file format has a use for.
  ...["a\tb", "a\nb", "a\r\nb", "a\rb", "a\n", "\na", " a", "a ", "  a  b  ", "\u00a0a\u00a0", "a\u0000b", "a\u0001b"],
  ...[
    "a\u001fb",
    "a\u007fb",
    "a\u0085b",
    "a\u2028b",
    "\ufeffa",
    "a\ufffeb",
    "a\uffffb",
    "_x0000_",
    "_x000D_",
    "_x005F_x",
  ],
  ...["<b>&amp;</b>", "&#10;", "]]>", "<!--", "a&b", "\\n", "a\\", "a;b", "a,b", "a|b", "%s %d", "${x}", "{{x}}"],
  // Scripts and signs from beyond the first plane; a half of a sign is none.
  ...[
    "Åsa Ögren",
    "A\u030asa",
    "株式会社",
    "🚀",
    "👨‍👩‍👧‍👦",
    "🇵🇹",
    "𝟏𝟐",
    "שלום",
    "مرحبا 123",
    "\u202eabc",
    "\u200fabc\u200e",
  ],
  "x".repeat(longest),
  `=${"1+".repeat((longest - 2) / 2)}1`,
  "🚀".repeat(Math.floor(longest / 2)),
  ...["a\ud800b", "\udc00"],
];
