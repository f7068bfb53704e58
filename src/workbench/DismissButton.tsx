import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { workbenchTexts } from "../core/texts/workbench";

/** Takes a message away. */
export function DismissButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button appearance="transparent" icon={<DismissRegular />} aria-label={workbenchTexts.close} onClick={onClick} />
  );
}
