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
follows-denominator-possible = { $printed } is printed without its denominator. Of the numbers up to the { $entered } people who entered, { $ways } can print it; from the largest down: { $recomputed }.
follows-denominator-none = { $printed } is printed without its denominator, and no number up to the { $entered } people who entered can print it. It may be estimated over time or rounded in another way; the table of the paper would settle it.
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
follows-mean-sd = A mean of { $printed } with a standard deviation of { $sd } is possible for { $n } whole-number ratings.
follows-mean-sd_not = { $n } whole-number ratings could not have a mean of { $printed } with a standard deviation of { $sd }; the row does not say that the scale takes whole numbers only, so nothing follows.
follows-mean-named = No { $n } whole-number ratings have a mean of { $printed }. Fewer people may have answered, or the scale may allow parts of a point; the table of the paper would settle it.
follows-mean-not_named = { $n } whole-number ratings could not have a mean of { $printed }; the row does not say that the scale takes whole numbers only, so nothing follows.
follows-spread-cannot_be_told = A spread of { $printed } in { $n } people is small for people and would fit a standard error; read so, the standard deviation is { $recomputed }. The source does not say which it is.

# Impossible values.
impossible-percent = { $printed } is not a possible percentage of people.
impossible-interval-backwards = The interval { $printed } runs backwards.
impossible-interval-misses = The interval { $printed } does not hold its own estimate { $estimate }.
impossible-ratio = The interval { $printed } of a ratio reaches down to zero or below, where no ratio can be.
impossible-p = P { $printed } is not between zero and one.

# How fragile?
fragile-as-counted = As counted, { $treated } against { $control }, the difference is { $difference } percentage points ({ $level } confidence interval { $interval }); zero (no difference) lies { $crosses ->
    [yes] inside
   *[no] outside
 } that interval.
fragile-scenario = If everyone { $base ->
    [mitt] in the modified intention-to-treat set
   *[itt] randomised
 } is counted ({ $people } people) and { $assumption ->
    [all_failed] the missing count as failures
    [best_case] the missing all succeed with { $treated_name } and all fail with { $control_name }
   *[worst_case] the missing all fail with { $treated_name } and all succeed with { $control_name }
 }, it is { $treated } against { $control }: a difference of { $difference } percentage points ({ $level } confidence interval { $interval }); zero (no difference) lies { $crosses ->
    [yes] inside
   *[no] outside
 } that interval.
fragile-tipping = { $treated_missing } people with { $treated_name } and { $control_missing } with { $control_name } were randomised and not counted. There are { $ways } ways in which they could have done: in { $crossing } of them the interval includes no difference, and in { $behind } { $treated_name } is level or behind. The difference runs from { $reach } percentage points.
fragile-index = { $people_value ->
    [one] { $people } person
   *[other] { $people } people
 } with another outcome in the arm with the lower share would bring Fisher's two-sided test from p { $before } to p { $after }, no longer below { $alpha }. This restates the p value in people and says nothing about bias.
fragile-index-none = Fisher's two-sided p { $before } is not below { $alpha } to begin with, so no fragility index is given.
fragile-belief = With { $prior ->
    [uniform] a uniform prior
    [jeffreys] Jeffreys' prior
   *[other] the stated prior
 } (beta { $parameters }) for each arm, the chance that the share is higher with { $treated_name } than with { $control_name } is { $chance }; the difference is { $difference } percentage points on average and lies within { $interval } with { $level } probability. This is a degree of belief under that prior and not a p value.
fragile-margin = Against the reader's margin of { $margin } percentage points, Farrington and Manning's one-sided test gives p { $p } and Newcombe's { $level } interval begins at { $low } percentage points: { $shown ->
    [both] by both, { $treated_name } is not worse than { $control_name } by the margin or more
    [one] the two disagree, so the answer hangs on the method
   *[neither] by neither can it be ruled out that { $treated_name } is worse than { $control_name } by the margin or more
 }. The margin is not one the study stated.

# All together, or not?
pool-default = These figures are not pooled unless you ask: studies that count different people, at different times, in different ways do not share one share.
pool-excluded-not_a_share = It is not a plain share of patients.
pool-excluded-bound = It is printed as a bound ({ $printed }), not as a figure.
pool-excluded-no_denominator = The number of people behind { $printed } is not held.
pool-excluded-several_counts = Several counts of { $n } print { $printed }, so the count is not known.
pool-excluded-no_count = No whole count of { $n } prints { $printed }.
pool-excluded-other_months = It is taken at another time than the { $months } months asked for.
pool-excluded-no_months = Its time point is not stated.
pool-excluded-other_set = It counts another set of people: { $set }.
pool-excluded-other_region = It is about pain in another place.
pool-excluded-review = It sums up other studies, so its people may be counted already.
pool-excluded-inferred_row = It repeats a printed figure with inferred counts.
pool-excluded-same_cohort = Its people overlap, as far as known, with those of { $kept }, which is used instead.
pool-excluded-same_study = Another figure of the same study is used instead: { $kept }.
pool-excluded-one_arm = Its study holds no counts for { $arm } beside it, and arms of different studies are never set against each other.
pool-excluded-no_information = Nobody, or everybody, had the outcome in both arms, which says nothing of a ratio.
pool-caution-asked = This pool was asked for by name. By default this record shows each study by itself.
pool-caution-sets = The studies count different sets of people ({ $sets }); a share of people with an implant is higher than one of everybody who started.
pool-caution-times = The studies look at different times ({ $months } months).
pool-caution-times-unknown = For at least one study the time point is not stated.
pool-caution-regions = The studies are about pain in different places or do not say where.
pool-caution-populations = The studies differ in whom they treated: { $populations }.
pool-caution-inferred = The counts of { $studies } are inferred from a percentage and its denominator: no source read prints them.
pool-caution-few = With { $k } studies the variance between studies is hardly known, and limits that pass what is possible say no more than that.
pool-caution-single_arm = These are shares within single arms without a control. They say nothing of how one treatment compares with another.
pool-caution-overlap = Overlap of people between studies is taken out as far as it is known; some series do not say where their patients came from.
pool-too-few = { $k ->
    [none] No study is left to pool.
   *[one] One study is left, and one study is not pooled.
 } Each figure left out has its reason.
pool-indirect = Shares from single-arm studies of { $treated } are never set against those from single-arm studies of { $control }: the patients differ, nobody was randomised between them, and a difference would say nothing of the treatments. Compare the two arms of one study instead.
pool-result = Pooled here over { $k } studies with { $people } people, the share is { $share } ({ $level } confidence interval { $interval }); a further study of the same kind may show anything from { $prediction }. Variance between studies on the logit scale { $tau2 }, I squared { $i2 }.
pool-result-contrast = Over { $k } studies the pooled { $measure ->
    [risk_difference] risk difference
    [risk_ratio] risk ratio
   *[odds_ratio] odds ratio
 } is { $estimate }{ $measure ->
    [risk_difference] {" "}percentage points
   *[other] {""}
 } ({ $level } confidence interval { $interval }; prediction interval { $prediction }).
conflict-shown = Sources differ here: { $what }. How to quote: { $how }
story-printed = { $what }: printed as { $printed }.
story-nothing = Nothing in this study can be recomputed from what is held.

# The tipping-point chart and the pooled forest.
gallery-tipping_point_3_months = ACCURATE: what if the missing had been counted, at three months
gallery-tipping_point_12_months = ACCURATE: what if the missing had been counted, at twelve months
gallery-pooled_forest_drg = DRG stimulation: pooled share of responders, with the reasons for caution
tipping-title = If the missing had been counted: { $outcome } at { $months } months
tipping-subtitle = { $treated } minus { $control } in percentage points, { $study }
tipping-axis = { $place ->
    [columns] Across
   *[rows] Down
 }: how many of the { $missing } not counted with { $arm } succeeded
tipping-key = Hatched: the { $level } interval of that difference includes no difference
tipping-alt = A grid with one cell for every way in which the people who were randomised and not counted could have done; each cell holds the difference in percentage points.
tipping-alt-corner = If { $treated_successes } of the missing with { $treated } and { $control_successes } of the missing with { $control } had been successes, the difference would be { $points } percentage points; zero (no difference) lies { $crosses ->
    [yes] inside
   *[no] outside
 } its interval.
pooled-title = { $arm }: { $outcome }, pooled on request
pooled-subtitle = Single arms with { $level } intervals; diamond: pooled share, dashed: prediction interval
pooled-row = Pooled here ({ $k } studies)
pooled-alt = Forest plot on a scale of people from none to all: one row for each study with its share and interval, and a diamond for the pooled share.
pooled-alt-row = { $study }: { $share } ({ $interval }; { $people }).
pooled-column-study = Study
pooled-column-counts = Count
pooled-column-months = Months
pooled-short-not_compared = Single arms without control: they compare nothing.
pooled-short-sets = Who was counted differs: { $sets }.
pooled-short-inferred = * { $studies }: counts inferred from the percentage; no source read prints them.
pooled-short-left_out = { $left } other figures are left out, each with its reason (overlap of patients, no denominator, bounds).
pooled-short-few = { $k } studies tell little about how much studies differ.
pooled-short-conflict = Sources differ: { $how }
