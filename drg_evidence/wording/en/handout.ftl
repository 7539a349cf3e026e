# Handouts. What summaries say already is taken from there; this file has what pictures, tables
# and the print need beside it.

handout-footer = { $date_line }

# For patients
handout-patient-subtitle = The study { $study }, for people with lasting leg pain and for those close to them
handout-newer = Newer device
handout-older = Older device

handout-picture-study = Study: { $study }.
handout-pictures-gain = Each picture shows { $hundred } people; the filled ones reached the goal.
handout-gap = The gap is { $more_three } people in every { $hundred } after { $three } months and { $more_twelve } after { $twelve } months.
handout-unsure = The gap at { $three } months may well lie between { $low } and { $high } people. No text prints the group sizes behind this span.
handout-gain-caption = { $device }, { $months } months: { $people } of every { $hundred } people reached the goal, { $people_not } did not.
handout-gain-alt = Icon array of { $hundred } people in rows of ten. { $caption } { $span } { $source }
handout-span = The true number may lie between { $low } and { $high } of every { $hundred } (inferred counts).
handout-span-printed = The true number may lie between { $low } and { $high } of every { $hundred }.
handout-span-none = No source read says how far chance may move this number.

handout-pictures-harm = In these pictures the filled people came to harm. Each is from another study, of other people over another time, so they do not show which device is safer.
handout-harm-alt = Icon array of { $hundred } people in rows of ten. { $caption } { $counted } { $span } { $source }
handout-harm-problem = { $device }, while followed: { $people } of every { $hundred } people had a problem (not infection), { $people_not } did not.
handout-harm-again = { $device }, within { $years } years: { $people } of every { $hundred } people needed another procedure, { $people_not } did not.
handout-harm-removed = { $device }, { $months } months on average: { $people } of every { $hundred } people had it taken out, { $people_not } did not.
handout-harm-removed-by = { $device }, within { $years } years: { $people } of every { $hundred } people had it taken out, { $people_not } did not.
handout-harm-counted = Counted: { $n } people.
handout-harm-counted-studies = Counted: { $n } people in { $studies } studies.
handout-harm-unsure = The first of these numbers may lie anywhere from { $low } to { $high }.

# For clinicians and researchers: columns and cells
handout-leaflet-subtitle = For clinicians: the figures of one randomised trial, and harms from other cohorts
handout-table-benefit = What people gained in the trial
handout-table-harm = What went wrong, in the trial and in other cohorts
handout-column-outcome = Outcome
handout-column-harm = Harm
handout-column-difference = Difference
handout-rows-success = Treatment success at { $months } months
handout-rows-deficit = Neurological deficit
handout-rows-free = No tingling felt at { $months } months
handout-cell-text = { $text }
handout-cell-interval = { $level } CI { $interval }
handout-cell-no-interval = no interval: counts not held
handout-cell-points = { $points } percentage points
handout-cell-needed = { $needed }
handout-cell-needed-none = none: counts not held
handout-cell-none-between = none
handout-cell-nobody = no patient
handout-cell-not-different = said not to differ
handout-cell-not-compared = not compared

handout-note-inferred = Counts inferred, as no source read prints them: { $early } at { $three } months; { $late } at { $twelve } months. What is computed from them is a calculation of this record, not a result of the trial.
handout-note-news = Read in news of a maker release, not in the paper.
handout-note-subset = A selected subset with usable drawings, in which more people responded than in the whole trial.
handout-note-elsewhere = From series and reviews of other patients, followed for other lengths of time: the two columns must not be set against each other.

handout-rows-elsewhere-complication = Complications
handout-rows-elsewhere-infection = Infection
handout-rows-elsewhere-migration = Lead moved
handout-rows-elsewhere-explant = System removed
handout-elsewhere-complication-drg = { $rate } of { $n } people, { $studies } studies ({ $level } CI { $interval })
handout-elsewhere-complication-scs = { $rate } of { $n } with an implant
handout-elsewhere-infection-drg = { $rate } of { $n } after implant ({ $level } CI { $interval })
handout-elsewhere-infection-scs = { $rate } of { $n } procedures
handout-elsewhere-migration-drg = Anchored: { $rate } of { $n } leads
handout-elsewhere-migration-drg-loose = Unanchored: { $rate } of { $n } leads
handout-elsewhere-migration-scs = { $rate } of { $n } people, pooled
handout-elsewhere-explant-drg = { $counts } people over { $months } months on average
handout-elsewhere-explant-scs = { $rate } of { $n } people by { $months } months

# Summary of findings
handout-sof-title = Summary of findings: { $treated } compared with { $control }
handout-sof-subtitle = For researchers and guideline groups: one randomised trial, absolute effects per { $thousand } people
handout-sof-setting-heading = The question
handout-sof-setting = People: { $population }. Intervention: { $intervention }. Comparator: { $comparator }. Study: { $study }, { $country }, open label.
handout-sof-found-heading = Benefits and harms
handout-sof-caption = Outcomes of the trial, three that people hope for and three that they fear
handout-sof-column-scs = With conventional SCS, per { $thousand }
handout-sof-column-drg = With DRG stimulation, per { $thousand }
handout-sof-column-difference = Difference per { $thousand } ({ $level } CI)
handout-sof-column-ratio = Risk ratio ({ $level } CI)
handout-sof-column-people = People (studies)
handout-sof-column-certainty = Certainty (GRADE)
handout-sof-quality = Quality of life at { $months } months
handout-sof-people = { $people } per { $thousand }
handout-sof-difference = { $more } { $side ->
    [fewer] fewer
   *[more] more
 } per { $thousand } ({ $low } { $low_side ->
    [fewer] fewer
   *[more] more
 } to { $high } { $high_side ->
    [fewer] fewer
   *[more] more
 })
handout-sof-difference-bare = { $more } { $side ->
    [fewer] fewer
   *[more] more
 } per { $thousand } (no interval: counts not held)
handout-sof-ratio = { $ratio }
handout-sof-counted = { $people } (one study)
handout-sof-randomised = { $people } randomised (one study)
handout-sof-not-held = not held
handout-sof-not-computed = not computed
handout-sof-quality-found = larger gain with DRG stimulation said, size not held
handout-sof-not-graded = not graded
handout-sof-note-words = The abstract compares the arms in words, without rates; absence of a number is not absence of harm.
handout-sof-note-deficit = No patient had it, in either arm; the time frame is not stated.
handout-sof-note-quality = Stated in words, with P values on news pages and no sizes.
handout-sof-note-graded = This record invents no rating. Ratings by others that are held, all of other comparisons, stand below.
handout-sof-ratings-heading = Ratings of certainty by others, for other comparisons
handout-sof-rating = { $review }: { $rating }. What was rated: { $what }.
