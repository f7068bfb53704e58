/** The catalogue: every text that a person sees, apart from the messages of functions, which live with the functions. */
export * from "./fieldLabels";
export * from "./functionsView";
export * from "./metricLabels";
export * from "./mrrView";
export * from "./pane";
export * from "./problems";
export * from "./report";
export * from "./workbench";
