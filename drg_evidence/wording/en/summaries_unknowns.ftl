# What is not known

## For patients

unknowns-patient-title = What do we still not know about nerve stimulators for lasting pain?

unknowns-patient-key-harm = We do not know how many people come to harm with the newer kind of nerve stimulator when it is set fairly against the older kind.
unknowns-patient-key-long = We do not know how long the help lasts. In the one study in which chance decided on the device for leg pain, the numbers stop at { $twelve } months.
unknowns-patient-key-sham = We know little about how much of the relief comes from the pulses and how much from hope. The two studies with a pretend device that we found took in { $sham_one } and { $sham_two } people.

unknowns-patient-illness = People with lasting pain have to choose with the facts that there are. It helps to know where facts are missing.
unknowns-patient-silence = A missing number does not mean that nothing happened. It means that no one has told us.

unknowns-patient-pulses = Both kinds of device send small electric pulses through thin wires near the spine.
unknowns-patient-older-device = The older kind is spinal cord stimulation (SCS). Its wires lie over the spinal cord.
unknowns-patient-newer-device = The newer kind is DRG stimulation. Its wires lie beside the dorsal root ganglion (DRG), a small cluster of nerve cells where a nerve joins the spine.

unknowns-patient-question = Which facts would you need for a choice, and which of them could we not find?

unknowns-patient-done = We keep a list of facts that readers look for, and look for them in the texts that we can read. { $missing } facts on the list are still missing.

unknowns-patient-help-all = How many of all who joined the main study did well. { $randomised_drg } people were drawn for each device, and some are not in the numbers.
unknowns-patient-help-size = How sure the gap between the two kinds is. The main study does not print a range for it in the texts we read.
unknowns-patient-help-place = Which kind helps more with pain in the arms or the back. The main study took in people with leg pain alone.
unknowns-patient-help-later = How many people still do well after { $late_years } years. Small groups were followed so long, without a second group to compare.
unknowns-patient-help-life = How much daily life gets better. The short report says that it got better, and more so with the newer device, but not by how much.

unknowns-patient-harm-each = How many people with each kind had an infection, a wire that moved or broke, a further operation, or the device taken out in the main study. The short report gives no counts for any of these.
unknowns-patient-harm-serious = How many had serious harm. The short report says that this did not differ between the groups, and no more.
unknowns-patient-harm-rare = How many people come to grave but unusual harm. The studies are too small to show it, and reports to safety agencies do not say how many people have a device.
unknowns-patient-harm-battery = How long the battery of today’s newer device lasts. The numbers we have are for a device of { $battery_year }.
unknowns-patient-harm-scan = Which MRI scans are safe with today’s newer device. We could not find the page for it.

unknowns-patient-limits-read = Some of these facts may stand in full papers that we could not read.
unknowns-patient-limits-wrong = We may have missed a study.

unknowns-patient-ask-missing = Which of these missing facts matter most for me?
unknowns-patient-ask-paper = Have you read the full papers, and do they fill a gap?
unknowns-patient-ask-follow = How will we notice if the device stops helping or does harm?
unknowns-patient-ask-else = What else could I try, and what if I wait?

unknowns-patient-funder = Who paid for the main study, as the records say: { $funder }.

unknowns-patient-heading-asked = What did we ask?
unknowns-patient-heading-done = What did we do?
unknowns-patient-heading-found = What is not known about the help?
unknowns-patient-heading-harms = What is not known about harm?

## For clinicians

unknowns-clinician-title = DRG stimulation and SCS: what the evidence read so far does not say

unknowns-clinician-key-count = { $missing } of the { $wanted } figures on the list of wanted figures are not held; the list names the place where each probably stands.
unknowns-clinician-key-harms = Missing first of all: harm rates by arm in ACCURATE, and results with everyone randomised ({ $randomised_drg } and { $randomised_scs }).
unknowns-clinician-key-absence = Not held means not read, not absent: nothing here counts as evidence of no effect or of no harm.

unknowns-clinician-benefit-sham = Against sham: two short crossovers in implanted responders ({ $sham_one } and { $sham_two } people). { $cochrane_drg } DRG studies met the criteria of the Cochrane review.
unknowns-clinician-benefit-long = Beyond { $twelve } months against a comparator: nothing. A single-arm cohort counts { $use_counts } still using DRG stimulation at { $use_years } years or more.
unknowns-clinician-benefit-where = Outside lower-limb CRPS: one crossover after spinal surgery without held denominators, one non-randomised cohort in diabetic neuropathy.
unknowns-clinician-benefit-post = The post-approval study enrolled { $target_n } and { $target_done } completed; its results were not in the registry text read.

unknowns-clinician-harms-arm = No harm of ACCURATE is held as a rate. The abstract’s “did not differ” for device-related and serious events is not evidence of equal risk.
unknowns-clinician-harms-maker = Complaint rates of the maker’s safety analysis, serious events of the post-approval study and the years behind early battery depletion are sought and not held.
unknowns-clinician-harms-device = Labelled battery life, MRI conditions and approval dates of the current DRG generator are not held; the figures held are for the Axium system.
unknowns-clinician-harms-spontaneous = Spontaneous reports have no denominator of implants, so that no risk follows from them, for either treatment.

unknowns-clinician-heading-found = Benefit: open questions
unknowns-clinician-heading-harms = Harm: open questions
unknowns-clinician-heading-rates = ACCURATE: harms by arm

## For researchers

unknowns-researcher-title = Wanted figures and open conflicts

unknowns-researcher-key-count = { $wanted } figures are wanted, { $missing } of them not held. Whoever has the paper can fill the row in wanted.csv; every output then shows the figure.
unknowns-researcher-key-conflicts = { $open } of { $conflicts } conflicts between sources are open.
unknowns-researcher-key-harms = Harms by arm in ACCURATE head the list.

unknowns-researcher-heading-missing = Wanted, and where to look
unknowns-researcher-heading-conflicts = Open conflicts
unknowns-clinician-funder = Funding of ACCURATE, as the records state it: { $funder }.
unknowns-researcher-funder = Funding of ACCURATE, as the records state it: { $funder }.
