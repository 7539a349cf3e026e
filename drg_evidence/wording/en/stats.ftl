# What a recomputation, a fragility check or a pool says. Every number comes in as a quantity.

# Tests and their sides.
p_test-fisher_exact = Fisher's exact test
p_test-chi_square = chi-square
p_test-chi_square_yates = chi-square with continuity correction
p_test-z_unpooled = z test with unpooled variance
p_test-boschloo_exact = Boschloo's exact test
p_test-barnard_exact = Barnard's exact test
sides-two = two-sided
sides-one = one-sided
p-of-test = { $test }, { $sides }, p { $p }

follows-on-inferred-counts = { $said } The counts are inferred: no source read prints them.

# Does it follow? Percentages, counts, denominators.
follows-percent-agrees = { $counts } is exactly { $printed }.
follows-percent-rounds_to = { $counts } is { $recomputed }, which rounds to { $printed }.
follows-percent-differs = { $counts } is { $recomputed }, not { $printed }. The count, the denominator or the percentage may belong to another group of people; the table of the paper would settle it.
follows-count-rounds_to = { $printed } of { $n } is possible: { $recomputed } of { $n } prints it.
follows-count-differs = No whole count of { $n } prints { $printed }; the nearest, { $nearest } of { $n }, is { $recomputed }. The percentage may be taken of another number of people, be estimated over time, or be rounded in another way; the table of the paper would settle it.
follows-count-pooled = { $printed } is an estimate across studies, so no whole count stands behind it.
follows-denominator-cannot_be_told = { $events } and { $printed } are printed without the denominator; { $recomputed } would print it.
follows-denominator-differs = No denominator makes { $events } print as { $printed }.

# Does it follow? Differences, ratios, intervals.
follows-difference-agrees = { $first } minus { $second } is exactly { $printed }.
follows-difference-rounds_to = { $first } minus { $second } is { $recomputed }; within rounding that is { $printed }.
follows-difference-differs = { $first } minus { $second } is { $recomputed }, not { $printed }. The difference may be adjusted or taken in another set of people; the methods of the paper would settle it.
follows-difference-cannot_be_told = The two figures behind the difference { $printed } are not held.
follows-ratio-rounds_to = { $first } against { $second } gives a ratio of { $recomputed }; within rounding that is { $printed }.
follows-ratio-differs = { $first } against { $second } gives a ratio of { $recomputed }, not { $printed }. The ratio may be adjusted or taken in another set of people; the methods of the paper would settle it.
follows-ratio-cannot_be_told = The two figures behind the ratio { $printed } are not held.
follows-interval-fits = The interval { $printed } is that of the { $method } method on the counts ({ $recomputed }).
follows-interval-differs = The usual methods on the counts do not print the interval { $printed }; the { $method } method gives { $recomputed }. The interval may be adjusted, exact or of another set of people; the methods of the paper would settle it.
follows-interval-no-counts = The counts behind the interval { $printed } are not held, so it cannot be recomputed.
follows-interval-share-fits = The interval { $printed } is that of the { $method } method on the counts ({ $recomputed }).
follows-interval-share-differs = The usual methods for one share do not print the interval { $printed }; the { $method } method gives { $recomputed }. It may be estimated over time or of another number of people; the methods of the paper would settle it.
follows-interval-share-no-counts = The interval { $printed } is an estimate across studies or has no counts here, so it cannot be recomputed.

# Does it follow? P values.
follows-p_value-every = P { $printed } follows from { $counts }: { $fitting }.
follows-p_value-some = P { $printed } follows from { $counts } by some tests ({ $fitting }) and not by others ({ $others }). The paper's methods say which was used.
follows-p_value-other_test = No usual two-sided test on { $counts } prints P { $printed } ({ $others }), while another test does ({ $fitting }). A one-sided test, or a test of non-inferiority, would explain it; the statistical methods of the paper would settle it.
follows-p_value-other_test_inferred = On the inferred counts { $counts } no usual two-sided test prints P { $printed } ({ $others }), while another test does ({ $fitting }). A one-sided test, a test of non-inferiority or another set of people would each explain it, and nothing here says that the print is wrong; the counts and the statistical methods in the full paper would settle it.
follows-p_value-inferred = On the inferred counts { $counts } no common test prints P { $printed } ({ $others }). The counts are inferred, so this says nothing against the print; the counts in the full paper would settle it.
follows-p_value-none = No common test on { $counts } prints P { $printed }; two-sided they give { $others }. An adjusted or paired test, or another set of people, would explain it; the statistical methods of the paper would settle it.
follows-p_value-same_people = P { $printed } compares phases in the same people, so tests of two separate groups do not apply and it cannot be recomputed from the counts alone.
follows-p_value-cannot_be_told = The figures behind P { $printed } are not held, so it cannot be recomputed.
follows-p_from_interval-rounds_to = The interval { $interval } implies P { $recomputed }; within rounding that is P { $printed }.
follows-p_from_interval-cannot_be_told = The interval { $interval } does not lie evenly around its estimate, so P { $printed } cannot be worked out from it.
follows-p_from_interval-differs = The interval { $interval } implies P { $recomputed }, not P { $printed }. The interval and the p value may come from different methods (adjusted, by Student's t, or pooled in another way); the methods of the paper would settle it.

# Does it follow? Costs, sums, means, spreads.
follows-cost_ratio-rounds_to = The printed mean costs and quality-adjusted life years give { $recomputed }, and with their rounding anything from { $reach }; { $printed } lies within.
follows-cost_ratio-differs = The printed mean costs and quality-adjusted life years give { $recomputed } ({ $reach } with their rounding), not { $printed }. The ratio may be discounted or averaged over simulations; the methods of the paper would settle it.
follows-cost_ratio-cannot_be_told = The costs and quality-adjusted life years behind { $printed } are not held.
follows-sum-agrees = { $parts } is { $printed }.
follows-sum-differs = { $parts } is { $recomputed }, not { $printed }.
follows-mean-rounds_to = A mean of { $printed } is possible for { $n } whole-number ratings.
follows-mean-named = No { $n } whole-number ratings have a mean of { $printed }. Fewer people may have answered, or the scale may allow parts of a point; the table of the paper would settle it.
follows-mean-not_named = { $n } whole-number ratings could not have a mean of { $printed }; the row does not say that the scale takes whole numbers only, so nothing follows.
follows-spread-cannot_be_told = A spread of { $printed } in { $n } people is small for people and would fit a standard error; read so, the standard deviation is { $recomputed }. The source does not say which it is.

# Impossible values.
impossible-percent = { $printed } is not a possible percentage of people.
impossible-interval-backwards = The interval { $printed } runs backwards.
impossible-interval-misses = The interval { $printed } does not hold its own estimate { $estimate }.
impossible-ratio = The interval { $printed } of a ratio reaches down to zero or below, where no ratio can be.
impossible-p = P { $printed } is not between zero and one.
