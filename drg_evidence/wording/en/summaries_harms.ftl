# Harms of DRG stimulation and of SCS, each for itself

## For patients

harms-patient-title = What can go wrong with a nerve stimulator for lasting pain?

harms-patient-key-pooled = Adding up { $pooled_studies } studies of the newer kind of nerve stimulator, { $pooled } of every { $hundred } people had a problem other than infection after it was placed, and { $pooled_not } had none.
harms-patient-key-unsure = The true number may lie anywhere from { $pooled_low } to { $pooled_high }.
harms-patient-key-older = Both the newer and the older kind need an operation, and with both, wires can move and the device may have to come out.
harms-patient-key-compare = The numbers for the two kinds come from other people, counted in other ways. They cannot tell you which one is safer.

harms-patient-illness = People with lasting pain may think about an implant. To weigh it, they need to know what can go wrong, not just what can go well.

harms-patient-pulses = Both kinds of device send small electric pulses through thin wires near the spine. A surgeon places the wires, and then the device itself under the skin.
harms-patient-older-device = The older kind is spinal cord stimulation (SCS). Its wires lie over the spinal cord.
harms-patient-newer-device = The newer kind is DRG stimulation. Its wires lie beside the dorsal root ganglion (DRG), a small cluster of nerve cells where a nerve joins the spine.

harms-patient-question = How many people come to harm with each kind, and what kind of harm is it?

harms-patient-done = We took studies that counted harms in people with one of the two kinds. Each study counted in its own way, for months or for years.

harms-patient-new-wires = In Denmark, { $defect } of every { $hundred } people had trouble from broken or faulty wires within some years, and { $defect_not } had none ({ $danish } people counted).
harms-patient-new-nerve = In the same group, { $nerve } of every { $hundred } people had lasting nerve damage when doctors tried to replace broken wires, and { $nerve_not } did not.
harms-patient-new-infection = Adding up several studies, { $infection } of every { $hundred } counted had an infection after the test phase or the operation, and { $infection_not } had none. The text does not say if it counts people or operations.
harms-patient-new-out = In one group in the United States, { $out } of every { $hundred } people had the device taken out over about { $out_months } months, and { $out_not } did not.
harms-patient-new-use = In one group in the United Kingdom, { $use } of every { $hundred } people still used the device after at least { $use_years } years, and { $use_not } did not.

harms-patient-old-wires = Adding up many studies, { $old_wires } of every { $hundred } people had a wire that moved after it was placed, and { $old_wires_not } did not. The true number may lie from { $old_wires_low } to { $old_wires_high }.
harms-patient-old-infection = In one large count in the United States, { $old_infection } of every { $hundred } operations in people with such a device led to an infection after it, and { $old_infection_not } did not.
harms-patient-old-out = In several clinics in Europe, { $old_out } of every { $hundred } people had the device taken out during some years, and { $old_out_not } did not.
harms-patient-old-again = In a small study of people with complex regional pain syndrome, { $old_again } of every { $hundred } people with a device needed a further procedure within { $old_again_months } months, and { $old_again_not } did not.

harms-patient-side = One study let chance decide who got which kind. It says in words that problems with the device, and serious problems, did not differ. It gives no counts.

harms-patient-limits-apart = Do not set the two lists against each other. The people, the doctors, the years and the way of counting all differ.
harms-patient-limits-small = Some groups are very small, so the true numbers may be much lower or higher.
harms-patient-limits-reports = Safety agencies also collect reports of harm. No one knows how many people stand behind them, so they cannot tell you your chance of harm.
harms-patient-limits-abstract = Of most studies we read the short report, not the whole paper ({ $harm_rows } findings on harm in all).

harms-patient-ask-own = What harms have you seen in your own patients, and in how many?
harms-patient-ask-wire = What happens if a wire moves or breaks?
harms-patient-ask-battery = How long does the battery last, and what does a change mean?
harms-patient-ask-scan = Can I have an MRI scan with this device?
harms-patient-ask-out = Can the device be taken out again, and what may stay behind?


## For clinicians

harms-clinician-title = Harms of DRG stimulation and of SCS: what is counted, and in whom

harms-clinician-key-none = No source read gives harm rates of both treatments in the same randomised patients; ACCURATE says in words that device-related and serious events did not differ.
harms-clinician-key-pooled = DRG stimulation: pooled prevalence of non-infectious complications { $pooled_rate } ({ $level } CI { $pooled_interval }, { $pooled_studies } studies, n = { $pooled_n }).
harms-clinician-key-scs = SCS: pooled lead migration { $old_wires_rate } ({ $level } CI { $old_wires_interval }, n = { $old_wires_n }), which is another outcome in other patients.
harms-clinician-key-apart = The two tables below come from different patients, anchoring techniques, eras and definitions. They must not be set against each other.

harms-clinician-within-accurate = ACCURATE (randomised, open label): device-related and serious events did not differ, in words; { $deficits } stimulation-related neurological deficits. Rates per arm, below, are sought.
harms-clinician-within-gatzinsky = { $gatzinsky_label }, one centre’s series of { $gatzinsky_n } implants, both treatments: removal for any reason { $gatzinsky_any } at { $gatzinsky_months } months; removal for diminished relief was more frequent with DRG stimulation in a multivariable model, removal for any reason was not (not randomised; the size is not in the text read).
harms-clinician-within-battery = Battery: the Axium generator (DRG) is not rechargeable, labelled { $battery_years } years at nominal settings. In a UK cohort, { $replaced_counts } of those still using the device after at least { $use_years } years had needed a replacement generator.

harms-clinician-reports-maude = Reports to the FDA on DRG stimulators ({ $maude_n } reports) are shares of reports, not patient risks: { $maude_device } were device-related, { $maude_serious } serious. The number of implants behind them is unknown.
harms-clinician-reports-scs = For SCS, a letter of the FDA counted { $fda_reports } reports, { $fda_deaths } of them death reports; a link with the device was not established, and reports are not patients.
harms-clinician-reports-recall = A recall of { $recall_devices } generators in the US (SCS and DRG models together) concerned an MRI mode that could not be left; { $recall_injuries } injuries and no deaths were reported.

harms-clinician-limits-counting = Definitions, follow-up and denominators (patients, leads, procedures, explants) differ from row to row; each row names its own.
harms-clinician-limits-anchor = Lead migration of DRG leads differed by anchoring within one cohort: { $unanchored_rate } of unanchored and { $anchored_rate } of anchored leads.
harms-clinician-limits-interval = Intervals are as printed, else Wilson on printed counts, computed here. Those of leads treat leads as independent although several sit in one patient, so they are too narrow.
harms-clinician-limits-cochrane = Cochrane judges the certainty on the size of these risks very low and says that serious events including death are possible.

harms-drg-pooled = Non-infectious complications, pooled, patients
harms-drg-infection = Infection after implant, pooled (people or procedures not stated)
harms-drg-defect = Trouble from defect leads, patients
harms-drg-fragment = Lead fragment left behind, patients
harms-drg-nerve = Permanent nerve damage at lead replacement, patients
harms-drg-migration-anchored = Migration, anchored leads
harms-drg-migration-unanchored = Migration, unanchored leads
harms-drg-explant = Device removed, patients
harms-drg-dissatisfied = Removed for too little relief, patients
harms-scs-migration = Migration, pooled, patients
harms-scs-infection = Infection, implants and revisions
harms-scs-explant = Device removed, patients
harms-scs-relief = Removed for too little relief, conventional non-rechargeable systems, patients
harms-scs-five-years = Removed for any reason, one UK centre (SCS and other devices)
harms-scs-further = Further procedure, CRPS, patients

heading-clinician-drg-rates = DRG stimulation: rates in cohorts
heading-clinician-scs-rates = SCS: rates in cohorts
heading-clinician-reports = Reports to authorities
heading-patient-harms-older = Harms counted with the older kind
heading-patient-side = What about a fair comparison?
harms-patient-heading-harms = Harms counted with the newer kind
harms-patient-heading-asked = What did we ask?
harms-patient-heading-done = What did we do?
harms-clinician-heading-harms = Both treatments in the same patients or centre
harms-clinician-heading-rates = ACCURATE, by arm
harms-clinician-heading-limits = How to read the rates

## For researchers

harms-researcher-title = Harms and hardware: every row, with its denominator

harms-researcher-key-count = { $harm_rows } findings on harm are held, { $harm_drg } of DRG stimulation and { $harm_scs } of SCS; shares of reports are kept apart.
harms-researcher-key-unit = What is counted differs (patients, leads, devices, procedures, explants, reports) and stands in each row; nothing is pooled here.
harms-researcher-key-arms = No row sets DRG stimulation and SCS side by side as rates in randomised patients.

harms-researcher-note-horan = { $defect_counts } ({ $defect_rate }) is trouble from defect leads in a national cohort of { $danish }; { $fragment_counts } had fragments left behind and { $nerve_counts } permanent nerve damage at replacement.
harms-researcher-note-explant = Explants of DRG systems: { $out_counts } over a mean of { $out_months } months in one US pool, { $use_counts } still using the device at { $use_years } years or more in one UK centre. Explant and out of use are two things.
harms-researcher-note-reports = Of { $maude_n } spontaneous reports on DRG stimulators to the FDA, { $maude_device } were device-related and { $maude_serious } serious. They have no denominator of implants and are not risks.
harms-researcher-heading-rows = Report counts and shares (not risks)
harms-patient-side-grave = A large review by Cochrane says that grave harm, and even death, can happen with such implants. It is very unsure how often.
harms-patient-funder = Most texts we read on harm do not say who paid. The study that compared both kinds had this funder: { $funder }.
harms-clinician-funder = Funding of ACCURATE, as the records state it: { $funder }. Funding of most cohorts is not stated in the texts read.
harms-researcher-funder = Funding of ACCURATE, as the records state it: { $funder }. Funding of most cohorts is not stated in the texts read.
