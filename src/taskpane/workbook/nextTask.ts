/** Lets the page paint and answer the user before a calculation takes the thread. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
