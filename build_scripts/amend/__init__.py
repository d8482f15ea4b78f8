"""The next edition of an act: what an amending act orders, done to the edition before it."""

from build_scripts.amend.apply import Amended, amend
from build_scripts.amend.instructions import Instruction, instructions_of

__all__ = ["Amended", "Instruction", "amend", "instructions_of"]
