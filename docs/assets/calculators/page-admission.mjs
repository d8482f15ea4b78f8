// The applicants' calculator: the line of its days, and a list of specialties that can be searched.

import { begin } from "./calculator.mjs";
import { admissionPicture } from "./picture-admission.mjs";
import { Specialties } from "./specialties.mjs";

begin({ picture: admissionPicture, extra: (form, data) => new Specialties(form, data) });
