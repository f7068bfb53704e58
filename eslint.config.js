import { readdirSync, readFileSync } from "node:fs";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The table of who may import whom; test/architecture holds it exactly, the rules below show it in the editor. */
const rooms = JSON.parse(readFileSync(new URL("test/architecture/rooms.json", import.meta.url), "utf8")).flatMap(
  eachFolder,
);

const product = ["src/**/*.{ts,tsx}"];
/** The rooms whose code runs in old browsers too; the workbench may ask for current ones. */
const forOldBrowsers = ["src/{core,functions,commands,taskpane,hosts/excel}/**/*.{ts,tsx}"];
/** What a page that shares its runtime with Excel leaves alone, and what to do instead. */
const storages = ["localStorage", "sessionStorage"];
const noStorageAdvice =
  "In a runtime that is shared with Excel, storage can crash on Windows: keep it in the workbook.";
const typescript = [...product, "test/**/*.{ts,tsx}", "assets/**/*.ts", "vitest.config.ts"];

export default tseslint.config(
  { ignores: ["dist/**", ".artefacts/**", ".cache/**", "node_modules/**"] },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A function's failure is no Error, nor is Excel's own class of errors.
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "file", name: "Failure", path: "src/functions/failure.ts" },
            { from: "package", name: "Error", package: "custom-functions-runtime" },
          ],
        },
      ],
      eqeqeq: "error",
      "no-alert": "error",
      "no-console": "error",
      "no-eval": "error",
      // An adapter's method is asynchronous because the port says so, whether or not it waits for anything.
      "@typescript-eslint/require-await": "off",
      "no-restricted-syntax": ["error", noDefaultExport()],
    },
  },
  { files: ["vitest.config.ts"], rules: { "no-restricted-syntax": "off" } },
  { files: ["{src,test}/{taskpane,workbench}/**/*.{ts,tsx}"], ...reactHooks.configs.flat["recommended-latest"] },
  {
    // What a component knows and does stands in a hook, its parts are components.
    files: ["src/{taskpane,workbench}/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Its rules alone: the plugin's own configurations bring an older parser along.
    files: product,
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: forOldBrowsers,
    rules: {
      "no-restricted-syntax": ["error", noDefaultExport(), ...laterSyntax()],
      "no-restricted-globals": ["error", ...noStorage()],
      "no-restricted-properties": ["error", ...noStorageOfWindow()],
    },
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport(), ...laterSyntax(), noCalculate()] },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...noStorage(),
        ...["performance", "setTimeout", "crypto", "fetch"].map(noClock),
      ],
      "no-restricted-syntax": ["error", noDefaultExport(), ...laterSyntax(), ...impure()],
    },
  },
  ...rooms.map(({ room, imports, types, packages, entry, advice }) => ({
    files: [`${room}/**/*.{ts,tsx}`],
    ignores: [...innerRooms(room), ...(entry?.files ?? [])],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [restrictedRooms(room, [...imports, ...types], advice), restrictedPackages(packages, advice)] },
      ],
    },
  })),
);

function noDefaultExport() {
  return {
    selector: "ExportDefaultDeclaration",
    message: "Export by name: a default export is called something else in every file that imports it.",
  };
}

/** What the compiler lets through for ES2022 and Safari 15.4 cannot parse. */
function laterSyntax() {
  const lookBehind = "/\\(\\?<[=!]/";
  const message = "Safari 15.4 has no look-behind: match what stands before in a group, and put it back by $1.";
  return [
    { selector: `Literal[regex.pattern=${lookBehind}]`, message },
    { selector: `Literal[value=${lookBehind}]`, message },
    { selector: `TemplateElement[value.raw=${lookBehind}]`, message },
    {
      selector: "StaticBlock",
      message: "Safari 15.4 has no static blocks: give the static field its value in its own line.",
    },
  ];
}

function noStorage() {
  return storages.map((name) => ({ name, message: noStorageAdvice }));
}

function noStorageOfWindow() {
  const objects = ["window", "globalThis", "self"];
  return objects.flatMap((object) => storages.map((property) => ({ object, property, message: noStorageAdvice })));
}

/** Of a worksheet or of the application. */
function noCalculate() {
  return {
    selector: "CallExpression[callee.property.name='calculate']",
    message: "After calculate() functions of a shared runtime can stay at #BUSY!: Excel calculates by itself.",
  };
}

function noClock(name) {
  return { name, message: "The core has no clock, chance or network: take the value as an argument." };
}

function impure() {
  const message = "The core has no clock and no chance: take the date or the number as an argument.";
  return [
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message },
    { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message },
    { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message },
  ];
}

/** Rooms inside a room have rows of their own. */
function innerRooms(room) {
  return rooms.filter((other) => other.room.startsWith(`${room}/`)).map((other) => `${other.room}/**`);
}

function restrictedRooms(room, allowed, advice) {
  const forbidden = rooms
    .map((other) => other.room)
    .filter((other) => other !== room && !allowed.some((path) => other === path || isWithin(path, other)))
    // A room that holds allowed ones inside is told apart by the test.
    .filter((other) => !allowed.some((path) => path.startsWith(`${other}/`)))
    .map((other) => lastSteps(room, other));
  return { regex: `^(\\.\\./)+(${forbidden.join("|")})(/|$)`, message: `Not from here: ${advice}` };
}

/** A room that stands apart is allowed by its own name alone. */
function isWithin(path, other) {
  return other.startsWith(`${path}/`) && !rooms.some(({ room, apart }) => room === other && apart);
}

/** How an import names another room: by the steps from the innermost folder that both lie in. */
function lastSteps(room, other) {
  const [from, to] = [room.split("/"), other.split("/")];
  const apart = to.findIndex((step, index) => step !== from[index]);
  return to.slice(Math.max(apart, 0)).join("/");
}

/** A row for `features/*` is one for each folder in there. */
function eachFolder(row) {
  if (!row.room.endsWith("/*")) return [row];
  const around = row.room.slice(0, -"/*".length);
  const entries = readdirSync(new URL(around, import.meta.url), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => ({ ...row, room: `${around}/${name}` }));
}

function restrictedPackages(packages, advice) {
  const allowed = packages.map((name) => `${name.replace("/", "\\/")}(/|$)`).join("|");
  return { regex: allowed ? `^(?!\\.|${allowed})` : "^(?!\\.)", message: `No such package from here: ${advice}` };
}
