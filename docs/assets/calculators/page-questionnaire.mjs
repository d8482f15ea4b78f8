// The questionnaire of colleges.

import { begin } from "./calculator.mjs";
import { questionnairePicture } from "./picture-bars.mjs";

begin({ picture: questionnairePicture });
