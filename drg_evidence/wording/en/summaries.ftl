# Summaries: what all topics share. The words of each topic stand in summaries_<topic>.ftl.

# Headings for patients
heading-patient-key = The main points
heading-patient-problem = What is the problem?
heading-patient-treatment = What is the treatment?
heading-patient-asked = What did the study ask?
heading-patient-done = What did the study do?
heading-patient-found = What did the study find?
heading-patient-harms = What about harms?
heading-patient-limits = What are the limits?
heading-patient-current = How current is this?
heading-patient-questions = Questions for your care team
heading-patient-about = About this text
heading-patient-sources = Where the numbers come from

# Headings for clinicians
heading-clinician-key = In brief
heading-clinician-done = Who was studied, and how
heading-clinician-asked = What counted as success
heading-clinician-found = Benefit
heading-clinician-numbers = Benefit in numbers
heading-clinician-harms = Harm
heading-clinician-rates = Harm in numbers
heading-clinician-limits = What limits these figures
heading-clinician-elsewhere = What other studies found
heading-clinician-missing = Figures not held
heading-clinician-missing-benefit = Benefit: figures not held
heading-clinician-about = About this page
heading-clinician-sources = Sources

# Headings for researchers
heading-researcher-key = What is held
heading-researcher-rows = Rows, as printed
heading-researcher-recomputed = Recomputed from counts
heading-researcher-tests = P values, recomputed
heading-researcher-harm-rows = Rows on harms, as printed
heading-researcher-elsewhere = What other sources say
heading-researcher-limits = Caveats of the comparisons
heading-researcher-notes = How to read these rows
heading-researcher-conflicts = Conflicts between sources
heading-researcher-second = Second reading
heading-researcher-rates = Harms by arm
heading-researcher-missing = Wanted, and where to look
heading-researcher-about = About this record
heading-researcher-sources = Sources

source-entry = { $source }

# How current, and who made it: for patients
patient-read-on = We last read the sources on { $date }.
patient-newer = Newer studies may exist.
patient-changes = This text changes when the numbers behind it change.
patient-not-graded = We have not graded how sure this evidence is.

# How current, and who made it: for clinicians and researchers
clinician-updated = The text is generated from the evidence tables and changes when they change.
researcher-updated = The text is generated from the evidence tables and changes when they change; each figure is the row of that id.

# A figure that is not held, or held after all
held-not = not held
wanted-status-not = not held
wanted-status-held = held: { $figures }
wanted-item-not = Not held: { $figure }.
wanted-item-held = { $figure }: { $figures }.

patient-harm-held = { $harm }: this happened to { $drg } of every { $hundred } people with the newer device in the study, and not to { $drg_not }. With the older device it happened to { $scs } of every { $hundred } and not to { $scs_not }. The gap is { $more } people of every { $hundred }.
patient-harm-printed = { $harm }: with the newer device { $drg }, with the older device { $scs }.

# Harms that readers look for, by outcome
read-on = Sources last read on { $date }.

harm-infection = Infection
harm-lead_migration = Lead moved
harm-revision = Revision surgery
harm-explant = Device taken out
harm-adverse_event_any = Procedure-related event
harm-adverse_event_device = Device-related event
harm-adverse_event_serious = Serious event

# Columns
summary-column-time = Time
summary-column-drg = DRG stimulation
summary-column-scs = Conventional SCS
summary-column-difference = Difference ({ $level } CI)
summary-column-needed = NNT
summary-column-event = Event
summary-column-row = Row
summary-column-figure = Printed
summary-column-who = Who was counted
summary-column-place = Source and place
summary-column-measure = Measure
summary-column-value = Estimate ({ $level } interval)
summary-column-method = Method
summary-column-test = Test
summary-column-two-sided = Two-sided
summary-column-one-sided = One-sided, treated higher
summary-column-conflict = Conflict
summary-column-differs = What differs
summary-column-reason = Likely reason
summary-column-quote = How to quote
summary-column-again = Printed again
summary-column-agrees = Agrees
summary-column-wanted = Figure
summary-column-why = Why it matters
summary-column-look = Where to look
summary-column-status = Status
summary-column-study = Study
summary-column-what = What was counted
summary-column-percent = Figure ({ $level } CI)
summary-column-follow-up = Over

# Cells
summary-cell-months = { $months_value ->
    [one] { $months } month
   *[other] { $months } months
}
summary-cell-study-months = { $study }, { $months } months
summary-cell-derived-from = { $printed }, worked out as { $figure }
summary-cell-span = { $months } months
summary-cell-rate-counts = { $rate } ({ $interval }; { $counts })
summary-cell-difference = { $points } percentage points ({ $interval })
summary-cell-difference-bare = { $points } percentage points (no interval: counts not held)
summary-cell-needed-bare = none: counts not held
summary-cell-text = { $text }
summary-cell-none = –
summary-cell-who = { $set }, n = { $n }
summary-cell-rate = { $arm }: success rate, { $time } months
summary-cell-points = Difference in percentage points, { $time } months
summary-cell-risk-ratio = Risk ratio, { $time } months
summary-cell-odds-ratio = Odds ratio, { $time } months
summary-cell-needed = NNT for { $time } months
summary-cell-estimate = { $estimate } ({ $interval })
summary-cell-derived = { $figure } (worked out here)
summary-cell-inferred = { $figure } (inferred here)
summary-method-points = { $method } on the counts, whose own difference is { $exact }
summary-method-needed = reciprocal of the difference, rounded against the treatment
summary-method-inferred = { $method }; counts { $counts } inferred
summary-method-computed = { $method }; counts { $counts } printed
summary-cell-test = { $test }, { $time } months
test-fisher_exact = Fisher’s exact test
test-chi_square = Chi-square test, no correction
test-boschloo_exact = Boschloo’s exact test
test-barnard_exact = Barnard’s exact test
agreement-yes = yes
agreement-no = no
agreement-not_found = not found again
second-none = Not looked up again
summary-caveats-of = { $study }:
