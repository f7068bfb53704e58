import { makeStyles, mergeClasses, type FieldProps } from "@fluentui/react-components";
import type { Ref } from "react";
import { paneTokens } from "../theme/paneTokens";
import { useTextStyles } from "./useTextStyles";

const useStyles = makeStyles({
  error: { color: paneTokens.statusErrorText },
});

/**
 * What a Fluent `Field` says below its control: why what was entered cannot be taken, at once, or what is to be known of it.
 *
 * @param words `null` for nothing
 */
export function useFieldNote(
  words: string | null,
  isError: boolean,
  ref?: Ref<HTMLDivElement>,
): Pick<FieldProps, "validationState" | "validationMessage" | "validationMessageIcon"> {
  const styles = useStyles();
  const text = useTextStyles();
  const className = mergeClasses(text.small, isError ? styles.error : text.hint);
  return {
    validationState: isError ? "error" : "none",
    validationMessage: words === null ? null : { ref, className, role: isError ? "alert" : "status", children: words },
    validationMessageIcon: null,
  };
}
