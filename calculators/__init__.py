"""Kazakhstan's rules for studying on state money, as calculators.

`calculators.api.run` answers one case, `calculators.api.run_batch` many of them. Importing the
package itself costs nothing: it loads no data and imports no module.
"""
