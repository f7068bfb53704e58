/** What a build for tests has in the place of the pages' own language. */
export { reversedEnglish as pageTexts } from "./reversedEnglish";
