import type { CellPlace } from "../spreadsheetHost";
import { cellWords } from "./cellWords";
import type { HostProbe } from "./probe";
import type { SelfCheckBench } from "./selfCheckBench";
import type { SelfCheckWords } from "./selfCheckWords";

/** The setting that is tried; it is empty again when the check has ended. */
export const triedSetting = "selfCheck";
const longText = "ä€😀\n".repeat(14_000);

/** Settings, selection and events. */
export function portProbes(words: SelfCheckWords): readonly HostProbe[] {
  return [
    {
      about: words.about.settings,
      name: words.probes.neverWritten,
      expected: words.values.nothing,
      run: async ({ host }) => (await host.readSetting("selfCheckNever")) ?? words.values.nothing,
    },
    settingThereAndBack(words.probes.shortSetting, '=1+1 {"a":"\'b"}', words),
    settingThereAndBack(words.probes.longSetting, longText, words),
    {
      about: words.about.selection,
      name: words.probes.selected,
      expected: "2, 3",
      run: async ({ host, sheet, place }) => {
        await host.select(place(2, 3));
        const { sheet: active, row, column } = await host.selection();
        return active === sheet ? `${row}, ${column}` : active;
      },
    },
    {
      about: words.about.selection,
      name: words.probes.selectionHeard,
      expected: words.values.told,
      run: async ({ host, place, until }) => {
        const heard: CellPlace[] = [];
        await host.select(place(0, 0));
        const stop = host.onSelectionChange((active) => heard.push(active));
        try {
          await host.select(place(5, 1));
          return told(await until(() => heard.some(({ row, column }) => row === 5 && column === 1)), words);
        } finally {
          stop();
        }
      },
    },
    {
      about: words.about.selection,
      name: words.probes.changeHeard,
      expected: words.values.told,
      run: async ({ host, sheet, place, until }) => {
        const heard: string[] = [];
        const stop = host.onChange((changed) => heard.push(changed));
        try {
          await host.insertFormula(place(11, 16), "=1");
          return told(await until(() => heard.includes(sheet)), words);
        } finally {
          stop();
        }
      },
    },
  ];
}

function settingThereAndBack(name: string, text: string, words: SelfCheckWords): HostProbe {
  return {
    about: words.about.settings,
    name,
    expected: words.values.asWritten,
    run: async ({ host }: SelfCheckBench) => {
      await host.writeSetting(triedSetting, text);
      const back = await host.readSetting(triedSetting);
      return back === text ? words.values.asWritten : cellWords(back, words);
    },
  };
}

function told(wasTold: boolean, words: SelfCheckWords): string {
  return wasTold ? words.values.told : words.values.notTold;
}
