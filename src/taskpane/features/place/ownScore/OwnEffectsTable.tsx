import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { OwnUse } from "../../../../core/health/accountHealth";
import type { OwnEffect, OwnFigures } from "../../../../core/report/ownFigures";
import { bucketOrder } from "../../../../core/report/bucketSums";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { useTextStyles } from "../../../frame/useTextStyles";
import { BucketLabel } from "../../../plots/BucketShape";
import { FigureTable } from "../../../plots/FigureTable";

const useStyles = makeStyles({
  table: { marginTop: "8px" },
});

interface OwnEffectsTableProps {
  readonly chosen: OwnUse;
  readonly figures: OwnFigures;
  readonly currency: string | null;
}

/** What each use comes to, side by side, before one is chosen. */
export function OwnEffectsTable({ chosen, figures: { effects }, currency }: OwnEffectsTableProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { ownUses: names, pane } = useTexts();
  const texts = pane.ownScore;
  const cells = (figureOf: (effect: OwnEffect) => string | null) =>
    effects.map((effect) => {
      const figure = figureOf(effect) ?? "–";
      return effect.use === chosen ? (
        <span key={effect.use} className={text.strong}>
          {figure}
        </span>
      ) : (
        figure
      );
    });
  const knowsRisk = effects.some(({ mrrAtRisk }) => mrrAtRisk !== null);
  return (
    <div className={styles.table}>
      <FigureTable
        name={texts.effects}
        headers={[pane.result.bucket, ...effects.map(({ use }) => names[use])]}
        rows={[
          ...bucketOrder.map((bucket, index) => ({
            id: bucket,
            cells: [
              <BucketLabel key={bucket} bucket={bucket} />,
              ...cells(({ buckets }) => buckets && format.count(buckets[index]!.accounts)),
            ],
          })),
          ...(knowsRisk
            ? [
                {
                  id: "risk",
                  cells: [
                    pane.result.mrrAtRisk,
                    ...cells(({ mrrAtRisk }) => (mrrAtRisk === null ? null : format.money(mrrAtRisk, currency))),
                  ],
                },
              ]
            : []),
        ]}
      />
      {effects.some(({ buckets }) => buckets === null) ? (
        <p className={mergeClasses(text.plain, text.small, text.hint)}>{texts.thin}</p>
      ) : null}
    </div>
  );
}
