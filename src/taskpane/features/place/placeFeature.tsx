import { PeopleTeam20Filled, PeopleTeam20Regular } from "@fluentui/react-icons";
import type { Texts } from "../../../texts/texts";
import type { Formatter } from "../../format/formatter";
import { showCommand } from "../../workbook/command";
import { defineFeature, quietStatus } from "../../workbook/feature";
import { knownAccounts, type KnownAccounts } from "../../workbook/knownSource";
import type { StateWithPlace } from "./placePane";
import {
  followWorkbook,
  initialPlaceState,
  placeReducer,
  placingObstacle,
  previewedFigures,
  previewedProblems,
  type PlaceEvent,
  type PlaceState,
} from "./placeState";
import { PlaceView } from "./PlaceView";
import { usePlaceModel, type PlaceModel } from "./usePlaceModel";

/** Places the accounts of a sheet: portfolios, health, plans. */
export const placeFeature = defineFeature<"place", PlaceState, PlaceEvent, PlaceModel>({
  id: "place",
  title: (texts) => texts.pane.views.place,
  Icon: PeopleTeam20Regular,
  ActiveIcon: PeopleTeam20Filled,
  initial: initialPlaceState,
  reduce: placeReducer,
  follow: followWorkbook,
  useModel: usePlaceModel,
  commands: [
    showCommand("showPlace", "place"),
    {
      id: "placeAccounts",
      isEnabled: ({ state }) => placingObstacle(state.place) === null && state.place.run === null,
      run: ({ place }) => place.place(),
    },
    {
      id: "cancelPlacing",
      isEnabled: ({ state }) => state.place.run !== null,
      run: ({ place }) => place.cancel(),
    },
  ],
  status: {
    ...quietStatus,
    known: accountsOf,
    source: knownAccounts,
    lastRun: lastRunWords,
    isBusy: ({ place }) => place.run !== null,
    readFailure: ({ place }) => place.readFailure,
  },
  badge: null,
  View: PlaceView,
});

function accountsOf({ place }: StateWithPlace): KnownAccounts {
  const figures = previewedFigures(place);
  const reading = figures?.reading;
  const sheet = reading?.sheet ?? place.source?.sheet ?? "";
  return {
    id: "accounts",
    reference: place.source,
    rows: reading?.rows ?? null,
    place: reading ? `${sheet}!${reading.address}` : sheet,
    headerRow: reading?.headerRow ?? 0,
    problems: previewedProblems(place),
    figures,
  };
}

function lastRunWords({ place }: StateWithPlace, format: Formatter, now: Date, allTexts: Texts): string {
  const { status: texts } = allTexts.pane;
  if (place.run !== null) return texts.running;
  return place.result === null ? texts.notYet : format.time(place.result.finished, now);
}
