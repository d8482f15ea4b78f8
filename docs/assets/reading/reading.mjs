// Everything a page does beyond being read. Each part works without the others.

import { setUpDateBox } from "./as-on.mjs";
import { setUpDrawer } from "./drawer.mjs";
import { setUpLanguageSwitch, setUpModes } from "./mode.mjs";
import { followPlace } from "./place.mjs";
import { setUpPreviews } from "./preview.mjs";
import { setUpPrint } from "./print.mjs";
import { joinStops } from "./stops.mjs";
import { nameTableParts } from "./tables.mjs";
import { setUpTools } from "./tools.mjs";
import { setUpUnknownClause } from "./unknown.mjs";
import { setUpView } from "./view.mjs";
import { setUpWholeAct } from "./whole.mjs";

setUpModes();
setUpLanguageSwitch();
setUpView();
setUpDrawer();
nameTableParts();
setUpTools();
joinStops();
setUpPreviews();
setUpPrint();
setUpDateBox();
await setUpWholeAct();
followPlace();
setUpUnknownClause();
if (document.documentElement.dataset.embed) {
  import("../embed/guest.mjs").then(({ setUpGuest }) => setUpGuest());
}
