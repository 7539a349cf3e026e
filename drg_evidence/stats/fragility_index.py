"""The fragility index: how many people with another outcome would turn the result over?

It restates a p value in people; it says nothing of bias, and a small study is always fragile.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .counts import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class FragilityIndex:
    """People in one arm whose outcome has to change before Fisher's p passes alpha.

    ``people`` is 0 when the result is not below alpha to begin with. ``treated`` and
    ``control`` are the counts after the change, ``p`` the p value there.
    """

    people: int
    alpha: float
    treated: Counts
    control: Counts
    p_before: float
    p: float


def fragility_index(treated: Counts, control: Counts, *, alpha: float = 0.05) -> FragilityIndex:
    """Turn outcomes over one by one in the arm with the lower share until p reaches alpha.

    In arms of one size that is the arm with fewer events, as the index was first defined; in
    others the lower share is taken, since only there does a further event narrow the gap.

    Parameters
    ----------
    treated, control : Counts
        Responders out of patients analysed.
    alpha : float
        Two-sided error, 0 to 1.

    References
    ----------
    Walsh M et al. J Clin Epidemiol 2014;67:622-628, doi:10.1016/j.jclinepi.2013.10.019.

    Examples
    --------
    Invented counts:

    >>> found = fragility_index(Counts(responders=60, n=75), Counts(responders=45, n=75))
    >>> found.people, round(found.p_before, 4), round(found.p, 4)
    (4, 0.0122, 0.0662)
    """
    if not 0 < alpha < 1:
        raise ValueError(f"an alpha of {alpha} is not between 0 and 1; 0.05 is usual")
    before = p = fisher_two_sided(treated, control)
    people = 0
    change_control = control.rate <= treated.rate
    while p < alpha:
        arm = control if change_control else treated
        changed = Counts(responders=arm.responders + 1, n=arm.n)
        treated, control = (treated, changed) if change_control else (changed, control)
        people += 1
        p = fisher_two_sided(treated, control)
    return FragilityIndex(
        people=people, alpha=alpha, treated=treated, control=control, p_before=before, p=p
    )


def fisher_two_sided(treated: Counts, control: Counts) -> float:
    """Fisher's exact two-sided p value: all tables no more likely than the one seen.

    In whole numbers throughout, so that equally likely tables are recognised as such.

    >>> round(fisher_two_sided(Counts(responders=3, n=9), Counts(responders=8, n=10)), 6)
    0.069779
    """
    responders = treated.responders + control.responders
    low, high = max(0, responders - control.n), min(treated.n, responders)
    ways = [math.comb(treated.n, low) * math.comb(control.n, responders - low)]
    for k in range(low, high):
        # From one table to the next by a ratio; the division leaves no remainder.
        above = ways[-1] * (treated.n - k) * (responders - k)
        ways.append(above // ((k + 1) * (control.n - responders + k + 1)))
    seen = ways[treated.responders - low]
    return sum(way for way in ways if way <= seen) / sum(ways)
