# Titles, labels, caveats and text alternatives of the charts.

chart-caveats = { $caveats }
chart-tick = { $value }
chart-cell = { $value }
chart-arm = { $arm }

# What several charts say.
chart-months = { $months } months
chart-column-share = Share
chart-column-interval = { $level } interval
chart-column-people = People
chart-column-people-inferred = People (inferred)
chart-axis-people = Share of people, in percent
chart-inferred = Counts are inferred from the percentages: no source read prints them, so the intervals are calculations of this record.
chart-open-label = Open label: patients and staff knew which device was used.
chart-set-not-stated = Who was counted is not stated in the text read.
chart-news = The later figures were read in news of a maker release, not in the paper.
chart-news-all = These figures were read in news of a maker release, not in the paper.
chart-funded = Funding: { $funder }.
chart-funding-not-held = Who paid for the study is not stated in the text read.
chart-no-interval = No interval: how many people were counted is not held.

# Responder and treatment success rates.
rates-title = { $treated } and { $control }: { $outcome } by time point
rates-title-single = { $treated } and { $control }: { $outcome } at { $months } months
rates-subtitle = { $study }, { $population }
rates-alt = Bar chart with one bar for each arm and time point, on a scale of people from { $low } to { $high }. { $study } compares { $treated } with { $control }; the outcome is { $outcome }.
rates-alt-row = At { $months } months { $arm }: { $rate } ({ $level } interval { $interval }; { $people } people).
rates-alt-row-bare = At { $months } months { $arm }: { $rate }, with no interval held.
rates-alt-difference = Difference at { $months } months: { $points } percentage points ({ $level } interval { $interval }), which { $includes ->
    [yes] includes
   *[no] does not include
 } no difference.
rates-alt-difference-bare = Difference at { $months } months: { $points } percentage points, with no interval held.
rates-difference = Difference: { $points } percentage points ({ $level } interval { $interval })
rates-difference-bare = Difference: { $points } percentage points, no interval held
outcome-treatment_success = treatment success
outcome-responder_50 = at least { $threshold } pain relief

# Names of the charts in a list.
gallery-responder_rates = ACCURATE: treatment success in each arm at each time point
