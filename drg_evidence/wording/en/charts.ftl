# Titles, labels, caveats and text alternatives of the charts.

chart-caveats = { $caveats }
chart-tick = { $value }
chart-cell = { $value }
chart-arm = { $arm }
chart-not-held = not held

# What several charts say.
chart-months = { $months } months
chart-column-share = Share
chart-column-interval = { $level } interval
chart-column-people = Count
chart-column-people-inferred = Inferred count
chart-axis-people = Share of people
chart-inferred = Counts, and the intervals built on them, are inferred from the percentages; no source read prints them.
chart-open-label = Open label: everyone knew which device was used.
chart-studied = { $who }; pain measured here: { $region }
chart-set = Counted: { $kind }.
chart-set-not-stated = Who was counted is not stated.
chart-news = The { $months }-month figures come from news of a maker release.
chart-news-all = These figures come from news of a maker release.
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
rates-alt-difference = Difference in { $outcome } at { $months } months: { $points } percentage points ({ $level } interval { $interval }), which { $includes ->
    [yes] includes
   *[no] does not include
 } no difference.
rates-alt-difference-bare = Difference in { $outcome } at { $months } months: { $points } percentage points, with no interval held.
rates-difference = Difference at { $months } months: { $points } percentage points ({ $level } interval { $interval })
rates-difference-bare = Difference at { $months } months: { $points } percentage points, no interval held
chart-outcome-treatment_success = treatment success
chart-outcome-responder_50 = at least { $threshold } pain relief

# Names of the charts in a list.
gallery-icon_array_3_months = ACCURATE: people of a hundred with treatment success, at three months
gallery-icon_array_12_months = ACCURATE: people of a hundred with treatment success, at twelve months
gallery-icon_array_harms_drg = Two harms of DRG stimulation, people of a hundred
gallery-icon_array_harms_scs = Two harms of SCS, people of a hundred
gallery-responder_rates = ACCURATE: treatment success in each arm at each time point

# Icon arrays.
icons-title = Of every { $hundred } people at { $months } months: { $outcome } with { $treated } and with { $control }
icons-subtitle = { $study }, { $population }: { $side ->
    [more] { $more } more of every { $hundred } with { $treated }
    [fewer] { $more } fewer of every { $hundred } with { $treated }
   *[same] no difference in whole people of { $hundred }
 }
icons-had = { $people } of every { $hundred } people had { $outcome }
icons-had-not = { $people } did not.
icons-interval = { $level } interval: { $low } to { $high } of { $hundred }
icons-no-interval = No interval: how many people were counted is not held
icons-alt = Icon arrays side by side, each of { $hundred } people in rows of ten; those affected stand together and are filled, the others are hollow.
icons-alt-heading = { $heading } at { $months } months
icons-alt-array = { $heading }: { $had }, { $had_not } { $detail }.
icons-harms-title = Two kinds of harm with { $side ->
    [drg] DRG stimulation
   *[scs] SCS
 }, of every { $hundred } people with an implant
icons-harms-subtitle = { $study }: { $population }
icons-harms-other = One small cohort without a control group. Figures for { $side ->
    [drg] SCS
   *[scs] DRG stimulation
 } come from other people, counted in other ways, and cannot be set against these.
icons-had-harm = { $people } of every { $hundred } people had it
icons-had-not-harm = { $people } did not.
icons-detail = { $counts } counted; { $interval }
icons-detail-months = { $counts } counted at { $months } months; { $interval }
icons-detail-inferred = { $counts } counted (inferred); { $interval }
icons-harm-lead_defect = Complications from defect leads
icons-harm-neurological_deficit = Permanent nerve damage while broken leads were replaced
icons-harm-revision = A complication that led to surgery on the device
icons-harm-explant = Device removed

# One share on its own.
chart-sentence = { $text }.
chart-column-months = Months
chart-column-percent = Percent
chart-column-study = Study
chart-inferred-for = Counts and intervals of { $study } are inferred from its percentages; no source read prints them.
share-above = more than { $value }
share-at_least = at least { $value }
share-below = less than { $value }
share-about = about { $value }
share-inferred = { $counts }*
share-inferred-note = * Counts inferred from the percentage.
share-of = of { $n }
share-no-time = –
share-with-limits = { $value } ({ $limits })
share-counted-leads = { $people } leads
share-counted-procedures = { $people } procedures
share-counted-events = { $people } events
share-counted-devices = { $people } devices
share-alt = { $label }: { $value } ({ $level } interval { $interval }; counted: { $people }).
share-alt-bare = { $label }: { $value } (no interval; counted: { $people }).

# Studies that hold both treatments.
head-title = DRG stimulation and conventional SCS in the same study
head-subtitle = Treatment success in ACCURATE, at least { $threshold } pain relief in the others; { $level } intervals
head-heading-accurate = { $study }: randomised, open label; CRPS or causalgia of the leg
head-heading-boost_drg = { $study }: blinded crossover, same people; pain after spinal surgery
head-heading-shengjing = { $study }: not randomised; diabetic nerve pain
head-caveat = Hollow marks: the number of people counted is not held. Outcomes, people and designs differ: read within a study, not across. Funding is held for ACCURATE alone: the maker of the DRG device.
head-alt = Dot chart of the share of people who responded (treatment success in ACCURATE, at least { $threshold } pain relief in the others), grouped by study.
head-alt-row = { $arm }, months: { $months }

# Tingling.
tingling-title = Tingling: three different questions about DRG stimulation and SCS
tingling-subtitle = ACCURATE and its substudy of body diagrams; CRPS or causalgia of the leg
tingling-axis = From none to all
tingling-targeting = Pain better targeted without stray tingling, { $months } months (share of people)
tingling-none = No tingling felt at all, { $months } months (share of people, substudy)
tingling-area = Painful area that tingles, { $months } months (mean share of the area, substudy)
tingling-meaning = The first pair is wording of the maker, read in the news: it is about tingling outside the painful area and does not mean that people felt none.
tingling-subset = The substudy counts people with usable diagrams, who did better than the whole trial.
tingling-wanted = Shares without tingling in the whole trial are not held.
tingling-alt = Bar chart with three groups of two bars, DRG stimulation and conventional SCS, from none to all.
gallery-head_to_head = DRG stimulation and SCS in the same study: every comparison held
gallery-paresthesia = Tingling and targeting: three different questions

# Forests: every share, described and not pooled.
forest-drg-implanted-title = DRG stimulation: responders among people with an implant
forest-drg-other-title = DRG stimulation: responders in other sets of people
forest-scs-implanted-title = SCS: responders among people with an implant
forest-scs-other-title = SCS: responders among those randomised, and among those still followed
forest-scs-conventional-not-stated-title = Conventional SCS: responders where the set of people is not stated
forest-scs-waveforms-not-stated-title = Other SCS waveforms: responders where the set of people is not stated
forest-subtitle = Described, not pooled. Filled mark: { $level } interval. Hollow mark: counts not held
forest-caveat = People, outcomes and times differ from row to row, and cohorts overlap: rows cannot be added up or ranked.
forest-composites = † Treatment success as the study defines it; the others: at least { $threshold } pain relief.
forest-composite = { $value }†
forest-source = Sources: the publication named in each row; full references and places stand in the evidence tables.
forest-set = Counted: { $kind }
forest-set-not-stated = Counted: not stated
forest-column-who = People studied
forest-column-waveform = SCS
forest-region = { $who }, { $region }
forest-all-regions = { $who }, all
forest-alt = Forest plot without a pooled estimate: the share of people with treatment success or at least { $threshold } pain relief in each publication, grouped by who was counted. No line of no difference is drawn, because no row compares two treatments.
forest-alt-set = Counted: { $kind }.
forest-alt-row = { $study }, { $arm }, { $who }, months: { $months }
who-accurate_2017 = CRPS or causalgia, leg
who-boost_drg_2025 = pain after spinal surgery
who-deer_2019_coverage = CRPS or causalgia, leg
who-distinct_2023 = low back pain, no surgery
who-evoke_2020 = back and leg pain
who-evoke_2023 = back and leg pain
who-graca_2023 = CRPS, arm
who-gupta_2021 = pain not stated
who-huygen_2018_cohort = trunk or leg pain
who-huygen_2018_l2l3 = low back pain after surgery
who-huygen_2020 = pooled studies
who-levy_2019 = CRPS or causalgia, leg
who-liem_2013 = limb or trunk pain
who-liem_2015 = back or leg pain
who-martin_2020 = nerve pain of the knee
who-neck_10khz = neck or arm pain
who-north_2005 = nerve root pain after surgery
who-nsrbp_10khz_pooled = back pain, no surgery
who-pdpn_5yr_2018 = diabetic nerve pain
who-process_2007 = leg pain after surgery
who-process_2008 = leg pain after surgery
who-promise_2019 = back pain after surgery
who-schu_2015 = groin pain
who-senza_2015 = back and leg pain
who-senza_2015_m18 = back and leg pain
who-senza_pdn_2021 = diabetic nerve pain
who-shengjing_2024 = diabetic nerve pain
row-slangen_2014-responder_50-scs_tonic-m6-day = diabetic nerve pain, day
row-slangen_2014-responder_50-scs_tonic-m6-night = diabetic nerve pain, night
row-slangen_2015-responder_50-scs_tonic-m24-day = diabetic nerve pain, day
row-slangen_2015-responder_50-scs_tonic-m24-night = diabetic nerve pain, night
row-process_2008-responder_50-leg-scs_tonic-m24 = leg pain, as treated
who-slangen_2014 = diabetic nerve pain
who-slangen_2015 = diabetic nerve pain
who-verrills_2019 = mixed causes
gallery-forest_drg_implanted = DRG stimulation: every share of responders among people with an implant
gallery-forest_drg_other = DRG stimulation: every share of responders in other sets of people
gallery-forest_scs_implanted = SCS: every share of responders among people with an implant
gallery-forest_scs_other = SCS: every share of responders among those randomised or still followed
gallery-forest_scs_conventional_not_stated = Conventional SCS: every share of responders where the set is not stated
gallery-forest_scs_waveforms_not_stated = Other SCS waveforms: every share of responders where the set is not stated

# Harms and hardware.
harms-drg-title = Harms and hardware trouble with DRG stimulation
harms-scs-title = Harms and hardware trouble with SCS
harms-subtitle = Same scale as the benefits. Filled mark: { $level } interval. Hollow mark: no interval
harms-axis = Share of what is counted
harms-column-what = Harm
harms-column-counted = Counted
harms-caveat = Each row is another study, with other people, times and ways of counting: compare neither rows nor { $side ->
    [drg] with SCS.
   *[scs] with DRG stimulation.
 }
harms-accurate = ACCURATE, the one trial of both, is held as “not different” without rates.
harms-reports = Reports to regulators are left out: no number of people stands behind them.
harms-alt = Dot chart of harms with { $side ->
    [drg] DRG stimulation
   *[scs] SCS
 }, each from a different study, on a scale from none to all of what is counted. No row compares two treatments, so there is no line of no difference.
harms-alt-row = { $what } ({ $study })
harms-row-of-accurate = ACCURATE: { $outcome }
harms-row-any = Any complication
harms-row-any-pooled = Any but infection, pooled
harms-row-device = Related to the device
harms-row-device-pooled = Device-related, pooled
harms-row-lead-defect = Trouble from a defect lead
harms-row-lead-fragment = Lead fragment left behind
harms-row-lead-connection = Lead connection failed
harms-row-lead-moved-pooled = Lead moved, pooled
harms-row-lead-moved-unanchored = Lead moved, no anchor
harms-row-lead-moved-anchored = Lead moved, anchored
harms-row-lead-broken = Lead broken
harms-row-lead-broken-unanchored = Lead broken, no anchor
harms-row-lead-broken-anchored = Lead broken, anchored
harms-row-infection = Infection
harms-row-infection-pooled = Infection, pooled
harms-row-generator-pain = Pain at the generator
harms-row-revision = Surgical revision
harms-row-further-procedure = Further procedure
harms-row-removed = Removed, any reason
harms-row-removed-no-relief = Removed, too little relief
harms-row-nerve-damage = Permanent nerve damage
harms-row-cord-injury = Spinal cord injury
harms-row-haematoma = Bleeding at the cord

# Mean relief over follow-up.
course-title = { $treated } and { $control }: mean fall in pain
course-subtitle = { $study }: people who completed trial stimulation, CRPS or causalgia of the leg
course-axis = Mean fall in pain, percent of the starting level
course-axis-months = Months after the implant
course-label-span = Mean fall { $low } to { $high } over the visits
course-people = { $n } people
course-amount = An amount of relief, not a share of people.
course-span = For DRG stimulation the lowest and the highest visit are held, no single one: the band shows that span and is no interval.
course-no-spread = No spread or interval is held.
course-alt = Line chart of the mean fall in pain from the starting level, from none to all, by months after the implant. It shows an amount and not a share of people. No intervals are held, so it cannot say whether a difference includes none.
course-alt-visit = { $arm } at { $months } months: a mean fall of { $value } ({ $people }).
course-alt-span = { $arm }: { $span }; single visits are not held ({ $people }).
gallery-follow_up = Mean relief over twelve months in the two arms of ACCURATE
gallery-harms_drg = Harms and hardware trouble with DRG stimulation
gallery-harms_scs = Harms and hardware trouble with SCS

# Cost of a quality-adjusted life year.
cost-title = Cost of a quality-adjusted life year (QALY) in economic models
cost-subtitle = Bars start at zero. Each currency has its own scale: compare within one currency
cost-heading-usd_per_qaly = US dollars for a QALY
cost-heading-cad_per_qaly = Canadian dollars for a QALY
cost-heading-gbp_per_qaly = Pounds sterling for a QALY
cost-heading-eur_per_qaly = Euros for a QALY
cost-study = { $study }, { $months } months
cost-caveat = Models of different years, countries and time spans, not prices paid; a lower cost for a QALY does not mean a cheaper treatment.
cost-funding = Funding: { $named }.
cost-funding-not-held = Who paid for these models is not stated in the texts read; the trial behind the DRG model was run by the maker.
cost-alt = Bar charts of the cost of a quality-adjusted life year, one scale for each currency, each from zero. No intervals are held.
cost-alt-row = { $label } ({ $study }): { $value } { $unit }.
icer-mekhail_2021-icer-drg-m120-vs_scs_tonic = DRG against conventional SCS
icer-mekhail_2021-icer-drg-m120-vs_cmm = DRG against medical care
icer-mekhail_2021-icer-scs_tonic-m120-vs_cmm = SCS against medical care
icer-fbss_econ_review-icer-scs_any = SCS, failed back surgery
icer-kumar_rizvi_2013-icer-scs_any-m240-crps = SCS, CRPS
icer-kumar_rizvi_2013-icer-scs_any-m240-fbss = SCS, failed back surgery
icer-kumar_rizvi_2013-icer-scs_any-m240-pad = SCS, arterial disease
icer-kumar_rizvi_2013-icer-scs_any-m240-rap = SCS, refractory angina
icer-nice_model_2010-icer-scs_any-cmm = SCS against medical care
icer-nice_model_2010-icer-scs_any-reop = SCS against reoperation
icer-taylor_2005-icer-scs_any-m24 = SCS, failed back surgery
icer-taylor_2010-icer-scs_any-m180 = SCS, CRPS
gallery-cost = Cost of a quality-adjusted life year in each currency

# What evidence exists.
map-title = What evidence exists on DRG stimulation and SCS
map-subtitle = { $studies } studies and documents read, by year and design; the size of a mark tells how many people
map-caveat = What was read, not everything that exists. Hollow: number of people not held. { $undated } without a year are not shown. Follow-up papers of one study are marks of their own.
map-source = Sources: the table of studies of this record.
map-ringed = Ringed: { $studies }.
map-key-drg = DRG stimulation
map-key-scs-any = SCS
map-key-drg-or-scs = both or either
map-key-ring = compared in one study
map-row-randomised = Randomised
map-row-crossover = Randomised crossover
map-row-secondary = Secondary analysis
map-row-prospective = Prospective series
map-row-retrospective = Retrospective series
map-row-reviews = Reviews
map-row-economic = Economic models
map-row-documents = Guidance, regulators
map-column-randomised = Randomised
map-column-crossover = Crossover
map-column-secondary = Secondary
map-column-prospective = Prospective
map-column-retrospective = Retrospective
map-column-reviews = Reviews
map-alt = Map of { $studies } studies and documents by year and design, one mark for each. It shows what exists and no results.
map-alt-row = { $row }, number of studies: { $drg } on DRG stimulation, { $scs } on SCS, { $both } on both or either.
map-alt-both = Both treatments in one study: { $study }.
map-pain-title = What evidence exists for each kind of pain
map-pain-subtitle = One mark for each study; an empty cell is a gap
map-pain-caveat = What was read, not everything that exists. Hollow: number of people not held. Economic models, guidance and regulators are left out.
map-pain-crps = CRPS, causalgia
map-pain-back = Back, after surgery
map-pain-neuropathy = Diabetic, neuropathy
map-pain-focal = Groin, knee, stump
map-pain-mixed = Mixed or not stated
map-pain-alt = Map of studies by kind of pain and design, one mark for each. It shows what exists and no results.
map-pain-alt-cell = { $pain }, { $row }, number of studies: { $drg } on DRG stimulation, { $scs } on SCS, { $both } on both or either.
gallery-evidence_map = What evidence exists, by year and design
gallery-evidence_map_pain = What evidence exists for each kind of pain

# Differences with the line of no difference.
differences-title = Difference between DRG stimulation and conventional SCS, by study
differences-subtitle = Share of people who responded, DRG minus SCS; { $level } interval where counts are known
differences-row = { $study }, { $months } months
differences-with = { $points } ({ $interval })
differences-bare = { $points }
differences-column-drg = DRG
differences-column-scs = SCS
differences-favours-drg = favours DRG →
differences-favours-scs = ← favours SCS
differences-axis = Percentage points; middle line: no difference
differences-hollow = Hollow: the number of people counted is not held, so how far chance reaches is not known.
differences-designs = One open-label trial, one blinded crossover, one cohort that was not randomised; outcomes differ.
differences-alt = Forest plot without a pooled estimate: differences in the share of people who responded, DRG stimulation minus conventional SCS, in percentage points, with the line of no difference in the middle.
differences-alt-row = { $label }, { $outcome }: { $treated } with DRG and { $control } with SCS, { $points } percentage points ({ $level } interval { $interval }), which { $includes ->
    [yes] includes
   *[no] does not include
 } no difference.
differences-alt-bare = { $label }, { $outcome }: { $treated } with DRG and { $control } with SCS, { $points } percentage points; without an interval it cannot be said whether this includes no difference.
gallery-differences = Differences between DRG stimulation and SCS, with the line of no difference
