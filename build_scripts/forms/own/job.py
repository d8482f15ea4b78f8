"""The page of the calculator: groups of specialties by the code of a programme."""

from build_scripts.forms.own import Own
from build_scripts.forms.programmes import look_with_programmes

OWN = Own(look=look_with_programmes)
