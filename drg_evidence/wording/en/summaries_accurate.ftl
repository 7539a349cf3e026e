# ACCURATE

## For patients

accurate-patient-title = Does a newer kind of nerve stimulator ease lasting leg pain in more people than an older kind?

accurate-patient-key-success = One study tested a newer nerve stimulator against an older one in people with lasting leg pain. Its goal was to cut the pain by at least half, with no new nerve damage.
accurate-patient-key-numbers = After { $three } months, { $drg_three } of every { $hundred } people with the newer device had reached the goal and { $drg_three_not } had not.
accurate-patient-key-older = With the older device, { $scs_three } of every { $hundred } people had and { $scs_three_not } had not. The gap is { $more_three } people.
accurate-patient-key-harms = The short report of the study says that serious harms did not differ between the groups.
accurate-patient-key-harms-unknown = It gives no counts, so we do not know how many people came to harm.
accurate-patient-key-unsure = The true gap may be larger or smaller.
accurate-patient-key-open = People knew which device they had, and the maker of the newer device paid for the study.

accurate-patient-illness = Some leg pain lasts for months or years.
accurate-patient-crps = People in this study had such pain from complex regional pain syndrome (CRPS), or from causalgia, a like illness that follows nerve damage.
accurate-patient-entry = Their pain had lasted at least { $pain_months } months, and at least { $drugs } kinds of drug had not helped enough.

accurate-patient-pulses = Both devices send small electric pulses through thin wires placed near the spine.
accurate-patient-older-device = The older kind is spinal cord stimulation (SCS). Its wires lie over the spinal cord.
accurate-patient-newer-device = The newer kind is DRG stimulation. Its wires lie beside the dorsal root ganglion (DRG), a small cluster of nerve cells where a nerve joins the spine.
accurate-patient-test-first = People first test the wires with a device outside the body. If that helps, a surgeon can place it under the skin.

accurate-patient-question = How many people reach a set goal with each device?
accurate-patient-goal = A person who reached it had three things: the device in place, leg pain cut by at least half, and no new nerve damage from the pulses.

accurate-patient-joined = The study took in { $randomised } adults at { $sites } places in the United States.
accurate-patient-chance = Chance decided who got which device, with { $randomised_drg } people in each group.
accurate-patient-known = People and staff knew which device it was.
accurate-patient-followed = The study followed them for { $twelve } months.

accurate-patient-found-three = After { $three } months, { $drg_three } of every { $hundred } people with the newer device had reached the goal and { $drg_three_not } had not. With the older device, { $scs_three } had and { $scs_three_not } had not. The gap is { $more_three } people.
accurate-patient-found-twelve = After { $twelve } months, { $drg_twelve } of every { $hundred } people with the newer device were at the goal and { $drg_twelve_not } were not. With the older device, { $scs_twelve } were and { $scs_twelve_not } were not. The gap is { $more_twelve } people.
accurate-patient-found-tingling = The pulses can cause stray tingling in places that do not hurt. At { $twelve } months, { $drg_stray } of every { $hundred } people with the newer device had none and { $drg_stray_not } had some. With the older device, { $scs_stray } had none and { $scs_stray_not } had some, a gap of { $more_stray }.
accurate-patient-found-not-none = No stray tingling does not mean no tingling at all.

accurate-patient-harms-same = The short report says that problems with the device, and serious problems, did not differ between the groups. It also says that no one had new nerve damage from the pulses.
accurate-patient-harms-counts = It gives no counts. So for both devices we do not know how many people had an infection, how many had a wire that moved or broke, how many needed another operation, and how many had the device taken out. A count that is missing does not mean that no one had such harm.
accurate-patient-harms-elsewhere = Other studies did count harms. Our text on harms gives those numbers.
accurate-patient-harms-battery = No one can recharge the battery of the newer device used here. Its handbook says that it lasts about { $battery } years at usual settings. Then a surgeon has to put in a new one.

accurate-patient-limits-read = We read the short report, not the whole paper.
accurate-patient-limits-news = The numbers for { $twelve } months come from news pages that retell what the maker said.
accurate-patient-limits-who = The texts do not say who stands behind each number. Some who joined may be left out.
accurate-patient-limits-where = The study tested leg pain alone, not pain in the arms or back.
accurate-patient-limits-other = Another study, of pain after back surgery, found no gap between the two devices.

accurate-patient-ask-same = Is my pain like the pain in this study?
accurate-patient-ask-harm = What can go wrong with each device, and what would you do then?
accurate-patient-ask-test = How will the test phase show whether it helps me?
accurate-patient-ask-last = What if the battery runs out, or the device stops helping?
accurate-patient-ask-else = What else could I try, and what if I wait?

accurate-patient-funder = Who paid for the study, as the records say: { $funder }.

## For clinicians

accurate-clinician-title = ACCURATE: DRG stimulation against conventional SCS for lower-limb CRPS and causalgia

accurate-clinician-key-three = At { $three } months, treatment success was { $drg_three_rate } with DRG stimulation and { $scs_three_rate } with conventional SCS: a difference of { $points_three } percentage points ({ $level } CI { $points_three_interval }, from inferred counts).
accurate-clinician-key-twelve = At { $twelve } months it was { $drg_twelve_rate } and { $scs_twelve_rate }: { $points_twelve } percentage points ({ $level } CI { $points_twelve_interval }, from inferred counts; percentages read in news of a maker release, not in the abstract).
accurate-clinician-key-harms = Harms per arm are not held: the abstract says, in words, that device-related and serious events did not differ.

accurate-clinician-design = { $randomised } adults with lower-limb CRPS I or II were randomised at { $sites } US sites, { $randomised_drg } to DRG stimulation (Axium) and { $randomised_scs } to a commercial tonic SCS system.
accurate-clinician-entry = Entry asked for pain of at least { $pain_months } months in a lower limb and at least { $drugs } drug treatments without enough relief. Earlier failure of SCS was an exclusion.
accurate-clinician-open = The trial was open label, run by a sponsor from industry, without a data monitoring committee.
accurate-clinician-indication = The labelled indication is moderate to severe chronic intractable pain of the lower limbs in adults with CRPS I or II.

accurate-clinician-success = Treatment success is a composite at { $three } months: a permanent implant, at least { $half } less pain (VAS) than before, and no stimulation-related neurological deficit.
accurate-clinician-success-wording = Two registry versions word it differently, one with relief at the end of trial stimulation as a condition. It is neither a mean reduction nor the plain share of { $half } responders.
accurate-clinician-success-who = Who was counted is not stated; { $completed_drg } and { $completed_scs } patients completed the study.

accurate-clinician-found-lead = At { $three } and at { $twelve } months more patients reached treatment success with DRG stimulation than with conventional SCS; the table gives the figures.
accurate-clinician-found-stray = At { $twelve } months, { $drg_stray_rate } and { $scs_stray_rate } had pain covered without tingling outside the painful area ({ $points_stray } percentage points; no interval, counts not held). This maker wording, read in news, does not mean free of tingling.
accurate-clinician-found-free = Free of tingling at { $three } months, in a selected subset with usable drawings: { $drg_free_counts } ({ $drg_free_rate }) and { $scs_free_counts } ({ $scs_free_rate }), { $points_free } percentage points ({ $level } CI { $points_free_interval }).

accurate-clinician-harms-words = The abstract states, without rates, that device-related and serious events did not differ between the arms, and that no patient had a stimulation-related neurological deficit. With { $randomised_drg } patients in each arm, “did not differ” leaves room for real differences in less frequent events.
accurate-clinician-harms-battery = The Axium generator is not rechargeable: labelled life is { $battery_years } years at nominal settings, and { $battery_low } to { $battery_high } years over the settings of ACCURATE patients. The Axium system is labelled MRI unsafe.
accurate-clinician-harms-missing = Rates per arm for the events below are sought and not held; that says nothing about how frequent they were. Harms in other cohorts stand in the summary of harms and come from other patients.

accurate-clinician-limits-p = The abstract prints P { $p_three } for { $three } months. A two-sided test on the inferred counts gives P { $p_three_again }; which test and set the printed value belongs to is open.
accurate-clinician-limits-text = Read were the abstract and the registry record, not the full paper; registry results appeared { $registry_delay } months after primary completion.

accurate-clinician-elsewhere-boost = A double-blind crossover after spinal surgery (BOOST-DRG) printed { $drg_boost_rate } responders with DRG stimulation and { $scs_boost_rate } with SCS, a difference of { $points_boost } percentage points (no interval, denominators not held).
accurate-clinician-elsewhere-levy = In ACCURATE itself, mean relief under SCS fell from { $levy_scs_first } at { $levy_first } month to { $levy_scs_last } at { $twelve } months; under DRG stimulation it stayed between { $levy_drg_low } and { $levy_drg_high }. These are mean reductions, not responder rates, and no spread is held.

## For researchers

accurate-researcher-title = { $label }: the rows behind the figures

accurate-researcher-key-printed = Treatment success is printed as { $drg_three_rate } and { $scs_three_rate } at { $three } months (abstract) and as { $drg_twelve_rate } and { $scs_twelve_rate } at { $twelve } months (news of a maker release); differences { $points_three } and { $points_twelve } percentage points, with no printed interval.
accurate-researcher-key-inferred = Counts { $counts_three } ({ $three } months), { $counts_twelve } ({ $twelve } months) are inferred: within the registry’s denominators they are what prints these percentages. For some arms other counts fit as well; the notes of the derived rows name them.
accurate-researcher-key-harms = No harm is held as a rate per arm; two rows hold “did not differ” in words and one holds { $deficits } stimulation-related neurological deficits.

accurate-researcher-note-composite = Treatment success is the composite of { $label }. It is not interchangeable with the responder rates of the { $levy_set_drg } and { $levy_set_scs } patients of the modified intention-to-treat set (SCS { $levy_responder_first } at { $levy_first } month and { $levy_responder_last } at { $twelve } months).
accurate-researcher-note-tingling = { $drg_stray_rate } against { $scs_stray_rate } ({ $points_stray } percentage points, no interval) is about tingling outside the painful area. Absence of tingling is { $drg_free_counts } against { $scs_free_counts } ({ $points_free } percentage points, { $level } CI { $points_free_interval }), in a subset that responded better than the arms as a whole ({ $subset_drg } and { $subset_scs }, { $points_subset } percentage points).
accurate-researcher-note-p = The printed P { $p_three } at { $three } months is smaller than every two-sided value recomputed here. It may belong to a non-inferiority test, to a one-sided test or to other denominators.
accurate-researcher-note-cost = The cost-utility model built on the trial prints, for DRG stimulation, { $icer } per QALY against SCS and { $icer_cmm } against medical management over { $icer_years } years; it is a model, not an observation.
accurate-researcher-funder = Funding of the study, as the records state it: { $funder }.
