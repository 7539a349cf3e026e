# The HTML page. Headings are questions where a reader has one.

page-title = DRG stimulation and conventional SCS
page-subtitle = What published studies say about dorsal root ganglion (DRG) stimulation and spinal cord stimulation (SCS), with the source of every figure
page-figures-held = { $findings } figures and statements from { $sources } sources.
page-skip = Skip to the content
page-contents = Contents
page-print = Print this page
page-short = In short

page-nav-glance = At a glance
page-nav-agree = Other studies
page-nav-pilot = The pilot
page-nav-tingling = Tingling
page-nav-compare = Compare
page-nav-charts = Charts
page-nav-findings-section = All figures
page-nav-differ = Differences
page-nav-missing = Not held
page-nav-about = About

page-section-glance = What did the main trial find?
page-section-agree = Do other studies agree?
page-section-pilot = What did the first small study show?
page-section-tingling = Where does the tingling go?
page-section-compare = Compare it yourself
page-section-charts = Charts to take along
page-section-findings-section = Every figure and its source
page-section-differ = Where sources differ, and how to quote them
page-section-missing = What is not held
page-section-about = About this page

page-short-gain = { $study }, { $time }: { $first } of people with { $treated } and { $second } with { $control } had treatment success. { $size }
page-short-harm = { $study }, harms: device-related and serious events were { $told }. The rates of each arm are not held.
page-short-harm-elsewhere = { $study }, harms: { $figure } { $counted } (n = { $n }) with { $arm }: { $definition }. Other people than in the trial above.
page-short-other = { $study }, { $time }: { $first } with { $treated } and { $second } with { $control } ({ $outcome }; { $design }). { $size }
page-short-size = Difference: { $points } percentage points ({ $level } interval { $interval }).
page-short-size-inferred = Difference: { $points } percentage points ({ $level } interval { $interval }, on inferred counts).
page-short-size-bare = Difference: { $points } percentage points; no interval, because the number of people is not held.

page-who = { $study } compared { $treated } with { $control }. Who took part: { $population }.
page-who-counted = { $study } assigned { $n } people by chance to { $treated } or to { $control }. Who took part: { $population }.
page-success-means = What treatment success means in this trial: { $definition }
page-quoted = { $text }.
page-not-stated = not stated in the text read
page-see-all = All figures at { $time }

page-benefits = Benefits
page-harms = Harms and hardware
page-balance-caption = { $study }
page-balance-what = Outcome
page-balance-figure = What was reported
page-cell-not-held = Not held
page-rates-not-held = The size in each arm is not held
page-pair = { $time }: { $first } with { $treated }, { $second } with { $control }
page-told = { $text }
page-told-people = { $n } people
page-told-p = { $text } (p { $p } as printed)
page-elsewhere = From other studies, in other people
page-elsewhere-line = { $arm }: { $figure } { $counted }, { $definition }; { $time } ({ $study })
page-elsewhere-line-n = { $arm }: { $figure } { $counted } (n = { $n }), { $definition }; { $time } ({ $study })

page-time = { $months } months
page-time-clock = { $months } months { $clock }
page-time-not-stated = time point not stated

page-pick-title = { $study }: { $treated } and { $control }
page-pick-setting = { $outcome } ({ $definition }); { $time }; { $counted }. People: { $population }. Design: { $design }.
page-counted = counted: { $set }
page-counted-not-stated = { $set }
page-array-label = { $n } of { $hundred } people with { $arm } had this outcome, { $others } did not.
page-array-did = { $n } of { $hundred } people did
page-array-did-not = { $n } of { $hundred } people did not
page-difference = { $points } percentage points more with { $more } than with { $less }: { $people } more of every { $hundred } people.
page-difference-worse = { $points } percentage points more with { $more } than with { $less }: { $people } more of every { $hundred } people. Here more is worse.
page-difference-none = The same percentage with { $first } and with { $second }: no difference among { $hundred } people.
page-interval = { $level } interval of the difference: { $interval } percentage points.
page-interval-inferred = { $level } interval of the difference: { $interval } percentage points, built on inferred counts.
page-no-interval = How far chance reaches cannot be said: the number of people behind the percentages is not held.

page-numbers = Figures for professionals
page-numbers-caption = Rate in each arm
page-strip-label = Scale from none to all: { $rate } with { $treated }, { $other } with { $control }.
page-head-arm = Arm
page-head-printed = As printed
page-head-counts = People
page-head-rate = Rate
page-head-interval = Interval of the rate
page-none = none
page-counts = { $counts }
page-counts-inferred = { $counts } (inferred)
page-counts-not-held = not held
page-risk-ratio = Risk ratio: { $ratio }
page-odds-ratio = Odds ratio: { $ratio }
page-needed = Number needed to treat, { $time }: { $needed }
page-p-printed = P value as printed, between arms: { $p }

page-if-counted = If those who are missing had been counted
page-if-counted-lead = Calculated here on the counts above; not a result of the study.
page-caveats = What to say with these figures
page-sources = Sources
page-conflicts = Other sources differ
page-conflict-what = { $what }.
page-conflict-reason = Reason, as far as known: { $why }.
page-conflict-quote = How to quote: { $quote }
page-source = { $citation } ({ $locator }; read as { $kind })
page-cite = Cite
page-cite-what = Cite the source on { $what }

page-disagree-lead = The trial above is one study of one group of people. Each row stands for itself: other people, other designs and other outcomes, so the rows are not one series.
page-disagree-caption = DRG stimulation and SCS in the same study: people with treatment success or response
page-column-study = Study
page-column-people = People
page-column-outcome = Outcome
page-column-treated = DRG stimulation
page-column-control = SCS
page-column-difference = Difference
page-outcome-at = { $outcome }; { $time }; { $counted }
page-points = { $points } points

page-pilot-lead = In { $study }, { $mean } is a mean fall in pain among { $n } people. It is not a share of people.
page-pilot-mean = Pain fell by { $mean } on average. A mean does not say how many people got better.
page-pilot-when = It was measured in trial stimulation with leads outside the body, over { $days }, before any implant; { $enrolled } people were enrolled.
page-pilot-responders = Pain fell by more than { $threshold } in { $responders } people.
page-pilot-medication = Use of pain medication fell in { $medication } people.
page-pilot-events = Device-related events: { $events }, among { $enrolled } people and over a few days.
page-pilot-control = { $study } had no control group. Funding: { $funder }.

page-tingling-not = The figures { $first } and { $second } do not say how many people were free of tingling.
page-tingling-means = They are the maker’s figures for pain that was better targeted without stray tingling, { $time }: { $first } with { $treated }, { $second } with { $control }. { $size }
page-tingling-free = People who felt no tingling at all, { $time }: { $first } with { $treated }, { $second } with { $control }. { $size }
page-tingling-subset = Those counts come from people whose body drawings could be used, a selected part of the trial.

page-picker = Choose a comparison
page-facet-study = Study and treatments
page-facet-outcome = Outcome
page-facet-time = Time point
page-facet-set = Who was counted
page-facet-site = Place of pain
page-site-any = no single place named
page-group-drg = DRG stimulation
page-group-other = Other comparisons
page-option-not-held = { $option } – not held
page-wanted-head = Not held: no source read so far gives this figure.
page-change-study = Study: { $after } instead of { $before }.
page-change-outcome = Outcome: “{ $after }” instead of “{ $before }”.
page-change-time = Time point: { $after } instead of { $before }.
page-change-set = Counted: “{ $after }” instead of “{ $before }”.
page-change-site = Place of pain: { $after } instead of { $before }.
page-change-difference = The difference is { $after } percentage points instead of { $before }.
page-change-caution = The two count different things or different people, so they are not one series.
page-change-other-study = This is another comparison, in other people. Do not set its figures beside those shown before.
page-change-not-held = For this choice no figure is held.

page-charts-lead = Each chart carries its source and its caveats inside the picture, so they travel with it.
page-save-svg = Save as SVG
page-save-png = Save as PNG
page-chart-figures = The chart in words and as a table, with its sources
page-chart-table = Figures in this chart
page-chart-table-of = Table: { $chart }

page-table-caption = Every figure held, with its source
page-table-study = Study
page-table-arm = Treatment
page-table-outcome = Outcome
page-table-when = When, and who was counted
page-table-figure = Figure
page-table-source = Source
page-search = Search
page-filters = Search and filter the figures
page-filter-arm = Treatment
page-filter-topic = Topic
page-filter-all = All
page-reset = Clear
page-count = Rows that match:
page-count-none = Nothing matches. Try fewer words, or clear the filters.
page-more = Show more rows
page-topic-tingling = Tingling
page-topic-relief = Pain relief
page-topic-life = Daily life and medication
page-topic-course = Trial stimulation and course
page-topic-cost = Cost
page-topic-people = People and studies
page-topic-reviews = Reviews and guidance
page-topic-harms = Harms and reports
page-topic-device = Devices
page-cell-counted = { $counted }
page-cell-counts = { $counts }
page-cell-n = n = { $n }
page-cell-interval = interval { $interval } as printed
page-cell-interval-derived = interval { $interval }
page-cell-p = p { $p }
page-cell-inferred = counts inferred, printed in no source
page-cell-derived = worked out, not printed

page-all-conflicts = Show all differences
page-not-held-lead = These figures are looked for and stand in no source read so far. Not held does not mean no effect.
page-wanted-what = { $study }: { $figure }.
page-wanted-why = Why it matters: { $why }.
page-wanted-where = Where it may stand: { $where }.
page-reading = Each underlined figure leads to its row in the table of all figures, where its source stands. “Of { $hundred } people” is the percentage rounded to whole people.
page-graded-not = No rating of certainty is given, because none was made here. Ratings by others stand in the table of all figures.
page-updated = Every source was last read on { $date }. The page shows the record of that day; a new page is made when the record changes.
page-funding = Who paid for the studies
page-funding-lead = Who paid is named here as far as the texts read say it. For all other studies they do not say it.
page-funding-list = Funding as far as stated, of studies on DRG stimulation
page-funder = { $study }: { $funder }

page-reference = Reference
page-form-plain = Text
page-form-bibtex = BibTeX
page-copy-plain = Copy text
page-copy-bibtex = Copy BibTeX
page-copied = Copied
page-copy-failed = Not copied. Select the text and copy it by hand.
page-close = Close
