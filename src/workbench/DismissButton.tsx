import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useTexts } from "../taskpane/format/TextsContext";

/** Takes a message away. */
export function DismissButton({ onClick }: { readonly onClick: () => void }) {
  const texts = useTexts();
  return (
    <Button appearance="transparent" icon={<DismissRegular />} aria-label={texts.workbench.close} onClick={onClick} />
  );
}
