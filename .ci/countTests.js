// Prints `N passed, N failed` from vitest's JSON reports. A test file that could not be loaded counts as one failure,
// and so does a run that failed in any other way (types, lint, format, build, an error outside the tests).
import { existsSync, readFileSync } from "node:fs";

const [status = "0", ...reports] = process.argv.slice(2);

let passed = 0;
let failed = 0;
for (const report of reports) {
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    passed += numPassedTests;
    failed += numFailedTests + testResults.filter(isBrokenFile).length;
  } else {
    console.log(`A check before the tests failed, so ${report} was not written.`);
  }
}
if (status !== "0" && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);

function isBrokenFile({ status, assertionResults }) {
  return status === "failed" && !assertionResults.some((test) => test.status === "failed");
}
