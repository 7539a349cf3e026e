# Slides: titles, points, chart texts, tables and speaker notes.

slides-document-title = DRG stimulation and spinal cord stimulation: published figures and their sources
slides-document-title-topic = { $study }: published figures and their sources
slide-part = { $title } (part { $part } of { $parts })

# The question.
slide-question-title = Does DRG stimulation relieve chronic leg pain in more people than conventional spinal cord stimulation?
slide-question-points = DRG: dorsal root ganglion, nerve cells beside the spine. SCS: spinal cord stimulation. Benefits, harms and gaps in the evidence.
slide-question-talk = One randomised study has set DRG stimulation against conventional SCS: { $study }. Most of this talk is about it, about who was counted in it, and about what it cannot tell.

# Who the evidence is about.
slide-who-title = Who the evidence is about: adults with CRPS or causalgia of the leg
slide-who-header-what = Asked
slide-who-header-answer = In { $study }
slide-who-people = People
slide-who-entry = To enter
slide-who-entry-answer = Pain for at least { $duration } months, at least { $level } mm on the pain scale; drugs of at least { $classes } classes had failed
slide-who-left-out = Left out
slide-who-left-out-answer = SCS that had failed before; back pain as the worst pain; pain of the neck or arm alone
slide-who-treatments = Treatments
slide-who-treatments-answer = { $treated } against { $control }
slide-who-number = Randomised
slide-who-number-answer = { $all } people: { $treated } to DRG stimulation, { $control } to SCS, at { $sites } US sites
slide-who-design = Masking
slide-who-design-answer = { $blinding }
slide-who-funding = Funding
slide-who-funding-answer = { $funder }
slide-who-alt = Table of who took part in { $study }: the people, what they needed to enter, who was left out, the treatments, how many were randomised, masking and funding.
slide-who-talk = The figures speak for adults with CRPS or causalgia of the lower limb in whom drugs had failed. They do not speak for back pain, for pain of the arm or trunk, or for people in whom SCS had failed before.

# ACCURATE in one picture.
slide-accurate-title = { $study }: treatment success at { $first } and { $second } months, { $direction ->
    [treated] in more people with DRG stimulation
    [control] in more people with conventional SCS
   *[mixed] with no steady direction
 }
slide-accurate-category = { $months } months ({ $treated } and { $control } people, inferred)
slide-accurate-category-printed = { $months } months ({ $treated } and { $control } people)
slide-accurate-category-bare = { $months } months
slide-accurate-axis = Treatment success
slide-difference = Difference at { $months } months: { $points } percentage points ({ $level } CI { $interval })
slide-difference-bare = Difference at { $months } months: { $points } percentage points; no interval held
slide-inferred = Intervals rest on inferred counts
slide-news = { $months }-month figures: from news of a maker release
slide-accurate-alt = Column chart with two columns at each time point, people with treatment success in { $study }.
slide-accurate-talk = At { $months } months treatment success was seen in { $treated } of people with DRG stimulation and in { $control } with conventional SCS.
slide-accurate-needed = From the inferred counts, the number needed to treat for one more treatment success at { $months } months is { $needed }.

# What treatment success means.
slide-meaning-title = What "treatment success" means, and who was counted
slide-meaning-definition = Success: an implant, pain relief of at least { $share }, and no nerve damage from stimulation
slide-meaning-registry = The registry also asks for { $share } relief at the end of trial stimulation
slide-meaning-left = Not in the last count: { $treated } and { $control } people who did not complete
slide-meaning-randomised = Randomised
slide-meaning-mitt = Modified intention to treat
slide-meaning-completed = Completed the study
slide-meaning-counted = Counted at { $months } months, inferred
slide-meaning-axis = People
slide-meaning-alt = Column chart of people in each arm of { $study }, from randomisation to the people counted.
slide-meaning-talk = Treatment success is a composite, not the same as pain relief in one person in a clinic. The published result for everyone randomised is not held by this record.

# How sure.
slide-sure-title = How sure: the difference when missing people count as failures, { $crosses ->
    [none] above zero each time
    [some] not above zero each time
   *[all] never clear of zero
 }
slide-sure-counted = People counted
slide-sure-mitt = Modified intention to treat, { $treated } and { $control }
slide-sure-randomised = Everyone randomised, { $treated } and { $control }
slide-sure-axis = Percentage points, { $level } CI
slide-sure-series = At { $months } months
slide-sure-reading = Above zero favours DRG stimulation
slide-sure-missing = All randomised, { $months } months: { $points } percentage points ({ $level } CI { $interval })
slide-sure-fragile = Fragility index: { $earlypeople_value ->
    [one] { $earlypeople } person
   *[other] { $earlypeople } people
 } at { $early } months, { $latepeople } at { $late }
slide-sure-fragile-talk = The fragility index is the number of people in one arm who would need the other outcome before p is { $limit } or more. It says nothing about bias, and small studies are fragile by nature.
slide-sure-alt = Column chart with error bars: the difference in treatment success in { $study }, DRG stimulation minus conventional SCS, in percentage points, for three ways of counting people. { $crosses ->
    [none] No interval includes no difference.
    [some] Some intervals include no difference.
   *[all] Every interval includes no difference.
 }
slide-sure-talk = The study does not print these differences or their intervals in any text read. They are worked out here from inferred counts; people missing from the count are taken as failures in both arms. The p value printed for { $months } months is p { $printed }.

# The pilot.
slide-pilot-title = The { $year } pilot: pain fell by { $fall } on average, which does not mean { $fall } of people
slide-pilot-enrolled = Enrolled
slide-pilot-analysed = Analysed
slide-pilot-relief = Relief of over { $threshold }
slide-pilot-drugs = Less pain medication
slide-pilot-series = People
slide-pilot-axis = People
slide-pilot-mean = { $fall } is a mean fall in pain over { $people } people (p { $p })
slide-pilot-days = { $days } of stimulation from outside the body; no implant
slide-pilot-control = No control group; how far people differ is not held
slide-pilot-alt = Bar chart of people in { $study }.
slide-pilot-talk = A mean fall in pain and a share of people are two kinds of number. The pilot reports the mean; it is often retold as a share of people who were helped.

# Where the tingling goes.
slide-tingling-title = Where the tingling goes: { $figure } is about aim
slide-tingling-aim = Aimed without stray tingling, { $months } months, maker wording
slide-tingling-none = No tingling felt, { $months } months, { $treated } and { $control } people
slide-tingling-axis = Share of people
slide-tingling-aim-point = Aim: { $points } percentage points apart; from news of a maker release, no interval
slide-tingling-none-point = No tingling felt: { $points } percentage points apart ({ $level } CI { $interval })
slide-tingling-subset = The { $treated } and { $control } people had usable drawings; they did better than the whole study
slide-tingling-alt = Column chart of people in { $study }: pain targeted without stray tingling, and no tingling felt at all.
slide-tingling-talk = { $figure } is the maker's wording for pain that was targeted without tingling elsewhere. Feeling no tingling at all is another outcome: that was so in { $free } with DRG stimulation and { $freecontrol } with SCS, in a selected subset.

# Does it last: relief.
slide-lasts-title = Does it last? Mean fall in pain over { $months } months in { $study }
slide-lasts-low = DRG, lowest
slide-lasts-high = DRG, highest
slide-lasts-axis = Mean fall in pain
slide-lasts-months = Months after the implant
slide-lasts-scs = SCS: from { $first } at { $early } month to { $last } at { $late } months; { $where }
slide-lasts-drg = DRG: between { $low } and { $high } at every visit; the { $months }-month value is not held
slide-lasts-drg-held = DRG: between { $low } and { $high } at every visit; { $value } at { $months } months
slide-lasts-kind = Means, not shares of people; no intervals held
slide-lasts-alt = Line chart of the mean fall in pain in { $study }, by months after the implant, SCS as a line and DRG stimulation as the span of its visits.
slide-lasts-talk = { $treated } people with DRG stimulation and { $control } with SCS had completed trial stimulation and were analysed. The text read gives the DRG arm as a span over visits, so two level lines show it.

# Does it last: in use.
slide-use-title = Does it last? Implants still in use or removed
slide-use-header-where = Where
slide-use-header-time = Follow-up
slide-use-header-end = End point
slide-use-header-share = Share of people
slide-use-header-interval = { $level } CI
slide-use-months = { $months } months
slide-use-span = { $months } months
slide-use-eldabe = UK, one centre ({ $study })
slide-use-eldabe-end = Still using DRG stimulation
slide-use-horan = Denmark, nationwide ({ $study })
slide-use-horan-end = Still implanted
slide-use-horan-works = Denmark, nationwide ({ $study })
slide-use-horan-works-end = Fully working system
slide-use-chapman = USA, pooled ({ $study })
slide-use-chapman-end = Removed, any reason
slide-use-gatzinsky = Sweden, one centre ({ $study })
slide-use-gatzinsky-end = Removed, any reason; DRG and SCS together
slide-use-counts = { $share } ({ $counts })
slide-use-of = { $share } (of { $n })
slide-use-alone = { $share }
slide-use-none = not held
slide-use-alt = Table of follow-up studies of implanted DRG systems: place, follow-up, end point, share of people and interval.
slide-use-talk = Country, years and end point differ from row to row, and a removed device is not the same as one out of use. Quote a row only with all three.

# Harms.
slide-harms-title = Harms reported with DRG stimulation, in other studies
slide-harms-scs-title = Harms reported with SCS of any kind, in other studies
slide-harms-pooled-any = Non-infectious complication, { $study }
slide-harms-infection = Infection, { $study }
slide-harms-lead-defect = Defective leads, { $study }
slide-harms-fragment = Lead fragment left, { $study }
slide-harms-nerve = Nerve damage, { $study }
slide-harms-removed = Removed, poor relief, { $study }
slide-harms-scs-any = Complication, { $study }
slide-harms-scs-explant = Removed by { $months } months, { $study }
slide-harms-scs-revision = Revision, { $study }
slide-harms-scs-migration = Lead moved, { $study }
slide-harms-scs-infection = Infection, { $study }
slide-harms-axis = Share affected
slide-harms-accurate = In { $study }: serious and device-related events { $said }; rates not held
slide-harms-accurate-held = In { $study }, serious and device-related events: { $rates }
slide-harms-nerve-none = Nerve damage from stimulation in { $study }: { $people } people
slide-harms-scale = Bars: { $level } CI where held; same scale as the benefits
slide-harms-scs-apart = Other people, other definitions: not to be subtracted from the DRG figures
slide-harms-scs-accurate = In { $study }: rates of the SCS arm are not held either
slide-harms-scs-kind = Bars: { $level } CI where held; most waveforms mixed
slide-harms-alt = Bar chart of harms reported with DRG stimulation in several studies.
slide-harms-scs-alt = Bar chart of harms reported with SCS in several studies.
slide-harms-talk = Harms carry the same weight as benefits. The safety table of { $study } was not read, so harms of the two arms cannot be set side by side; what was not read is not absent.
slide-harms-scs-talk = These figures come from studies of SCS, most with several waveforms together. No one was randomised between them and the DRG series on the slide before.

# Hardware.
slide-hardware-title = Hardware: leads, generators, batteries and MRI of DRG systems
slide-hardware-header-what = What
slide-hardware-header-figure = Figure
slide-hardware-header-source = From
slide-hardware-migration = Leads that moved
slide-hardware-fracture = Leads that broke
slide-hardware-leads = Unanchored: { $free } ({ $freecounts } leads); anchored: { $held } ({ $heldcounts } leads)
slide-hardware-revision = Revision
slide-hardware-revision-figure = { $share } within { $months } months; of how many is not held
slide-hardware-generator = Generator replaced
slide-hardware-generator-figure = { $share } ({ $counts } people still using it at { $months } months or later)
slide-hardware-battery = Battery, Axium
slide-hardware-battery-figure = { $nominal } years expected at nominal settings; { $low } to { $high } years at settings of { $study } patients
slide-hardware-mri = MRI, Axium
slide-hardware-mri-figure = { $status } in the labelling of the system
slide-hardware-alt = Table of hardware figures of DRG systems: leads, revision, generators, battery and MRI, each with its source.
slide-hardware-talk = Anchored and unanchored leads were not randomised. Battery and MRI figures belong to the Axium system of the study; those of the current generator are not held.

# Studies that disagree.
slide-disagree-title = The studies do not agree: other people, other designs, other answers
slide-disagree-accurate = { $study }: leg CRPS, open label
slide-disagree-boost = { $study }: after spine surgery, blinded crossover
slide-disagree-shengjing = { $study }: diabetic nerve pain, not randomised
slide-disagree-axis = Share of people
slide-disagree-boost-point = { $study }: { $share } with DRG, with SCS and with both (p { $p }); { $status } in the registry
slide-disagree-shengjing-point = { $study }: difference { $points } percentage points at { $months } months
slide-disagree-outcomes = { $study } counts treatment success, the others pain relief of at least { $threshold }
slide-disagree-alt = Column chart of people who met the outcome with DRG stimulation and with SCS in three studies.
slide-disagree-talk = Compare within a study, never between two. { $quote }

# What is not known.
slide-unknown-title = What is not known, or not held by this record
slide-unknown-header-figure = What readers look for
slide-unknown-header-state = Held
slide-unknown-header-why = Why it matters
slide-unknown-figure = { $study }: { $figure }
slide-unknown-why = { $why }
slide-unknown-not-held = not held
slide-unknown-alt = Table of figures that readers look for, whether this record holds them, and why they matter.
slide-unknown-talk = Not held means that no source read so far gives it. It does not mean that nothing was found.
slide-unknown-where = { $study }: { $figure }. Where to look: { $where }.

# Sources and funding.
slide-sources-title = Sources and funding
slide-sources-header-study = Study
slide-sources-header-place = Where, and what was read
slide-sources-header-funding = Funding
slide-sources-not-held = not stated
slide-sources-alt = Table of the studies behind these slides: where they stand, how much was read, and who paid.
slide-sources-talk = Funding is given as stated in the text read.

# A deck about one study.
slide-study-title = { $study }: what was studied
slide-study-comparison-title = { $study }: { $outcome } at { $months } months, { $treated } and { $control }
slide-study-comparison-title-untimed = { $study }: { $outcome }, { $treated } and { $control }
slide-study-figures-title = { $study }: benefits and other findings in figures
slide-study-harms-title = { $study }: harms and hardware in figures
slide-study-harms-none-title = { $study }: harms
slide-study-harms-none = No figure on harms is held for this study. That does not mean that there was no harm.
slide-study-people = People
slide-study-treatment = Treatment
slide-study-comparator = Compared with
slide-study-enrolled = Enrolled
slide-study-analysed = Analysed
slide-study-follow-up = Follow-up
slide-study-follow-up-figure = { $months } months
slide-study-masking = Masking
slide-study-funding = Funding
slide-study-alt = Table of what was studied in { $study }: people, treatments, numbers, follow-up, masking and funding.
slide-study-comparison-alt = Bar chart, { $title }.
slide-study-header-arm = Arm
slide-study-header-what = What
slide-study-header-when = When
slide-study-header-figure = Figure
slide-study-figures-alt = Table of the figures held for { $study }: arm, what was measured, when, and the figure as printed.
slide-study-untimed = not stated
slide-difference-untimed = Difference: { $points } percentage points
slide-stated = { $text }

# Text alternatives.
slide-alt-point = { $what }: { $figure }.
slide-alt-point-interval = { $what }: { $figure } ({ $level } CI { $interval }).
slide-alt-when = { $series }, at { $months } months
slide-alt-where = { $series }, { $category }
slide-alt-difference = Difference at { $months } months: { $points } percentage points ({ $level } CI { $interval }), which { $includes ->
    [yes] includes
   *[no] does not include
 } no difference.

# Speaker notes.
notes-say = To say
notes-on-slide = On the slide
notes-care = With care
notes-sources = Figures and their sources
notes-figure = { $figure }: { $places }
notes-figure-computed = { $figure }, calculated here ({ $method }): { $places }
notes-place = { $study }, source { $number }, { $locator } (row { $row })
notes-source = Source { $number }: { $citation }

# Feet of the slides.
slide-source-names = Source: { $sources }. In full in the notes.
slide-source-notes = Sources: in the notes of this slide.
slide-not-advice = This is information, not medical advice.
slide-number = Slide number
slide-source-name = Source
