import { makeStyles, mergeClasses, Slider, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { Policy } from "../../../core/settings/policy";
import { useFormatter } from "../../format/FormatterContext";
import { verySmallPane } from "../../frame/paneWidths";
import { useTextStyles } from "../../frame/useTextStyles";
import { Section } from "../../frame/Section";
import { BucketLabel } from "../../plots/BucketShape";
import { paneTokens } from "../../theme/paneTokens";
import { LimitField } from "./LimitField";
import { changeLimit, limitValue, type LimitField as Field } from "./changeLimit";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  share: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    gap: "0 8px",
    alignItems: "center",
    minHeight: "32px",
    ...verySmallPane({ gridTemplateColumns: "minmax(0, 1fr) auto" }),
  },
  slider: {
    minWidth: "60px",
    ...verySmallPane({ gridColumnStart: 1, gridColumnEnd: -1, gridRowStart: 2 }),
  },
  limits: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px",
    ...verySmallPane({ justifyContent: "flex-start" }),
  },
  subtitle: { fontWeight: tokens.fontWeightRegular, margin: "8px 0 4px" },
  error: { color: paneTokens.statusErrorText, marginTop: "4px" },
});

interface ShareAndLimitsSectionProps {
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
  /** Told whether a field holds something that cannot be taken. */
  readonly onChecked: (invalid: boolean) => void;
}

/** How many accounts are hand-held, and where the buckets begin. */
export function ShareAndLimitsSection({ policy, onChange, onChecked }: ShareAndLimitsSectionProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const errorId = useId();
  const [error, setError] = useState<{ readonly field: Field; readonly message: string } | null>(null);
  const { limits } = texts.pane;

  useEffect(() => {
    onChecked(error !== null);
    return () => onChecked(false);
  }, [error, onChecked]);

  const change = (field: Field, value: number): void => {
    if (value === limitValue(policy, field)) return setError(null);
    const changed = changeLimit(policy, field, value, texts);
    setError(changed.ok ? null : { field, message: changed.message });
    if (changed.ok) onChange(changed.policy);
  };
  const { share } = policy.segment;
  const { averageFrom, goodFrom } = policy.health;
  const shareText = format.exactShare(share);
  const field = (name: Field, label: string, displayValue: string, min: number) => (
    <LimitField
      label={label}
      value={limitValue(policy, name)}
      min={min}
      max={100}
      displayValue={displayValue}
      invalid={error?.field === name}
      describedBy={error?.field === name ? errorId : undefined}
      onValue={(value) => change(name, value)}
      onUnreadable={(message) => setError({ field: name, message })}
    />
  );
  return (
    <Section
      id="limits"
      title={limits.title}
      hint={limits.hint(shareText, format.number(averageFrom), format.number(goodFrom))}
    >
      <div className={mergeClasses(styles.share, text.small)}>
        <span aria-hidden="true">{limits.share}</span>
        <Slider
          className={styles.slider}
          size="small"
          aria-label={limits.share}
          aria-valuetext={shareText}
          min={1}
          max={100}
          value={limitValue(policy, "share")}
          onChange={(_, data) => change("share", data.value)}
        />
        {field("share", limits.shareField, shareText, 1)}
      </div>
      <h3 className={mergeClasses(text.plain, text.small, styles.subtitle)}>{limits.buckets}</h3>
      <div className={styles.limits}>
        <BucketLabel bucket="poor" />
        {field("averageFrom", limits.averageFrom, format.number(averageFrom), 0)}
        <BucketLabel bucket="average" />
        {field("goodFrom", limits.goodFrom, format.number(goodFrom), 0)}
        <BucketLabel bucket="good" />
      </div>
      <p id={errorId} role="status" className={mergeClasses(text.plain, text.small, error !== null && styles.error)}>
        {error?.message}
      </p>
    </Section>
  );
}
