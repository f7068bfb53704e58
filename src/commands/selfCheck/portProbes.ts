import { selfCheckTexts } from "../../core/texts/selfCheck";
import type { CellPlace } from "../spreadsheetHost";
import { cellWords } from "./cellWords";
import type { HostProbe } from "./probe";
import type { SelfCheckBench } from "./selfCheckBench";

const { about, probes, values } = selfCheckTexts;

/** The setting that is tried; it is empty again when the check has ended. */
export const triedSetting = "selfCheck";
const longText = "ä€😀\n".repeat(14_000);

/** Settings, selection and events. */
export const portProbes: readonly HostProbe[] = [
  {
    about: about.settings,
    name: probes.neverWritten,
    expected: values.nothing,
    run: async ({ host }) => (await host.readSetting("selfCheckNever")) ?? values.nothing,
  },
  settingThereAndBack(probes.shortSetting, '=1+1 {"a":"\'b"}'),
  settingThereAndBack(probes.longSetting, longText),
  {
    about: about.selection,
    name: probes.selected,
    expected: "2, 3",
    run: async ({ host, sheet, place }) => {
      await host.select(place(2, 3));
      const { sheet: active, row, column } = await host.selection();
      return active === sheet ? `${row}, ${column}` : active;
    },
  },
  {
    about: about.selection,
    name: probes.selectionHeard,
    expected: values.told,
    run: async ({ host, place, until }) => {
      const heard: CellPlace[] = [];
      await host.select(place(0, 0));
      const stop = host.onSelectionChange((active) => heard.push(active));
      try {
        await host.select(place(5, 1));
        return told(await until(() => heard.some(({ row, column }) => row === 5 && column === 1)));
      } finally {
        stop();
      }
    },
  },
  {
    about: about.selection,
    name: probes.changeHeard,
    expected: values.told,
    run: async ({ host, sheet, place, until }) => {
      const heard: string[] = [];
      const stop = host.onChange((changed) => heard.push(changed));
      try {
        await host.insertFormula(place(11, 16), "=1");
        return told(await until(() => heard.includes(sheet)));
      } finally {
        stop();
      }
    },
  },
];

function settingThereAndBack(name: string, text: string): HostProbe {
  return {
    about: about.settings,
    name,
    expected: values.asWritten,
    run: async ({ host }: SelfCheckBench) => {
      await host.writeSetting(triedSetting, text);
      const back = await host.readSetting(triedSetting);
      return back === text ? values.asWritten : cellWords(back);
    },
  };
}

function told(wasTold: boolean): string {
  return wasTold ? values.told : values.notTold;
}
