// The calculator of the sum to repay.

import { begin } from "./calculator.mjs";
import { reimbursementPicture } from "./picture-bars.mjs";

begin({ picture: reimbursementPicture });
