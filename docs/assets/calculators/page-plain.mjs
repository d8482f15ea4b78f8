// A calculator that shows its answer as any other does.

import { begin } from "./calculator.mjs";

begin({});
