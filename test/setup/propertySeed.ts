import fc from "fast-check";

/**
 * Property tests try the same values in every run, so that a red run is the fault of the change under test.
 * `PROPERTY_SEED=7 npm test` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2026) });
