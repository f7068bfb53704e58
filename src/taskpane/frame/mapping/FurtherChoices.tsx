import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal16Regular } from "@fluentui/react-icons";
import type { Choice } from "../Segments";

const useStyles = makeStyles({
  button: { minWidth: "24px", padding: "0 2px" },
});

interface FurtherChoicesProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** The choices that are seldom made, behind a button beside those that stand side by side. */
export function FurtherChoices<Value extends string>({ label, choices, value, onChange }: FurtherChoicesProps<Value>) {
  const styles = useStyles();
  return (
    <Menu
      checkedValues={{ choice: value === null ? [] : [value] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        if (chosen !== undefined) onChange(chosen as Value);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          size="small"
          className={styles.button}
          aria-label={label}
          icon={<MoreHorizontal16Regular />}
          menuIcon={null}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((choice) => (
            <MenuItemRadio key={choice.value} name="choice" value={choice.value}>
              {choice.label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
