// Plain figures, apart from the settings that start with them: the functions' bundle must not carry the settings' schema.

/** The score from which an account is average, where nothing else is said. */
export const defaultAverageFrom = 50;

/** The score from which an account is good, where nothing else is said. */
export const defaultGoodFrom = 75;

/** Share of the weight that must be known for a score, where nothing else is said. */
export const defaultMinCoverage = 0.5;

/** Share of the accounts that are looked after by hand, where nothing else is said. */
export const defaultShare = 0.2;

/** Whether an end date is the last day that counts, where nothing else is said. */
export const defaultEndsInclusive = false;
