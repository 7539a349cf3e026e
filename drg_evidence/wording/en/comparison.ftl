# The lines of a comparison in a terminal and in Jupyter.

comparison-row-study = study
comparison-row-outcome = outcome
comparison-row-difference = difference
comparison-row-risk-ratio = risk ratio
comparison-row-odds-ratio = odds ratio
comparison-row-needed = number needed
comparison-row-p-fisher_exact = p, Fisher’s exact
comparison-row-p-chi_square = p, chi-square
comparison-row-p-boschloo_exact = p, Boschloo’s exact
comparison-row-p-barnard_exact = p, Barnard’s exact
comparison-inferred = { $counts } (inferred)
comparison-interval = { $level } CI { $limits }
comparison-points = { $points } percentage points
comparison-points-interval = { $points } percentage points ({ $level } CI { $limits })
comparison-needed-benefit = { $people } people treated for one more to benefit
comparison-needed-harm = { $people } people treated for one more to be harmed
comparison-needed-none = { $people }
comparison-no-p = does not exist: nobody or everybody met the outcome
comparison-two-sided = two-sided
comparison-one-sided = one-sided
comparison-said = To be said with it:
comparison-conflicts = Where sources differ:
comparison-sources = Sources:
