/** Lets everything else that waits for the thread go first: messages, painting, a person's keys. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
