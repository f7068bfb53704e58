import { configure } from "@testing-library/react";

// On a busy machine the first rendering of a file takes longer than the second that queries wait by default.
configure({ asyncUtilTimeout: 5000 });
