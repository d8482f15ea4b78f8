// The calculator of the obligation: the line of its terms, and letters to the university.

import { begin } from "./calculator.mjs";
import { lettersNode } from "./letters.mjs";
import { obligationPicture } from "./picture-obligation.mjs";

begin({ picture: obligationPicture, letters: lettersNode });
