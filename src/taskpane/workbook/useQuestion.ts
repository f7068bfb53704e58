import { useEffect } from "react";

/**
 * Asks the calculator anew whenever the question has changed. Whoever asks is told whether the answer is still wanted, so
 * that one to a question of before is dropped.
 *
 * @param question what tells one question from another; `null` when there is none to ask.
 * @param delay milliseconds until it is asked: another question within them takes its place.
 */
export function useQuestion(
  question: unknown,
  ask: (isWanted: () => boolean) => Promise<void>,
  delay: () => number = atOnce,
): void {
  useEffect(() => {
    if (question === null) return;
    let wanted = true;
    const timer = setTimeout(() => void ask(() => wanted), delay());
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question, ask, delay]);
}

// The page paints what was changed before anything else is done about it.
function atOnce(): number {
  return 0;
}
