# The feasibility study of external DRG stimulation

## For patients

feasibility-patient-title = What did the first small study of a newer nerve stimulator find?

feasibility-patient-key-few = An early study tried a newer kind of nerve stimulator in { $enrolled } people with lasting pain, for { $days_low } to { $days_high } days.
feasibility-patient-key-fall = Their pain fell by { $mean } on average. That is a fall in pain, not a share of people.
feasibility-patient-key-short = So small and short a study cannot tell how well the device works, how long the help lasts, or what can go wrong later.

feasibility-patient-illness = The people in this study had strong pain in the trunk, an arm or a leg that would not go away.
feasibility-patient-aim = Doctors look for ways to ease such pain when other care has not helped enough.

feasibility-patient-pulses = The device sends small electric pulses to a cluster of nerve cells beside the spine. This cluster is the dorsal root ganglion (DRG). The treatment is called DRG stimulation.
feasibility-patient-outside = In this study the device stayed outside the body. Only thin wires went in, and no one had the device placed under the skin for the study.

feasibility-patient-question = Can this be done at all, and does pain change while the device is on?

feasibility-patient-joined = { $enrolled } people joined, at clinics in the United States. The report gives results for { $counted } of them.
feasibility-patient-days = They used the device for { $days_low } to { $days_high } days. Each person was asked about pain before and during that time.
feasibility-patient-no-group = There was no second group without the device, or with another one.

feasibility-patient-found-mean = On average, pain fell by { $mean } from where it had been. Some people gained more than that and some less, and the report does not say who gained what.
feasibility-patient-found-third = Pain fell by more than { $threshold } in { $responders } of the { $counted } people, and did not in { $responders_not }.
feasibility-patient-found-drugs = During these days, { $drugs } of the { $counted } people took fewer pain drugs, and { $drugs_not } did not.

feasibility-patient-harms-none = The report says that the device caused no harm in these days.
feasibility-patient-harms-few = In { $enrolled } people over some days, that says little. Harms that come later could not be seen: a wire that moves or breaks, an infection that starts late, a battery that runs out, or another operation. None of these could be counted here, so this study cannot tell you how many people they happen to. Longer studies did count them, and our text on harms gives those numbers.

feasibility-patient-limits-mean = You may read that the device “helped { $mean } of people”. That is wrong: { $mean } is how far pain fell on average.
feasibility-patient-limits-belief = People could tell that the device was on. Hope alone can ease pain for some days.
feasibility-patient-limits-one = { $enrolled } people joined, but the results count { $counted }. The short report does not say why.
feasibility-patient-limits-again = We could not find the report again to check it a second time.

feasibility-patient-ask-evidence = Which longer and larger studies fit my kind of pain?
feasibility-patient-ask-test = What would a test phase of some days show in my case, and what would it not show?
feasibility-patient-ask-later = What can go wrong in later months and years?
feasibility-patient-ask-else = What else could I try, and what if I wait?

feasibility-patient-funder = Who paid for the study, as the records say: { $funder }.

## For clinicians

feasibility-clinician-title = { $label }: a mean reduction over days, not a responder rate

feasibility-clinician-key-mean = { $label }: pain (VAS) fell by a mean of { $mean } after { $days_low } to { $days_high } days of external DRG stimulation in { $enrolled } enrolled people, with outcomes on { $counted } (P { $p }, against baseline).
feasibility-clinician-key-not = The { $mean } is a mean reduction of pain. It is not the share of patients who responded.
feasibility-clinician-key-harms = No device-related event was reported over these days, which says little about a permanent implant.

feasibility-clinician-design = A prospective single-arm study in the United States: { $enrolled } adults with chronic intractable trunk or limb pain, an external stimulator for { $days_low } to { $days_high } days, no implant.
feasibility-clinician-no-control = There was no control arm and no blinding is described; each patient was compared with baseline.

feasibility-clinician-outcome = Mean percent reduction of VAS, and the share with more than { $threshold } less pain, which the authors call clinically meaningful. The share with at least half less pain is not in the text read.

feasibility-clinician-found-third = More than { $threshold } less pain: { $responders_counts } ({ $responders_rate }, { $level } CI { $responders_interval }, Wilson, computed here).
feasibility-clinician-found-drugs = Less pain medication of any kind: { $drugs_counts } ({ $drugs_rate }, { $level } CI { $drugs_interval }, Wilson, computed here).

feasibility-clinician-harms-none = Device-related events: { $events } of { $enrolled } (the denominator is assumed to be everyone enrolled). Zero of { $enrolled } is compatible with a true risk of { $none_high } or less ({ $level } CI { $none_interval }, Wilson, computed here).
feasibility-clinician-harms-absent = Infection, lead migration, lead fracture, revision and explant belong to the implant and could not occur or be counted in { $days_low } to { $days_high } days with an external device.

feasibility-clinician-limits-n = The n of { $counted } is printed beside the responder count, not beside the mean.
feasibility-clinician-limits-reading = The abstract was read in copies, not the full paper, and a second reader could not find it again.
feasibility-clinician-limits-review = A later review table repeats the { $mean } with n = { $review_n } and names the maker as sponsor.

feasibility-clinician-elsewhere-liem = With implants, a prospective series ({ $liem_label }) printed a mean fall of { $liem } at { $liem_months } months.
feasibility-clinician-elsewhere-pooled = { $huygen_label } printed { $pooled } responders (at least { $half } less pain) among { $pooled_n } implanted patients at { $pooled_months } months: a share, and another population.

feasibility-clinician-funder = Funding of the study, as the records state it: { $funder }.

## For researchers

feasibility-researcher-title = { $label }: the rows behind the { $mean }

feasibility-researcher-key-mean = Printed: a mean fall in VAS of { $mean } (P { $p }), outcomes on { $counted } of { $enrolled } enrolled, { $days_low } to { $days_high } days of external stimulation.
feasibility-researcher-key-shares = Printed as counts: { $responders_counts } with more than { $threshold } less pain ({ $responders_rate }, Wilson { $level } CI { $responders_interval }) and { $drugs_counts } with less pain medication ({ $drugs_rate }, { $drugs_interval }).
feasibility-researcher-key-harms = Device-related events: none, denominator assumed ({ $none_interval }, Wilson { $level } CI).

feasibility-researcher-note-share = A quotation of { $mean } as a share of patients is a misreading. A share of { $mean } cannot arise from { $counted } people: { $near_low } of { $counted } is { $near_low_rate } and { $near_high } of { $counted } is { $near_high_rate }.
feasibility-researcher-note-n = The n of the mean is taken from the sentence that follows it; the review table prints n = { $review_n }.
feasibility-researcher-note-look-alike = Other figures of { $mean } are shares of implanted patients: leg pain in { $liem_label } ({ $liem_leg }) and back pain in { $huygen_label } ({ $huygen_back }).
feasibility-researcher-note-single = No row of this study could be found again at the second reading; each rests on one reading.
feasibility-researcher-funder = Funding of the study, as the records state it: { $funder }.
