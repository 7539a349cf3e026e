# DRG stimulation and conventional SCS side by side, with the studies that found no difference

## For patients

both-patient-title = Two kinds of nerve stimulator for lasting pain: does one help more people than the other?

both-patient-key-leg = In one study of people with lasting leg pain, { $drg_three } of every { $hundred } people with the newer device reached the goal after { $three } months and { $drg_three_not } did not.
both-patient-key-leg-older = With the older device, { $scs_three } of every { $hundred } did and { $scs_three_not } did not, a gap of { $more_three }.
both-patient-key-same = In two other studies, of other kinds of pain, the two devices did about equally well. In one of them, { $drg_boost } of every { $hundred } people with the newer device and { $scs_boost } with the older had at least half less pain after { $boost_months } months; { $drg_boost_not } and { $scs_boost_not } did not.
both-patient-key-same-gap = The gap there was { $more_boost }.
both-patient-key-harms = None of the three studies gives us counts of harm for each device.

both-patient-illness = Nerve pain can last for years when other care does not help enough.
both-patient-choice = People who think about an implant want to know which of two kinds helps more, and which does less harm.

both-patient-pulses = Both kinds send small electric pulses through thin wires near the spine.
both-patient-older-device = The older kind is spinal cord stimulation (SCS). Its wires lie over the spinal cord.
both-patient-newer-device = The newer kind is DRG stimulation. Its wires lie beside the dorsal root ganglion (DRG), a small cluster of nerve cells where a nerve joins the spine.

both-patient-question = Which device eases pain in more people, and which does more harm?

both-patient-one = Study one took in { $randomised } adults in the United States with leg pain from complex regional pain syndrome or after nerve damage. Chance decided who got which device, and people knew which one it was.
both-patient-two = Study two took in people with pain after back surgery. Each person tried both devices in turn and did not know which one was on.
both-patient-three = Study three took in { $shengjing_n } people in China with nerve pain from diabetes. Chance did not decide who got which device, so the groups may differ in other ways.

both-patient-found-one = Study one: after { $three } months, { $drg_three } of every { $hundred } people with the newer device were at the goal and { $drg_three_not } were not. With the older device, { $scs_three } were and { $scs_three_not } were not, a gap of { $more_three }. After { $twelve } months it was { $drg_twelve } and { $drg_twelve_not } of every { $hundred } with the newer device, { $scs_twelve } and { $scs_twelve_not } with the older, a gap of { $more_twelve }.
both-patient-found-two = Study two: after { $boost_months } months, { $drg_boost } of every { $hundred } people had at least half less pain with the newer device and { $drg_boost_not } did not. With the older device it was { $scs_boost } and { $scs_boost_not }, a gap of { $more_boost }.
both-patient-found-three = Study three: after { $six } months, { $drg_six } of every { $hundred } people had at least half less pain with the newer device and { $drg_six_not } did not. With the older device it was { $scs_six } and { $scs_six_not }, a gap of { $more_six }.

both-patient-harms-one = Study one says that problems with the device, and serious problems, did not differ between the two groups. It gives no counts for either.
both-patient-harms-others = We found no counts of harm by device in what we read of the other two.
both-patient-harms-both = So no study here tells you which device does more harm. Both need an operation. With both, wires can move or break, wounds can get infected, and the device may have to come out again. We do not know how many people have any of this with each device. A missing number is not a good number.
both-patient-harms-numbers = Other studies counted such harms for one device at a time. Our text on harms gives those numbers. They come from other people, counted in other ways, so please do not set one device against the other with them.

both-patient-limits-goal = The goal of study one asked for more than pain relief: also for the device in place and no new nerve damage. It is not the goal of the others.
both-patient-limits-news = The numbers at { $twelve } months in study one come from news pages that retell what the maker said. The maker paid for that study. For the others we could not read who paid.
both-patient-limits-early = Study two planned for { $planned } people and ended early. We do not know how many took part.
both-patient-limits-who = For none of the studies could we read who stands behind each number.

both-patient-ask-kind = Which of these studies, if any, is about pain like mine?
both-patient-ask-harm = What harms have you seen with each device?
both-patient-ask-pulses = Do I mind tingling, and can I have a test phase with each device?
both-patient-ask-else = What else could I try, and what if I wait?

both-patient-funder = Who paid for study one, as the records say: { $funder }.

## For clinicians

both-clinician-title = DRG stimulation and conventional SCS: what direct comparisons found

both-clinician-key-one = One randomised trial favours DRG stimulation in lower-limb CRPS and causalgia: { $points_three } percentage points more treatment success at { $three } months ({ $level } CI { $points_three_interval }, from inferred counts), open label, funded by the maker.
both-clinician-key-none = Two studies in other pain found no difference: a double-blind crossover after spinal surgery ({ $points_boost } percentage points) and a non-randomised cohort in diabetic neuropathy ({ $points_six } at { $six } months, { $points_year } at { $twelve }); neither allows an interval, since denominators are not held.
both-clinician-key-harms = None of the three gives harm rates by arm in the text read.

both-clinician-done-one = { $accurate_label }: { $randomised } adults, lower-limb CRPS I or II, parallel groups, open label. Outcome: a composite of implant, at least half less pain and no stimulation-related deficit.
both-clinician-done-two = { $boost_label }: spinal pain after surgery, double-blind crossover with both leads in place, { $planned } planned, terminated; number randomised not held. Outcome: at least half less pain.
both-clinician-done-three = { $shengjing_label }: painful diabetic neuropathy, China, { $shengjing_n } enrolled, two cohorts, not randomised. Outcome: at least half less pain.

both-clinician-found-lead = One of the three direct comparisons favours DRG stimulation, two found no difference; the table gives the figures of each.
both-clinician-found-lasting = Over time in ACCURATE, mean relief under SCS went from { $levy_scs_first } at { $levy_first } month to { $levy_scs_last } at { $twelve } months, and under DRG stimulation stayed between { $levy_drg_low } and { $levy_drg_high }. These are mean reductions in the modified intention-to-treat set; no interval is held.
both-clinician-found-switch = In BOOST-DRG, { $switch } responded when patients could switch between modes; it has no comparator.

both-clinician-harms-words = ACCURATE states in words that device-related and serious adverse events did not differ between the arms, and that no stimulation-related neurological deficit occurred. Rates by arm are sought and not held, as the table shows. “Did not differ”, without rates, is not evidence of equal risk.
both-clinician-harms-registry = In one centre’s series, { $gatzinsky_label }, of { $gatzinsky_n } implants, removal for any reason did not differ between DRG stimulation and SCS, while removal for diminished relief was more frequent with DRG stimulation in a multivariable model (not randomised; the size is not in the text read).
both-clinician-harms-cochrane = The Cochrane review of implanted spinal neuromodulation names infection, lead failure or migration and reoperation as harms of both, with very low certainty on their size, and says that serious events including death are possible.
both-clinician-harms-cohorts = Rates from single-arm cohorts stand in the summary of harms; they must not be set against each other across studies.

both-clinician-limits-cochrane = Cochrane admitted no DRG study to its review (comparators were sham, no treatment or usual care); a review led by ACCURATE investigators grades the DRG evidence { $grade }.
both-clinician-limits-sham = Sham evidence for DRG stimulation is two short crossovers in implanted responders; in { $sham_label } ({ $sham_n } people) pain was { $sham } under sham and { $sham_four } at the lowest frequency, on a scale of { $scale_low } to { $scale_high }.
both-clinician-limits-cost = A cost-utility model on ACCURATE data prints { $icer } per QALY for DRG stimulation against SCS over { $icer_years } years (US payer).

## For researchers

both-researcher-title = DRG stimulation against SCS: the rows of the direct comparisons

both-researcher-key-one = ACCURATE: { $drg_three_rate } against { $scs_three_rate } at { $three } months and { $drg_twelve_rate } against { $scs_twelve_rate } at { $twelve } months, differences { $points_three } and { $points_twelve } percentage points (no printed interval; { $level } CI from inferred counts below).
both-researcher-key-none = BOOST-DRG prints { $drg_boost_rate } for each mode (P { $p_boost }, { $points_boost } percentage points); the Shengjing cohort prints { $drg_six_rate } and { $scs_six_rate } at { $six } months ({ $points_six } percentage points) and { $drg_year_rate } and { $scs_year_rate } at { $twelve } months ({ $points_year } percentage points).
both-researcher-key-odds = Shengjing odds ratios, SCS against DRG stimulation: { $odds_six } ({ $odds_six_interval }) and { $odds_year } ({ $odds_year_interval }).

both-researcher-note-outcomes = Treatment success (ACCURATE) and at least half less pain (the others) are two outcomes; the rows are listed and not pooled.
both-researcher-note-cross = A DRG arm of one study is never set against an SCS arm of another here. Rates of conventional SCS vary widely between trials with pain site and analysis set; a conflict row below names them.
both-researcher-note-subset = Figures on tingling come from a selected subset of ACCURATE, which responded better than the arms as a whole.
both-researcher-note-network = No network meta-analysis with DRG stimulation as a treatment of its own was found, and none is offered here.
both-patient-heading-asked = What did the studies ask?
both-patient-heading-done = What did the studies do?
both-patient-heading-found = What did the studies find?
