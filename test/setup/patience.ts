import { configure } from "@testing-library/react";

/** A second, the library's own measure, is short on a machine that does other things as well. */
configure({ asyncUtilTimeout: 10_000 });
